import { Dexie, type IndexableType } from 'dexie';
import { ERASE_KINDS, type EraseCount, type EraseKind } from '../../model/erase.ts';
import type { BellwetherDatabase } from '../database.ts';
import { daysOf } from '../score.ts';
import { CLEANERS } from './cleaners.ts';
import type { AnyRow } from './erase-row.ts';
import type { Erasure } from './erasure.ts';

/** Rows of one table that are looked at together. */
const PAGE = 2_000;

/** What a sweep found, and did. */
export interface Swept {
  counts: Record<EraseKind, EraseCount>;
  /** Accounts that stay and whose facts are others now. */
  touched: Set<string>;
}

/**
 * Looks at every row of the database for whom is erased, inside the caller's transaction: nothing
 * says in advance where somebody was named, and erasing is rare.
 * @param onRow told of each row as it lies there, before anything is done to it
 * @param isDoing `false`: only counts
 */
export async function sweep(
  db: BellwetherDatabase,
  erasure: Erasure,
  { isDoing, onRow = () => {} }: { isDoing: boolean; onRow?: (table: string, row: AnyRow) => void },
): Promise<Swept> {
  const swept: Swept = { counts: noCounts(), touched: new Set() };
  for (const [table, { kind, clean }] of Object.entries(CLEANERS)) {
    let page = await nextPage(db, table, null);
    for (;;) {
      const edits: Edits = { gone: [], changed: [] };
      for (const row of page.rows) {
        onRow(table, row);
        note(row, clean(row, erasure), { edits, swept, erasure });
      }
      swept.counts[kind].erased += edits.gone.length;
      swept.counts[kind].changed += edits.changed.length;
      if (isDoing) await write(db, table, edits);
      if (page.last === null) break;
      page = await nextPage(db, table, page.last);
    }
  }
  swept.counts.scoreDays.erased = await sweepDays(db, erasure, isDoing);
  return swept;
}

interface Edits {
  gone: AnyRow[];
  changed: AnyRow[];
}

function note(
  row: AnyRow,
  next: AnyRow | null,
  { edits, swept, erasure }: { edits: Edits; swept: Swept; erasure: Erasure },
): void {
  if (next === row) return;
  if (next === null) edits.gone.push(row);
  else edits.changed.push(next);
  const owner = row.accountId;
  if (typeof owner === 'string' && !erasure.accountIds.has(owner)) swept.touched.add(owner);
}

async function write(db: BellwetherDatabase, table: string, edits: Edits): Promise<void> {
  if (edits.gone.length > 0)
    await db.table(table).bulkDelete(edits.gone.map((row) => keyOfRow(db, table, row)));
  if (edits.changed.length > 0) await db.table(table).bulkPut(edits.changed);
}

async function nextPage(
  db: BellwetherDatabase,
  name: string,
  after: IndexableType | null,
): Promise<{ rows: AnyRow[]; last: IndexableType | null }> {
  const table = db.table<AnyRow, IndexableType>(name);
  const left = after === null ? table.toCollection() : table.where(':id').above(after);
  const rows = await left.limit(PAGE).toArray();
  const end = rows.length < PAGE ? undefined : rows.at(-1);
  return { rows, last: end ? keyOfRow(db, name, end) : null };
}

function keyOfRow(db: BellwetherDatabase, name: string, row: AnyRow): IndexableType {
  const { keyPath } = db.table(name).schema.primKey;
  return Dexie.getByKeyPath(row, keyPath as string);
}

async function sweepDays(
  db: BellwetherDatabase,
  { accountIds }: Erasure,
  isDoing: boolean,
): Promise<number> {
  let days = 0;
  for (const accountId of accountIds) {
    days += await daysOf(db, accountId).count();
    if (isDoing) await daysOf(db, accountId).delete();
  }
  return days;
}

function noCounts(): Swept['counts'] {
  const none = ERASE_KINDS.map((kind) => [kind, { erased: 0, changed: 0 }] as const);
  return Object.fromEntries(none) as Swept['counts'];
}
