import type { RecordType } from '../model/external-key.ts';
import { NO_FIELDS } from '../model/no-fields.ts';
import type { FieldName, PageFields } from '../model/page.ts';
import type { Proof, SiteReading } from './site.ts';

type ExpectedField = Exclude<FieldName, 'record'>;

/** What a page of each kind should show; the rest is welcome where it stands. */
const EXPECTED: Record<RecordType, ExpectedField[]> = {
  account: ['accountName', 'domain'],
  contact: ['accountName', 'contactName', 'emails'],
  deal: ['accountName'],
  ticket: ['accountName', 'contactName', 'ticketSubject', 'ticketStatus'],
};

/**
 * What is read where nobody has evidence of the page: nothing. The address names the record, and
 * that is all a product of this kind is known by.
 */
export const IDENTITY_ONLY: SiteReading = { fields: NO_FIELDS, missing: [], proof: { by: 'id' } };

/**
 * A reading from the fields that were found; those a page of its kind should show are `missing`.
 * @param expected by default what pages of all products show of such a record
 */
export function makeReading(
  type: RecordType,
  proof: Proof,
  found: Partial<PageFields>,
  expected: readonly ExpectedField[] = EXPECTED[type],
): SiteReading {
  const fields = { ...NO_FIELDS, ...found };
  const missing = expected.filter((name) => !fields[name]?.length);
  return { fields, missing, proof };
}
