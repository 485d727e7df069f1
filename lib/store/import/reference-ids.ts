import { ownKey, recordId } from '../../intake/identity-key.ts';
import type {
  AccountRecord,
  AccountRef,
  ContactRecord,
  PersonRef,
} from '../../intake/import-record.ts';

const NOTHING_SAID = {
  ...{ domains: [], arr: null, renewalAt: null, ownerName: null, seats: null, parent: null },
} satisfies Partial<AccountRecord>;

/** The id that an account has if a row that names it so makes it: the one of its own row, too. */
export function accountIdOf(sourceKey: string, ref: AccountRef): string {
  const { externalId } = ref;
  return idOf(sourceKey, { ...NOTHING_SAID, kind: 'accounts', externalId, account: ref });
}

/** The same of a person of an account. */
export function contactIdOf(sourceKey: string, account: AccountRef, person: PersonRef): string {
  const { externalId, email, name } = person;
  return idOf(sourceKey, {
    kind: 'contacts',
    ...{ externalId, account, phone: null, role: null, createdAt: null },
    name: name ?? email ?? '',
    emails: email === null ? [] : [email],
  });
}

function idOf(sourceKey: string, record: AccountRecord | ContactRecord): string {
  return recordId(sourceKey, ownKey(record) ?? '');
}
