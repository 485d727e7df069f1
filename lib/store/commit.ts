import type { WriteReceipt } from '../model/write-receipt.ts';
import { isBuiltUpon } from './built-upon.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { forgetNpsTrends } from './nps-trend-cache.ts';
import { type PortfolioContext, readHealthContext, rescoreAccounts } from './score.ts';
import { signalChange } from './signal-change.ts';
import {
  type BeforeImage,
  type ChangeRow,
  checkPut,
  fromStored,
  keyOf,
  type Put,
  type TableName,
  toStored,
} from './tables.ts';
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
  /** Runs inside the transaction, so that what it reads cannot change before it is written. */
  plan: () => Promise<ChangePlan>;
}

/**
 * The one way to write facts. Rows, the new score of each account, today's point of its history
 * and what is needed to undo are written in one strict transaction; it resolves after the commit.
 * A change that was committed before, or undone since, gives the same receipt and writes nothing.
 * @throws {StoreError} `invalid`, `not-found`, `quota`, `closed` or `failed`; nothing was written
 * @throws {DatabaseNewerError} if a newer Bellwether owns the data
 * @example await commit(db, { id, label: 'log', plan: async () => ({ accountIds: [a], puts }) }, now)
 */
export async function commit(
  db: BellwetherDatabase,
  change: Change,
  now: number,
): Promise<WriteReceipt> {
  const { row, isNew } = await runWrite(db, async () => {
    const [earlier, newest, context] = await Promise.all([
      db.changes.get(change.id),
      db.changes.orderBy('at').last(),
      readHealthContext(db),
    ]);
    if (earlier) return { row: earlier, isNew: false };
    const plan = await change.plan();
    const puts = plan.puts.map(checkPut);
    const [before] = await Promise.all([readBefore(db, puts), requireAccounts(db, plan)]);
    const row: ChangeRow = {
      id: change.id,
      label: change.label,
      accountIds: [...new Set(plan.accountIds)],
      at: nextChangeAt(newest, now),
      schemaVersion: SCHEMA_VERSION,
      before,
      undoneAt: null,
    };
    await Promise.all([writePuts(db, puts), db.changes.add(row)]);
    await followUp(db, row, context, now);
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
    const [change, context] = await Promise.all([db.changes.get(changeId), readHealthContext(db)]);
    if (change && change.undoneAt !== null) return { isUndone: true, touched: [] };
    if (!change || change.schemaVersion !== SCHEMA_VERSION || (await isBuiltUpon(db, change)))
      return { isUndone: false, touched: [] };
    await Promise.all([restore(db, change.before), db.changes.put({ ...change, undoneAt: now })]);
    await followUp(db, change, context, now);
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

/** Everything derived from the rows of a change. */
async function followUp(
  db: BellwetherDatabase,
  change: ChangeRow,
  context: PortfolioContext,
  now: number,
): Promise<void> {
  await rescoreAccounts(db, change.accountIds, context, now);
  if (change.before.some(({ table }) => table === 'surveyAnswers')) await forgetNpsTrends(db);
}

/** Later changes have later times, even if the clock stands still or goes back. */
function nextChangeAt(newest: ChangeRow | undefined, now: number): number {
  return newest ? Math.max(now, newest.at + 1) : now;
}

/** All accounts of a plan are there, or are created by it. */
async function requireAccounts(db: BellwetherDatabase, plan: ChangePlan): Promise<void> {
  const created = new Set(plan.puts.map(({ table, row }) => (table === 'accounts' ? row.id : '')));
  const needed = [...new Set(plan.accountIds)].filter((id) => !created.has(id));
  const stored = await db.accounts.bulkGet(needed);
  const accounts = stored.map((raw) => fromStored('accounts', raw));
  if (accounts.some((account) => !account || account.deletedAt !== null))
    throw new StoreError(
      'not-found',
      'This account is no longer there, so nothing was saved. Choose another account, or create it again.',
    );
}

function byTable(puts: readonly Put[]): Map<TableName, Put[]> {
  return Map.groupBy(puts, ({ table }) => table);
}

async function readBefore(db: BellwetherDatabase, puts: Put[]): Promise<BeforeImage[]> {
  const images = [...byTable(puts)].map(async ([table, rows]) => {
    const keys = rows.map(keyOf);
    const found: unknown[] = await db.table(table).bulkGet(keys);
    return keys.map((key, index) => ({ table, key, row: found[index] ?? null }));
  });
  return (await Promise.all(images)).flat();
}

async function writePuts(db: BellwetherDatabase, puts: Put[]): Promise<void> {
  await Promise.all(
    [...byTable(puts)].map(([table, rows]) => db.table(table).bulkPut(rows.map(toStored))),
  );
}

async function restore(db: BellwetherDatabase, before: BeforeImage[]): Promise<void> {
  await Promise.all(
    before.map(({ table, key, row }) =>
      row === null ? db.table(table).delete(key) : db.table(table).put(row),
    ),
  );
}
