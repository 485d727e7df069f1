import type { RecordType } from '../model/external-key.ts';
import { NO_FIELDS } from '../model/no-fields.ts';
import type { FieldName, PageFields } from '../model/page.ts';
import type { Proof, SiteReading } from './site.ts';

/** What a page of each kind should show; the rest is welcome where it stands. */
const EXPECTED: Record<RecordType, Exclude<FieldName, 'record'>[]> = {
  account: ['accountName', 'domain'],
  contact: ['accountName', 'contactName', 'emails'],
  deal: ['accountName'],
  ticket: ['accountName', 'contactName', 'ticketSubject', 'ticketStatus'],
};

/** A reading from the fields that were found; those a page of its kind should show are `missing`. */
export function makeReading(
  type: RecordType,
  proof: Proof,
  found: Partial<PageFields>,
): SiteReading {
  const fields = { ...NO_FIELDS, ...found };
  const missing = EXPECTED[type].filter((name) => !fields[name]?.length);
  return { fields, missing, proof };
}
