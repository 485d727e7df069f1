import * as z from 'zod/mini';
import { LogDraft } from '../model/log-entry.ts';
import type { QuarantinedRow } from '../model/quarantine.ts';
import { appendAudit } from './audit.ts';
import type { BellwetherDatabase } from './database.ts';
import { rescoreAccounts } from './score.ts';
import { readScoreRules } from './score-rules.ts';
import { signalChange } from './signal-change.ts';
import { ROW_SCHEMAS, withoutNameKeys } from './tables.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** Tables whose rows are checked; the others are made again, or are read as whatever they are. */
const CHECKED: Record<string, z.ZodMiniType> = {
  ...ROW_SCHEMAS,
  drafts: z.looseObject({ key: z.string(), draft: LogDraft }),
};
/** One look is a few milliseconds; what a user does gets in between. */
const ROWS_AT_ONCE = 500;
const REASON_MAX = 200;

/** What a scan did. */
export interface QuarantineScan {
  moved: number;
  broughtBack: number;
}

/**
 * Moves rows that this version cannot read out of their tables, so that the rest works, and brings
 * back those that it can read again, as after an update. No row is lost. For quiet moments, in
 * small transactions; safe to stop and to repeat.
 * @throws {StoreError} or {DatabaseHeldError}; what was moved before stays moved
 * @example const { moved } = await scanForUnreadable(db, Date.now());
 */
export async function scanForUnreadable(
  db: BellwetherDatabase,
  now: number,
): Promise<QuarantineScan> {
  const broughtBack = await bringBackReadable(db, now);
  let moved = 0;
  for (const table of Object.keys(CHECKED)) moved += await scanTable(db, table, now);
  return { moved, broughtBack };
}

/** Rows in quarantine, newest first, at most `limit`, and how many there are in all. */
export async function listQuarantined(
  db: BellwetherDatabase,
  limit: number,
): Promise<{ rows: QuarantinedRow[]; count: number }> {
  return runRead(db, async () => ({
    rows: (await db.quarantine.toCollection().limit(limit).toArray()).sort(
      (a, b) => b.foundAt - a.foundAt,
    ),
    count: await db.quarantine.count(),
  }));
}

/**
 * Puts rows that can be read again back where they were. One whose place was taken since stays.
 * @returns how many are back
 * @throws {StoreError}; nothing was changed then
 */
export async function bringBackReadable(db: BellwetherDatabase, now: number): Promise<number> {
  const ids = await runRead(db, async () => {
    const rows = await db.quarantine.toArray();
    return rows.filter((one) => faultOf(one.table, one.row) === null).map(({ id }) => id);
  });
  if (ids.length === 0) return 0;
  const accountIds = new Set<string>();
  const back = await runWrite(db, async () => {
    let count = 0;
    for (const one of (await db.quarantine.bulkGet(ids)).filter((row) => row !== undefined)) {
      const there = await db.table(one.table).get(keyIn(db, one.table, one.row) as string);
      if (there !== undefined) continue;
      await db.table(one.table).add(one.row);
      await db.quarantine.delete(one.id);
      accountIds.add(accountOf(one.table, one.row) ?? '');
      count += 1;
    }
    accountIds.delete('');
    await rescoreAccounts(db, [...accountIds], await readScoreRules(db), now);
    return count;
  });
  signalChange([...accountIds]);
  return back;
}

/**
 * Deletes rows in quarantine for good.
 * @throws {StoreError}; nothing was deleted then
 * @example await deleteQuarantined(db, rows.map(({ id }) => id));
 */
export async function deleteQuarantined(
  db: BellwetherDatabase,
  ids: readonly string[],
): Promise<void> {
  await runWrite(db, () => db.quarantine.bulkDelete([...ids]));
}

async function scanTable(db: BellwetherDatabase, table: string, now: number): Promise<number> {
  let moved = 0;
  let after: unknown = null;
  for (;;) {
    const rows = await readAfter(db, table, after);
    const bad = rows.filter((row) => faultOf(table, row) !== null);
    if (bad.length > 0) moved += await move(db, table, bad, now);
    const last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || last === undefined) return moved;
    after = keyIn(db, table, last);
  }
}

function readAfter(db: BellwetherDatabase, table: string, after: unknown): Promise<unknown[]> {
  const rows = db.table(table);
  const from = after === null ? rows.toCollection() : rows.where(':id').above(after as string);
  return runRead(db, () => from.limit(ROWS_AT_ONCE).toArray());
}

/** Looks again inside the transaction: whoever wrote meanwhile may have mended a row. */
async function move(
  db: BellwetherDatabase,
  table: string,
  bad: readonly unknown[],
  now: number,
): Promise<number> {
  return runWrite(db, async () => {
    const keys = bad.map((row) => keyIn(db, table, row) as string);
    const there = await db.table(table).bulkGet(keys);
    const still = there.flatMap((row, index) => {
      const reason = row === undefined ? null : faultOf(table, row);
      const key = keys[index] ?? '';
      return reason === null ? [] : [{ key, entry: quarantined(table, key, { row, reason, now }) }];
    });
    if (still.length === 0) return 0;
    await db.quarantine.bulkPut(still.map(({ entry }) => entry));
    await db.table(table).bulkDelete(still.map(({ key }) => key));
    await appendAudit(db, { action: 'quarantined', subject: table, count: still.length }, now);
    return still.length;
  });
}

function quarantined(
  table: string,
  key: string,
  { row, reason, now }: { row: unknown; reason: string; now: number },
): QuarantinedRow {
  const id = `${table}|${typeof key === 'string' ? key : JSON.stringify(key)}`;
  return { id: id.slice(0, 800), table, reason: reason.slice(0, REASON_MAX), row, foundAt: now };
}

/** What does not fit; `null`: the row is as it should be. */
function faultOf(table: string, row: unknown): string | null {
  const schema = CHECKED[table];
  if (!schema) return null;
  const parsed = schema.safeParse(table === 'accounts' ? withoutNameKeys(row) : row);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'unknown'}`;
}

function accountOf(table: string, row: unknown): string | null {
  const { id, accountId } = row as { id?: unknown; accountId?: unknown };
  const found = table === 'accounts' ? id : accountId;
  return typeof found === 'string' ? found : null;
}

function keyIn(db: BellwetherDatabase, table: string, row: unknown): unknown {
  const { keyPath } = db.table(table).schema.primKey;
  return (row as Record<string, unknown>)[String(keyPath)];
}
