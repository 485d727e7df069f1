import type { Contact } from '../../model/account.ts';
import type { BellwetherDatabase } from '../database.ts';
import { nameKey } from '../tables.ts';

/** By what the people of one account are told apart. */
interface ContactEntry {
  id: string;
  nameKey: string;
  emails: readonly string[];
  isDeleted: boolean;
}

/** By what a row names a person. */
export interface PersonKeys {
  /** The id that the person has if an earlier import made them. */
  ownId: string;
  emails: readonly string[];
  name: string | null;
}

export type ContactMatch =
  | { kind: 'one'; id: string }
  | { kind: 'ambiguous' | 'deleted' | 'unknown' };

/** People kept in memory, about; those of the accounts looked at longest ago are read again. */
const PEOPLE_MAX = 50_000;

/** Who is who among the people of the accounts that a file speaks of, read as they come up. */
export class ContactBook {
  private readonly read = new Map<string, ContactEntry[]>();
  private people = 0;
  /** As rows make them whose chunk is not written yet, or never will be. */
  private readonly adopted = new Map<string, Map<string, ContactEntry>>();

  forget(): void {
    this.read.clear();
    this.people = 0;
  }

  /** Reads the people of accounts that are not known yet, in the caller's transaction. */
  async look(db: BellwetherDatabase, accountIds: ReadonlySet<string>): Promise<void> {
    if (this.people > PEOPLE_MAX) this.forget();
    const missing = [...accountIds].filter((id) => !this.read.has(id));
    if (missing.length === 0) return;
    const rows = await db.contacts.where('accountId').anyOf(missing).toArray();
    for (const id of missing) this.read.set(id, []);
    for (const row of rows) this.read.get(row.accountId)?.push(entryOf(row));
    this.people += rows.length;
  }

  /** Lists a person that a row makes, or as it makes them. */
  adopt(contact: Contact): void {
    const { accountId, id } = contact;
    const people = this.adopted.get(accountId) ?? new Map<string, ContactEntry>();
    this.adopted.set(accountId, people.set(id, entryOf(contact)));
  }

  /** What was adopted so far is in the database now. */
  settle(): void {
    for (const [accountId, people] of this.adopted) {
      if (this.read.has(accountId)) this.read.set(accountId, this.peopleOf(accountId));
      this.people += people.size;
    }
    this.adopted.clear();
  }

  /**
   * The person of an account that a row means: by e-mail address, else by name, which tells people
   * apart only where one of the two has no address.
   */
  match(accountId: string, { ownId, emails, name }: PersonKeys): ContactMatch {
    const all = this.peopleOf(accountId);
    const own = all.find(({ id }) => id === ownId);
    if (own) return own.isDeleted ? { kind: 'deleted' } : { kind: 'one', id: own.id };
    const there = all.filter(({ isDeleted }) => !isDeleted);
    const byEmail = there.filter((one) => one.emails.some((email) => emails.includes(email)));
    if (byEmail.length > 0) return oneOf(byEmail);
    const key = name === null ? '' : nameKey(name);
    const byName = there.filter(
      (one) => one.nameKey === key && (emails.length === 0 || one.emails.length === 0),
    );
    return key === '' || byName.length === 0 ? { kind: 'unknown' } : oneOf(byName);
  }

  private peopleOf(accountId: string): ContactEntry[] {
    const read = this.read.get(accountId) ?? [];
    const adopted = this.adopted.get(accountId);
    if (!adopted) return read;
    return [...read.filter(({ id }) => !adopted.has(id)), ...adopted.values()];
  }
}

function oneOf(entries: readonly ContactEntry[]): ContactMatch {
  const [first] = entries;
  if (first === undefined || entries.length > 1) return { kind: 'ambiguous' };
  return { kind: 'one', id: first.id };
}

function entryOf({ id, name, emails, deletedAt }: Contact): ContactEntry {
  return { id, nameKey: nameKey(name), emails, isDeleted: deletedAt !== null };
}
