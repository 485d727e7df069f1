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

/** The host of records that a file names: it says of which product they are, not where it runs. */
export const NO_HOST = '';

/** The site of records that a page names itself. */
export const HANDED_SITE = 'handed';

/** Where a record has no id of its own, what stands there instead begins with this. No id does. */
export const NO_ID = '~';

/**
 * Whether a record can be linked to an account and found by that link again. A page that hands over
 * a customer need not say which record it shows.
 * @example hasId({ site: 'handed', recordId: '~northwind.test' }) // false
 */
export function hasId({ site, recordId }: { site: string; recordId: string }): boolean {
  return site !== HANDED_SITE || !recordId.startsWith(NO_ID);
}
