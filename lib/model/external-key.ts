/** The four kinds of record that Bellwether reads. */
export type RecordType = 'account' | 'contact' | 'deal' | 'ticket';

/**
 * The identity of one record of one product, as the key under which it is linked to an account.
 * Host in lower case with its port; the id is a string and kept as it is (some products' ids
 * differ only by case, some overflow a JavaScript number).
 * @example externalKey('zendesk', 'acme.zendesk.com', 'ticket', '341') // 'zendesk|acme.zendesk.com|ticket|341'
 */
export function externalKey(
  site: string,
  host: string,
  recordType: RecordType,
  recordId: string,
): string {
  return [site, host.toLowerCase(), recordType, recordId].join('|');
}
