import {
  BUNDLE_TABLES,
  type BundleTable,
  keyOfRow,
  type Row,
  rowOf,
} from '../bundle/bundle-form.ts';
import type { Difference, TableDifference } from '../bundle/outlook.ts';
import { entryReader, isReadable, STORED_TABLES, type StoredTable } from './bundle-rows.ts';
import type { BellwetherDatabase } from './database.ts';
import { here } from './mirror.ts';
import { sameRow } from './same-row.ts';
import { scoreStaged } from './score-staged.ts';
import type { StagedBundle } from './stage-bundle.ts';
import { closeForGood, dropSide } from './staging.ts';
import { switchOver } from './switch-over.ts';
import { type Pair, walkTable } from './walk.ts';

/**
 * What would change if a staged bundle took the place of the live data. Nothing is written.
 * @throws {StoreError} if one of the databases cannot be read
 * @example const difference = await compareStaged(db, staged);
 */
export async function compareStaged(
  live: BellwetherDatabase,
  { db: staged }: Pick<StagedBundle, 'db'>,
): Promise<Difference> {
  const difference = Object.fromEntries(
    BUNDLE_TABLES.map((table) => [
      table,
      { added: 0, changed: 0, removed: 0, same: 0, unreadable: 0 },
    ]),
  ) as Difference;
  for (const table of BUNDLE_TABLES)
    if (isStored(table)) await compareTable(live, staged, { table, into: difference[table] });
    else await compareSettings(live, staged, { table, into: difference[table] });
  return difference;
}

function isStored(table: BundleTable): table is StoredTable {
  return STORED_TABLES.some((one) => one === table);
}

interface Compared<T extends BundleTable> {
  table: T;
  into: TableDifference;
}

async function compareTable(
  live: BellwetherDatabase,
  staged: BellwetherDatabase,
  { table, into }: Compared<StoredTable>,
): Promise<void> {
  await walkTable(table, [here(live), here(staged)], async (pairs) => {
    for (const [there, wanted] of pairs) {
      count(into, [there, wanted]);
      if (wanted && !isReadable(table, plain(table, wanted.row))) into.unreadable += 1;
    }
  });
}

function count(into: TableDifference, [there, wanted]: Pair): void {
  if (there === null) into.added += 1;
  else if (wanted === null) into.removed += 1;
  else if (sameRow(there.row, wanted.row)) into.same += 1;
  else into.changed += 1;
}

function plain(table: StoredTable, row: Row): Row {
  if (table !== 'accounts') return row;
  const { nameKey: _, nameBlocks: __, ...own } = row;
  return own;
}

/** A few hundred rows at most, which lie in `meta` of both. */
async function compareSettings(
  live: BellwetherDatabase,
  staged: BellwetherDatabase,
  { table, into }: Compared<BundleTable>,
): Promise<void> {
  const [there, wanted] = [await settingsByKey(live, table), await settingsByKey(staged, table)];
  for (const key of new Set([...there.keys(), ...wanted.keys()])) {
    const [one, other] = [there.get(key) ?? null, wanted.get(key) ?? null];
    count(into, [one && { key, row: one }, other && { key, row: other }]);
  }
}

async function settingsByKey(
  db: BellwetherDatabase,
  table: BundleTable,
): Promise<Map<string, Row>> {
  const { entries } = await entryReader(db, table, { confidentialNotes: 'included' }).page(null);
  const rows = entries.map((entry) => rowOf(entry) as Row);
  return new Map(rows.map((row) => [JSON.stringify(keyOfRow(table, row)), row]));
}

/**
 * Puts a staged bundle in the place of everything, whole or not at all; `bringBack` takes it back.
 * @param onScored called with how many accounts of all have their score
 * @returns the accounts that are there now
 * @throws {StoreError} or {DatabaseNewerError}; the live data is as it was then
 * @example await restoreStaged(db, staged, Date.now());
 */
export async function restoreStaged(
  live: BellwetherDatabase,
  staged: StagedBundle,
  now: number,
  onScored?: (done: number, total: number) => void,
): Promise<string[]> {
  await scoreStaged(staged.db, now, onScored);
  const accountIds = await switchOver(live, staged.db, { reason: 'restore', at: now });
  await discardStaged(live, staged);
  return accountIds;
}

/** Forgets a staged bundle; the live data is not touched. */
export async function discardStaged(
  live: BellwetherDatabase,
  { db }: Pick<StagedBundle, 'db'>,
): Promise<void> {
  closeForGood(db);
  await dropSide(live.name, 'staging');
}
