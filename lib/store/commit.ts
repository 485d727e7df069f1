import type { WriteReceipt } from '../model/write-receipt.ts';
import type { AccountRows } from './account-facts.ts';
import { isBuiltUpon } from './built-upon.ts';
import { basesOf, readBefore, readState, refuseMerged, requireAccounts } from './change-reads.ts';
import { changeRow, touchesAnswers } from './change-row.ts';
import type { BellwetherDatabase } from './database.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { forgetNpsTrends } from './nps-trend-cache.ts';
import { restore } from './restore.ts';
import { rescoreAccounts } from './score.ts';
import { scoresAfter, writeScores } from './score-after.ts';
import { readScoreRules } from './score-rules.ts';
import { signalChange } from './signal-change.ts';
import { checkPut, type Put, type TableName, toStored } from './tables.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** What a change will do: the rows it writes and every account whose score or links it touches. */
export interface ChangePlan {
  /** The first one is the account of the receipt. */
  accountIds: [string, ...string[]];
  puts: Put[];
}

/** One write by a user. `id` is made by the client once, so that a retry changes nothing. */
export interface Change {
  id: string;
  /** A short code such as `log` or `link`. */
  label: string;
  /** The account it is about, to be read in one go with everything else; `null`: not known yet. */
  accountId: string | null;
  /**
   * Runs inside the transaction, so that what it reads cannot change before it is written.
   * @param rows what is stored about `accountId`; `null` where that is
   */
  plan: (rows: AccountRows | null) => ChangePlan | Promise<ChangePlan>;
}

/**
 * The one way to write facts. Rows, the new score of each account, today's point of its history
 * and what is needed to undo are written in one strict transaction; it resolves after the commit.
 * A change that was committed before, or undone since, gives the same receipt and writes nothing.
 * @throws {StoreError} `invalid`, `not-found`, `quota`, `closed` or `failed`; nothing was written
 * @throws {DatabaseNewerError} if a newer Bellwether owns the data
 * @example await commit(db, { id, label: 'log', accountId: a, plan: () => ({ accountIds: [a], puts }) }, now)
 */
export async function commit(
  db: BellwetherDatabase,
  change: Change,
  now: number,
): Promise<WriteReceipt> {
  const { row, isNew } = await runWrite(db, async () => {
    const foreseen = change.accountId === null ? [] : [change.accountId];
    const [{ earlier, newest, rules }, known] = await Promise.all([
      readState(change.id),
      basesOf(db, foreseen, new Map(), now),
    ]);
    if (earlier) return { row: earlier, isNew: false };
    for (const { rows } of known.values()) refuseMerged(rows.account);
    const plan = await change.plan(known.get(change.accountId ?? '')?.rows ?? null);
    const puts = plan.puts.map(checkPut);
    const bases = await basesOf(db, plan.accountIds, known, now);
    requireAccounts(bases, puts);
    // The scores are made while the database looks up what will be replaced.
    const [before, scores] = await Promise.all([
      readBefore(puts),
      scoresAfter(bases, puts, rules, now),
    ]);
    const row = changeRow(change, { accountIds: [...bases.keys()], before, newest, now });
    await Promise.all([
      writePuts(db, puts),
      db.changes.add(row),
      writeScores(db, scores),
      touchesAnswers(row) && forgetNpsTrends(db),
    ]);
    return { row, isNew: true };
  });
  if (isNew) signalChange(row.accountIds);
  return { changeId: row.id, accountId: row.accountIds[0] ?? '' };
}

/**
 * Takes a change back: its rows become exactly what they were, scores follow.
 * @returns whether the change is undone now, by this call or an earlier one. `false`, and nothing
 * changes, if there is no such change, something later builds on its rows, or they were kept in
 * the form of another schema
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 * @example if (!(await undo(db, receipt.changeId, Date.now()))) showTooLate();
 */
export async function undo(
  db: BellwetherDatabase,
  changeId: string,
  now: number,
): Promise<boolean> {
  const { isUndone, touched } = await runWrite(db, async () => {
    const [change, rules] = await Promise.all([db.changes.get(changeId), readScoreRules(db)]);
    if (change && change.undoneAt !== null) return { isUndone: true, touched: [] };
    if (!change || change.schemaVersion !== SCHEMA_VERSION || (await isBuiltUpon(db, change)))
      return { isUndone: false, touched: [] };
    await Promise.all([restore(db, change.before), db.changes.put({ ...change, undoneAt: now })]);
    await rescoreAccounts(db, change.accountIds, rules, now);
    if (touchesAnswers(change)) await forgetNpsTrends(db);
    return { isUndone: true, touched: change.accountIds };
  });
  signalChange(touched);
  return isUndone;
}

/**
 * Every account that a change touched, the receipt's first, then those that lost a record by it.
 * @returns nothing if there is no such change
 * @throws {StoreError} if the database cannot be read
 * @example await accountsOfChange(db, receipt.changeId) // [accountId, formerOwner]
 */
export async function accountsOfChange(
  db: BellwetherDatabase,
  changeId: string,
): Promise<string[]> {
  return runRead(db, async () => (await db.changes.get(changeId))?.accountIds ?? []);
}

function byTable(puts: readonly Put[]): Map<TableName, Put[]> {
  return Map.groupBy(puts, ({ table }) => table);
}

async function writePuts(db: BellwetherDatabase, puts: Put[]): Promise<void> {
  await Promise.all(
    [...byTable(puts)].map(([table, rows]) => db.table(table).bulkPut(rows.map(toStored))),
  );
}
