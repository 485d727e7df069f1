import type { WriteReceipt } from '../model/write-receipt.ts';
import { readState } from './change-reads.ts';
import { changeRow, touchesAnswers } from './change-row.ts';
import type { BellwetherDatabase } from './database.ts';
import { forgetNpsTrends } from './nps-trend-cache.ts';
import { rescoreAccounts } from './score.ts';
import { signalChange } from './signal-change.ts';
import type { BeforeImage } from './tables.ts';
import { runWrite } from './write-transaction.ts';

/** One row as it will lie in the database; `null`: it will not. */
export interface RowWrite extends Pick<BeforeImage, 'table' | 'key'> {
  row: object | null;
}

export interface Rearrangement {
  /** Made by the client once, so that a retry changes nothing. */
  id: string;
  /** A short code such as `merge`. */
  label: string;
  /** Runs inside the transaction. The first account is the one of the receipt. */
  plan: () => Promise<{ accountIds: [string, ...string[]]; writes: RowWrite[] }>;
}

/**
 * Moves rows between accounts or takes them away: what `commit` cannot, because it only puts facts.
 * Rows are written as they lie, malformed ones too. Everything, the scores of all accounts of the
 * plan and what is needed to undo are written in one strict transaction.
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 * @example await rearrange(db, { id, label: 'merge', plan }, Date.now())
 */
export async function rearrange(
  db: BellwetherDatabase,
  { id, label, plan }: Rearrangement,
  now: number,
): Promise<WriteReceipt> {
  const { row, isNew } = await runWrite(db, async () => {
    const { earlier, newest, rules } = await readState(id);
    if (earlier) return { row: earlier, isNew: false };
    const { accountIds, writes } = await plan();
    const before = await imagesOf(db, writes);
    const row = changeRow({ id, label }, { accountIds, before, newest, now });
    await Promise.all([write(db, writes), db.changes.add(row)]);
    await rescoreAccounts(db, accountIds, rules, now);
    if (touchesAnswers(row)) await forgetNpsTrends(db);
    return { row, isNew: true };
  });
  if (isNew) signalChange(row.accountIds);
  return { changeId: row.id, accountId: row.accountIds[0] ?? '' };
}

function byTable(writes: readonly RowWrite[]): [RowWrite['table'], RowWrite[]][] {
  return [...Map.groupBy(writes, ({ table }) => table)];
}

async function imagesOf(db: BellwetherDatabase, writes: readonly RowWrite[]) {
  const lists = byTable(writes).map(async ([table, all]) => {
    const rows = await db.table(table).bulkGet(all.map(({ key }) => key));
    return all.map(({ key, row }, index): BeforeImage => {
      const image = { table, key, row: rows[index] ?? null };
      return table === 'drafts' ? { ...image, after: row } : image;
    });
  });
  return (await Promise.all(lists)).flat();
}

async function write(db: BellwetherDatabase, writes: readonly RowWrite[]): Promise<void> {
  await Promise.all(
    byTable(writes).map(async ([table, all]) => {
      await db.table(table).bulkDelete(all.filter(isGone).map(({ key }) => key));
      await db.table(table).bulkPut(all.filter((one) => !isGone(one)).map(({ row }) => row));
    }),
  );
}

function isGone({ row }: RowWrite): boolean {
  return row === null;
}
