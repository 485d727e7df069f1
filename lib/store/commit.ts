import type { WriteReceipt } from '../model/write-receipt.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { forgetNpsTrends } from './nps-trend-cache.ts';
import { readHealthContext, rescoreAccounts } from './score.ts';
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
import { runWrite } from './write-transaction.ts';

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
    const earlier = await db.changes.get(change.id);
    if (earlier) return { row: earlier, isNew: false };
    const plan = await change.plan();
    const puts = plan.puts.map(checkPut);
    const before = await readBefore(db, puts);
    await writePuts(db, puts);
    await requireAccounts(db, plan.accountIds);
    const row: ChangeRow = {
      id: change.id,
      label: change.label,
      accountIds: plan.accountIds,
      at: await nextChangeAt(db, now),
      before,
      undoneAt: null,
    };
    await db.changes.add(row);
    await followUp(db, row, now);
    return { row, isNew: true };
  });
  if (isNew) signalChange(row.accountIds);
  return { changeId: row.id, accountId: row.accountIds[0] ?? '' };
}

/**
 * Takes a change back: its rows become exactly what they were, scores follow.
 * @returns `false`, and nothing changes, if there is no such change, it was undone before, or a
 * later change builds on its rows
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 * @example if (!(await undo(db, receipt.changeId, Date.now()))) showTooLate();
 */
export async function undo(
  db: BellwetherDatabase,
  changeId: string,
  now: number,
): Promise<boolean> {
  const undone = await runWrite(db, async () => {
    const change = await db.changes.get(changeId);
    if (!change || change.undoneAt !== null || (await isBuiltUpon(db, change))) return null;
    await restore(db, change.before);
    await db.changes.put({ ...change, undoneAt: now });
    await followUp(db, change, now);
    return change;
  });
  if (undone) signalChange(undone.accountIds);
  return undone !== null;
}

/** Everything derived from the rows of a change. */
async function followUp(db: BellwetherDatabase, change: ChangeRow, now: number): Promise<void> {
  await rescoreAccounts(db, change.accountIds, await readHealthContext(db), now);
  if (change.before.some(({ table }) => table === 'surveyAnswers')) await forgetNpsTrends(db);
}

/** Later changes have later times, even if the clock stands still or goes back. */
async function nextChangeAt(db: BellwetherDatabase, now: number): Promise<number> {
  const newest = await db.changes.orderBy('at').last();
  return newest ? Math.max(now, newest.at + 1) : now;
}

async function requireAccounts(db: BellwetherDatabase, accountIds: string[]): Promise<void> {
  const stored = await db.accounts.bulkGet([...new Set(accountIds)]);
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

/** Whether a later change wrote one of the same rows, or one on an account created here. */
async function isBuiltUpon(db: BellwetherDatabase, change: ChangeRow): Promise<boolean> {
  const touched = new Set(change.before.map(({ table, key }) => `${table}/${key}`));
  const created = change.before
    .filter(({ table, row }) => table === 'accounts' && row === null)
    .map(({ key }) => key);
  const later = await db.changes.where('at').above(change.at).toArray();
  return later.some(
    (other) =>
      other.undoneAt === null &&
      (other.before.some(({ table, key }) => touched.has(`${table}/${key}`)) ||
        other.accountIds.some((accountId) => created.includes(accountId))),
  );
}
