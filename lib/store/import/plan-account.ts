import type { AccountRecord } from '../../intake/import-record.ts';
import type { Account } from '../../model/account.ts';
import {
  addAccount,
  addNamedAccount,
  domainsOf,
  linkAccount,
  newAccount,
  ownRef,
  putAccount,
} from './account-making.ts';
import type { ChunkDraft } from './chunk-draft.ts';
import { isErasedAccount } from './erased-names.ts';
import { fitting } from './fitting.ts';
import { created, invalid, type PlannedRow, skipped, updatedResult } from './results.ts';
import type { RunState } from './run-state.ts';
import { mayChangeRow, signed, updateRow } from './update-rule.ts';

const FIELDS = [
  'name',
  'domains',
  'arr',
  'renewalAt',
  'ownerName',
  'seats',
  'parentId',
] as const satisfies (keyof Account)[];

/** What a row of accounts does. */
export function planAccount(state: RunState, draft: ChunkDraft, record: AccountRecord): PlannedRow {
  const ref = ownRef(record);
  const ownId = state.ids.accountId(ref);
  const match = state.directory.match(ref, domainsOf(ref, record.domains), ownId);
  if (match.kind === 'ambiguous') return skipped('account-ambiguous');
  if (match.kind === 'deleted') return skipped('deleted');
  const id = match.kind === 'one' ? match.id : ownId;
  const said = saidBy(state, draft, record, id);
  if (match.kind === 'unknown') {
    const account = fitting('accounts', { ...newAccount(state, ref, id), ...known(said) });
    if (!account) return invalid('does-not-fit');
    if (isErasedAccount(state, account, ref.externalId)) return skipped('erased');
    addAccount(state, draft, account, ref.externalId);
    state.seen.add(id);
    return created();
  }
  return planKnown(state, draft, { id, said, externalId: ref.externalId });
}

function planKnown(
  state: RunState,
  draft: ChunkDraft,
  { id, said, externalId }: { id: string; said: Partial<Account>; externalId: string | null },
): PlannedRow {
  if (draft.isUnreadable('accounts', id)) return skipped('unreadable');
  const stored = draft.get('accounts', id);
  const isAgain = state.seen.has(id);
  const isFirstWord = state.byReference.has(id) && !isAgain;
  state.seen.add(id);
  if (!stored) return isFirstWord ? created() : updatedResult(null, isAgain);
  const updated = updateRow(stored, said, FIELDS, mayChangeRow(state, stored, isAgain));
  const row = fitting('accounts', updated.row);
  if (!row) return invalid('does-not-fit');
  if (updated.changes.length > 0) putAccount(state, draft, signed(state, row));
  else draft.leave('accounts', id);
  if (linkAccount(state, draft, id, externalId))
    updated.changes.push({ field: 'externalId', before: null, after: externalId });
  return isFirstWord ? created() : updatedResult(updated, isAgain);
}

/** What a row says of its account; a domain that another account has stays with that one. */
function saidBy(
  state: RunState,
  draft: ChunkDraft,
  record: AccountRecord,
  id: string,
): Partial<Account> {
  const isNew = state.directory.get(id) === undefined;
  const domains = domainsOf(record.account, record.domains).filter(
    (domain) => isNew || !state.directory.isTaken(domain, id),
  );
  const { arr, renewalAt, ownerName, seats } = record;
  const parentId = parentOf(state, draft, record, id);
  const { name } = record.account;
  return { ...(name && { name }), domains, arr, renewalAt, ownerName, seats, parentId };
}

/** `null`: the row names no parent, or one that is a part of the account itself. */
function parentOf(
  state: RunState,
  draft: ChunkDraft,
  { parent }: AccountRecord,
  id: string,
): string | null {
  if (parent === null) return null;
  const ownId = state.ids.accountId(parent);
  const match = state.directory.match(parent, domainsOf(parent, []), ownId);
  if (match.kind === 'one') return isAbove(state, id, match.id) ? null : match.id;
  const isNamed = parent.name !== null || parent.domain !== null;
  if (match.kind !== 'unknown' || !isNamed || ownId === id) return null;
  const fresh = fitting('accounts', newAccount(state, parent, ownId));
  if (!fresh || isErasedAccount(state, fresh, parent.externalId)) return null;
  addNamedAccount(state, draft, fresh, parent.externalId);
  return ownId;
}

/** Whether an account is another one, or stands above it. */
function isAbove({ directory }: RunState, accountId: string, otherId: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null = otherId; id !== null && !seen.has(id); ) {
    if (id === accountId) return true;
    seen.add(id);
    id = directory.get(id)?.parentId ?? null;
  }
  return false;
}

function known(said: Partial<Account>): Partial<Account> {
  const entries = Object.entries(said).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}
