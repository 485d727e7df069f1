import { accountKey, ownKey, personKey, recordId } from '../../intake/identity-key.ts';
import type {
  AccountRecord,
  AccountRef,
  ContactRecord,
  PersonRef,
} from '../../intake/import-record.ts';

const NOTHING_SAID = {
  ...{ domains: [], arr: null, renewalAt: null, ownerName: null, seats: null, parent: null },
} satisfies Partial<AccountRecord>;

/** Ids that are remembered, about: the same few thousand come up again and again. */
const REMEMBERED_MAX = 50_000;

/** The ids that accounts and people have if rows that only name them make them. */
export class ReferenceIds {
  private readonly known = new Map<string, string>();

  /** @param sourceKey the file's source, which is a part of every id */
  constructor(private readonly sourceKey: string) {}

  /** Of an account: the id that its own row gives it, too. */
  accountId(ref: AccountRef): string {
    const { externalId } = ref;
    return this.remember(accountKey(ref), () =>
      this.idOf({ ...NOTHING_SAID, kind: 'accounts', externalId, account: ref }),
    );
  }

  /** Of a person of an account. */
  contactId(account: AccountRef, person: PersonRef): string {
    return this.remember(`${accountKey(account)}|${personKey(person)}`, () => {
      const { externalId, email, name } = person;
      return this.idOf({
        kind: 'contacts',
        ...{ externalId, account, phone: null, role: null, createdAt: null },
        name: name ?? email ?? '',
        emails: email === null ? [] : [email],
      });
    });
  }

  private remember(key: string, make: () => string): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= REMEMBERED_MAX) this.known.clear();
    const id = make();
    this.known.set(key, id);
    return id;
  }

  private idOf(record: AccountRecord | ContactRecord): string {
    return recordId(this.sourceKey, ownKey(record) ?? '');
  }
}
