import { type Counted, countRows, holdWrites, readIntegrity } from '../store/count-rows.ts';
import type { BellwetherDatabase } from '../store/database.ts';
import { DatabaseHeldError } from '../store/errors.ts';
import { newIntegrity } from '../store/integrity-row.ts';
import { expectedTables, judgeState, judgeTables } from './judge.ts';
import {
  type Ledger,
  LOSS_KEY,
  type Loss,
  readLedger,
  readNotes,
  type TableLoss,
  writeLedger,
} from './ledger.ts';
import type { LocalArea } from './local-area.ts';

/**
 * Whether an opened database is the one that the ledger remembers: two small reads. A loss is
 * noted, and from then on nobody writes.
 * @throws {DatabaseHeldError} if a part of the data is missing, now or since an earlier look
 * @throws {StoreError} if the database cannot be read
 */
export async function refuseLoss(
  db: BellwetherDatabase,
  area: LocalArea,
  now: number,
): Promise<void> {
  const [state, { ledger, loss }] = await Promise.all([readIntegrity(db), readNotes(area)]);
  if (state?.isHeld || loss) throw new DatabaseHeldError();
  const kind = judgeState(ledger, state);
  if (kind === null) {
    if (state !== null && isBehind(ledger, state)) await writeLedger(area, state);
    return;
  }
  const counted = await countRows(db, { digests: false });
  await noteLoss(db, area, { kind, tables: comparison(ledger, counted), noticedAt: now });
  throw new DatabaseHeldError();
}

/**
 * Counts every row and compares with what was written last. Once per run of the browser, because
 * disks are damaged between two of them, and every night. Where more lies there than was counted,
 * or nothing was counted yet, the count is taken as it is.
 * @returns the loss that was noticed, and from then on nobody writes; `null`: everything is there
 * @throws {StoreError} if a table cannot be read
 */
export async function checkAllRows(
  db: BellwetherDatabase,
  area: LocalArea,
  now: number,
): Promise<Loss | null> {
  const ledger = await readLedger(area);
  const counted = await countRows(db, { digests: true });
  if (counted.state?.isHeld) return null;
  const tables = judgeTables(expectedTables(ledger, counted.state), counted.tables);
  if (tables.length === 0) return null;
  const loss: Loss = { kind: 'rows', tables, noticedAt: now };
  await noteLoss(db, area, loss);
  return loss;
}

/**
 * Notes a loss, and from then on nobody writes. In the other storage first: a database that is held
 * says why.
 */
export async function noteLoss(db: BellwetherDatabase, area: LocalArea, loss: Loss): Promise<void> {
  await area.set({ [LOSS_KEY]: loss });
  // Files that cannot be read may not be written to either: the note alone keeps everybody out then.
  await holdWrites(db, newIntegrity()).catch((error) => console.error('Not held.', error));
}

/** Every table that is smaller than it was, the greatest loss first; of an older state all. */
function comparison(ledger: Ledger | null, { tables }: Counted): TableLoss[] {
  const remembered = Object.entries(ledger?.tables ?? {});
  return remembered
    .map(([table, { rows }]) => ({ table, expected: rows, found: tables[table]?.rows ?? 0 }))
    .filter(({ expected, found }) => found < expected)
    .sort((a, b) => b.expected - b.found - (a.expected - a.found));
}

function isBehind(ledger: Ledger | null, state: Ledger): boolean {
  if (ledger === null || ledger.generation < state.generation) return true;
  return JSON.stringify(ledger.tables) !== JSON.stringify(state.tables);
}
