import type { StoredRows } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';

/** Rows of an account as they were read or written last. */
interface KeptRows {
  /** That its score has with these rows; `undefined`: an older Bellwether wrote it. */
  revision: number | undefined;
  stored: StoredRows;
}

/** The account on screen and those that a user goes back and forth between. */
const ACCOUNTS_KEPT = 8;

const keptOf = new WeakMap<BellwetherDatabase, Map<string, KeptRows>>();

/**
 * Keeps rows in memory: a view is followed by a log, and a log by a view, of the same account, and
 * reading its rows is most of what each costs. Every write of facts gives the account's score
 * another revision, so that rows kept under the stored one are the stored ones, whoever wrote them.
 * A write that fails leaves a revision here that nobody will find. Malformed rows are not in here,
 * so an account that has some is always read.
 */
export function keepRows(db: BellwetherDatabase, accountId: string, rows: KeptRows): void {
  const kept = keptOf.get(db) ?? new Map<string, KeptRows>();
  keptOf.set(db, kept);
  kept.delete(accountId);
  if (rows.revision !== undefined && rows.stored.quarantined === 0) kept.set(accountId, rows);
  for (const oldest of kept.keys()) {
    if (kept.size <= ACCOUNTS_KEPT) break;
    kept.delete(oldest);
  }
}

/** What is kept of an account; true only if its score has that revision still. */
export function keptRows(db: BellwetherDatabase, accountId: string): KeptRows | undefined {
  return keptOf.get(db)?.get(accountId);
}
