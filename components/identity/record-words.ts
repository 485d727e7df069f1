import type { Messages } from '../../lib/i18n/index.ts';
import type { ExternalId } from '../../lib/model/account.ts';

/** A linked record in words: what it is, and where it lies. */
export function recordWords(
  { recordType, recordId, site, host }: ExternalId,
  { identity }: Messages,
): { name: string; place: string } {
  const name = identity.record(identity.recordType[recordType], recordId);
  return { name, place: identity.recordPlace(site, host) };
}
