import type { IntegrityState } from '../store/integrity-row.ts';
import { NOT_COUNTED, type TableTotals } from '../store/row-totals.ts';
import type { Ledger, Loss, TableLoss } from './ledger.ts';

type Totals = Record<string, TableTotals>;

/**
 * Whether the database is the one that the ledger remembers, and no older. A crash between the two
 * leaves the database ahead, never behind: it is written first.
 * @returns the kind of loss; `null`: none
 * @example judgeState(ledger, null) // 'emptied': a database that knows nothing was not there before
 */
export function judgeState(
  ledger: Ledger | null,
  state: IntegrityState | null,
): Exclude<Loss['kind'], 'rows'> | null {
  if (ledger === null || ledger.generation === 0) return null;
  if (state === null) return 'emptied';
  if (state.databaseId !== ledger.databaseId) return 'replaced';
  return state.generation < ledger.generation ? 'older' : null;
}

/** What the tables should hold: as the one of the two says that saw the last write. */
export function expectedTables(ledger: Ledger | null, state: IntegrityState | null): Totals {
  if (ledger === null) return state?.tables ?? {};
  return state !== null && state.generation >= ledger.generation ? state.tables : ledger.tables;
}

/**
 * The tables that hold less than they should, or something else. More than expected is no loss.
 * @param found as counted, with digests or without
 * @param expected a digest of `null` promises no more than its number of rows
 */
export function judgeTables(expected: Totals, found: Totals): TableLoss[] {
  return Object.entries(found).flatMap(([table, there]): TableLoss[] => {
    const should = expected[table] ?? NOT_COUNTED;
    const isLess = there.rows < should.rows;
    const isOther =
      there.rows === should.rows &&
      should.digest !== null &&
      there.digest !== null &&
      there.digest !== should.digest;
    return isLess || isOther ? [{ table, expected: should.rows, found: there.rows }] : [];
  });
}
