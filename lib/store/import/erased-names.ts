import type { Account, Contact } from '../../model/account.ts';
import { accountKeys, personKeys } from '../erase/tombstones.ts';
import type { RunState } from './run-state.ts';

/** Whether an account that a file would make was erased: the user did not want it back. */
export function isErasedAccount(
  { wasErased, sourceKey }: Pick<RunState, 'wasErased' | 'sourceKey'>,
  { id, name, domains }: Account,
  externalId: string | null,
): boolean {
  if (wasErased === null) return false;
  const recordKeys = externalId === null ? [] : [`${sourceKey}|account|${externalId}`];
  return wasErased(accountKeys({ id, name, domains, recordKeys })) !== null;
}

/** Whether a person that a file would make was erased. */
export function isErasedPerson(
  { wasErased, directory }: Pick<RunState, 'wasErased' | 'directory'>,
  { id, name, emails, phone, accountId }: Contact,
): boolean {
  if (wasErased === null) return false;
  const accountName = directory.get(accountId)?.nameKey ?? null;
  return wasErased(personKeys({ id, name, emails, phone, accountId, accountName })) !== null;
}
