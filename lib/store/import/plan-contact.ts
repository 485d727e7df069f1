import type { ContactRecord, PersonRef } from '../../intake/import-record.ts';
import type { Contact } from '../../model/account.ts';
import { addNamedAccount, findAccount } from './account-making.ts';
import type { ChunkDraft } from './chunk-draft.ts';
import { isErasedPerson } from './erased-names.ts';
import { fitting } from './fitting.ts';
import { created, invalid, type PlannedRow, skipped, updatedResult } from './results.ts';
import type { RunState } from './run-state.ts';
import { mayChangeRow, signed, updateRow } from './update-rule.ts';

const FIELDS = ['name', 'emails', 'phone', 'role'] as const satisfies (keyof Contact)[];

/** What a row of people does. @param ownId the id of the record */
export function planContact(
  state: RunState,
  draft: ChunkDraft,
  record: ContactRecord,
  ownId: string,
): PlannedRow {
  const account = findAccount(state, record.account);
  if ('outcome' in account) return account;
  const match = state.people.match(account.id, { ...record, ownId });
  if (match.kind === 'ambiguous') return skipped('person-ambiguous');
  if (match.kind === 'deleted') return skipped('deleted');
  const id = match.kind === 'one' ? match.id : ownId;
  const isAgain = state.seen.has(id);
  const isFirstWord = state.byReference.has(id) && !isAgain;
  const fresh = fitting('contacts', contactRow(state, record, { id, accountId: account.id }));
  if (!fresh) return invalid('does-not-fit');
  if (match.kind === 'unknown' && isErasedPerson(state, fresh)) return skipped('erased');
  if (draft.isUnreadable('contacts', id)) return skipped('unreadable');
  const stored = draft.get('contacts', id);
  if (stored && stored.deletedAt !== null) return skipped('deleted');
  state.seen.add(id);
  if (stored) {
    const result = updateContact(state, draft, { stored, fresh, isAgain });
    return isFirstWord && result.outcome !== 'invalid' ? created() : result;
  }
  // Not there, but spoken of: a dry run, whose earlier chunks were not written.
  if (isAgain) return updatedResult(null, true);
  if (match.kind === 'unknown') {
    if (account.fresh) addNamedAccount(state, draft, account.fresh, record.account.externalId);
    draft.put({ table: 'contacts', row: fresh });
    state.people.adopt(fresh);
  }
  return isFirstWord || match.kind === 'unknown' ? created() : updatedResult(null, false);
}

function updateContact(
  state: RunState,
  draft: ChunkDraft,
  { stored, fresh, isAgain }: { stored: Contact; fresh: Contact; isAgain: boolean },
): PlannedRow {
  const updated = updateRow(stored, fresh, FIELDS, mayChangeRow(state, stored, isAgain));
  const row = fitting('contacts', updated.row);
  if (!row) return invalid('does-not-fit');
  if (updated.changes.length === 0) draft.leave('contacts', stored.id);
  else {
    draft.put({ table: 'contacts', row: signed(state, row) });
    state.people.adopt(row);
  }
  return updatedResult(updated, isAgain);
}

/** Where in a row people are named: at which account, by which name of it. */
export interface Naming {
  accountId: string;
  account: ContactRecord['account'];
}

/** The people of a row: those that are there, and those that are made for it. */
export interface FoundPeople {
  ids: string[];
  /** To be made together with the row. */
  fresh: Contact[];
  /** More than one person fits them, or they are at another account or deleted. */
  leftOut: number;
}

/** The people that a fact names; nobody is made yet. */
export function findPeople(
  state: RunState,
  people: readonly PersonRef[],
  { accountId, account }: Naming,
): FoundPeople {
  const found: FoundPeople = { ids: [], fresh: [], leftOut: 0 };
  for (const person of people) {
    const ownId = state.ids.contactId(account, person);
    const emails = person.email === null ? [] : [person.email];
    const match = state.people.match(accountId, { ownId, emails, name: person.name });
    const isElsewhere = match.kind === 'unknown' && isKnown(state, ownId);
    if (match.kind === 'one') found.ids.push(match.id);
    else if (match.kind !== 'unknown' || isElsewhere) found.leftOut += 1;
    else addFresh(state, found, { person, ownId, accountId, account });
  }
  return { ...found, ids: [...new Set(found.ids)] };
}

/** At whatever account. */
function isKnown({ keys, seen, byReference }: RunState, contactId: string): boolean {
  return keys.has('contacts', contactId) || seen.has(contactId) || byReference.has(contactId);
}

function addFresh(
  state: RunState,
  found: FoundPeople,
  { person, ownId, accountId, account }: Naming & { person: PersonRef; ownId: string },
): void {
  const { externalId, email, name } = person;
  // Only an id: nobody to be called by a name.
  const called = name ?? email;
  if (called === null) return;
  if (found.ids.includes(ownId)) return;
  const emails = email === null ? [] : [email];
  const said = { kind: 'contacts', externalId, account, name: called, emails } as const;
  const record: ContactRecord = { ...said, phone: null, role: null, createdAt: null };
  const fresh = fitting('contacts', contactRow(state, record, { id: ownId, accountId }));
  if (!fresh) return;
  if (isErasedPerson(state, fresh)) {
    found.leftOut += 1;
    return;
  }
  found.ids.push(ownId);
  found.fresh.push(fresh);
}

/** Makes people that a row only names. */
export function addNamedPeople(
  state: RunState,
  draft: ChunkDraft,
  people: readonly Contact[],
): void {
  for (const row of people) {
    draft.put({ table: 'contacts', row });
    draft.byReference.add(row.id);
    state.byReference.add(row.id);
    state.people.adopt(row);
  }
}

function contactRow(
  { stamp }: RunState,
  { name, emails, phone, role, createdAt }: ContactRecord,
  { id, accountId }: { id: string; accountId: string },
): Contact {
  const { recordedAt, source } = stamp;
  const occurredAt = createdAt ?? recordedAt;
  const base = { id, accountId, occurredAt, recordedAt, deletedAt: null, source };
  return { ...base, name, emails: [...emails], phone, role };
}
