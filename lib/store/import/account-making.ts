import type { AccountRecord, AccountRef } from '../../intake/import-record.ts';
import type { Account, ExternalId } from '../../model/account.ts';
import { externalKey } from '../../model/external-key.ts';
import { nameKey } from '../tables.ts';
import type { ChunkDraft } from './chunk-draft.ts';
import { isErasedAccount } from './erased-names.ts';
import { fitting } from './fitting.ts';
import { invalid, type PlannedRow, skipped } from './results.ts';
import type { RunState } from './run-state.ts';

/** The account of a row: one that is there, or one that is made for it. */
export interface FoundAccount {
  id: string;
  /** To be made together with the row; `null`: it is there. */
  fresh: Account | null;
}

/**
 * The account that a fact names; one that nobody has is made, if the row says enough of it and the
 * user wants it. Nothing is made yet.
 */
export function findAccount(state: RunState, ref: AccountRef): FoundAccount | PlannedRow {
  const ownId = state.ids.accountId(ref);
  const match = state.directory.match(ref, domainsOf(ref, []), ownId);
  if (match.kind === 'one') return { id: match.id, fresh: null };
  if (match.kind === 'ambiguous') return skipped('account-ambiguous');
  if (match.kind === 'deleted') return skipped('deleted');
  const isNamed = ref.name !== null || ref.domain !== null;
  if (!isNamed || state.options.unknownAccounts === 'skip') return skipped('account-unknown');
  const fresh = fitting('accounts', newAccount(state, ref, ownId));
  if (!fresh) return invalid('does-not-fit');
  if (isErasedAccount(state, fresh, ref.externalId)) return skipped('erased');
  return { id: ownId, fresh };
}

/** Makes an account that a row only names. */
export function addNamedAccount(
  state: RunState,
  draft: ChunkDraft,
  account: Account,
  externalId: string | null,
): void {
  addAccount(state, draft, account, externalId);
  draft.byReference.add(account.id);
  state.byReference.add(account.id);
}

/** Changes an account and lets later rows find it as it is then. */
export function putAccount(state: RunState, draft: ChunkDraft, account: Account): void {
  draft.put({ table: 'accounts', row: account });
  state.directory.adopt({ ...account, nameKey: nameKey(account.name) }, null);
  state.unwritten?.set(account.id, account);
}

/** Domains by which a row may find its account. */
export function domainsOf(ref: AccountRef, domains: readonly string[]): string[] {
  return [...new Set([ref.domain, ...domains])].filter((domain) => domain !== null);
}

/** A row of accounts is about the account it names. */
export function ownRef({ externalId, account }: AccountRecord): AccountRef {
  return { ...account, externalId: externalId ?? account.externalId };
}

/** Makes an account, and links it to its id in the source. */
export function addAccount(
  state: RunState,
  draft: ChunkDraft,
  account: Account,
  externalId: string | null,
): void {
  putAccount(state, draft, account);
  linkAccount(state, draft, account.id, externalId);
}

/**
 * So that the next file of this system finds the account by its id.
 * @returns whether it was not known before
 */
export function linkAccount(
  state: RunState,
  draft: ChunkDraft,
  accountId: string,
  externalId: string | null,
): boolean {
  if (externalId === null || state.directory.isLinked(accountId, externalId)) return false;
  const { site, host } = state.options;
  const { recordedAt: linkedAt, source } = state.stamp;
  const key = externalKey(site, host, 'account', externalId);
  const link = { key, accountId, site, host, recordType: 'account', recordId: externalId } as const;
  const row: ExternalId | null = fitting('externalIds', { ...link, linkedAt, source });
  if (!row) return false;
  draft.put({ table: 'externalIds', row });
  const entry = state.directory.get(accountId);
  if (entry) state.directory.adopt(entry, externalId);
  return true;
}

/** An account of which only the row that names it is known. */
export function newAccount({ stamp }: RunState, ref: AccountRef, id: string): Account {
  const { recordedAt: createdAt, source } = stamp;
  return {
    id,
    name: ref.name ?? ref.domain ?? ref.externalId ?? '',
    domains: domainsOf(ref, []),
    ...{ arr: null, renewalAt: null, ownerName: null, seats: null, cadenceDays: null },
    isDemo: false,
    source,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
    ...{ sharedDomains: [], parentId: null, mergedIntoId: null },
  };
}
