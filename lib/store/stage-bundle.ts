import { BundleError } from '../bundle/bundle-error.ts';
import {
  type BundleEntry,
  type BundleHeader,
  type BundleTable,
  isMarked,
  keyOfRow,
  type Row,
  rowOf,
} from '../bundle/bundle-form.ts';
import { canonicalHash } from '../bundle/canonical.ts';
import type { BundlePart, BundleRows } from '../bundle/read-bundle.ts';
import { BellwetherDatabase } from './database.ts';
import { leaveOutErased } from './erase/leave-out-erased.ts';
import { toStoreError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { fillNotes } from './notes-left-out.ts';
import { type SettingsRows, toMeta } from './settings-rows.ts';
import { closeForGood, dropSide, openSide, sideName } from './staging.ts';
import { nameKeys } from './tables.ts';

/** A bundle that was read whole and lies in a database of its own, in the schema of this code. */
export interface StagedBundle {
  db: BellwetherDatabase;
  header: BundleHeader;
  /** Confidential notes that the file left out and this browser does not have either. */
  notesMissing: number;
  /** People and accounts in the file who were erased here since: they were left out. */
  erasedLeftOut: number;
}

/**
 * Reads a bundle into a database of its own. Nothing in it is believed before its end: an error
 * leaves no trace, and the live database is not touched.
 * @param parts of `readBundle`
 * @param onRows called with how many rows are in, after each batch
 * @throws {BundleError} if the file is not what it says it is
 * @throws {StoreError} or {MigrationError} if it cannot be stored or brought up to date
 * @example const staged = await stageBundle(db, readBundle(bytes, SCHEMA_VERSION), Date.now());
 */
export async function stageBundle(
  live: BellwetherDatabase,
  parts: AsyncIterable<BundlePart>,
  now: number,
  onRows: (rows: number) => void = () => {},
): Promise<StagedBundle> {
  await dropSide(live.name, 'staging');
  let filling: Filling | null = null;
  try {
    for await (const part of parts) {
      if ('header' in part) filling = await beginFilling(live.name, part.header, now);
      else if (filling) onRows(await fill(filling, part));
    }
    if (!filling) throw new Error('A bundle without a header was read to its end.');
    await filling.db.table('meta').bulkPut(toMeta(filling.settings));
    closeForGood(filling.db);
    // Opened anew by the steps of this code, which bring older rows up to date.
    const db = await openSide(live.name, 'staging');
    const notesMissing = await fillNotes(live, db, filling.notesLeftOut);
    const erasedLeftOut = await leaveOutErased(live, db);
    return { db, header: filling.header, notesMissing, erasedLeftOut };
  } catch (error) {
    if (filling) closeForGood(filling.db);
    await dropSide(live.name, 'staging');
    throw error instanceof BundleError ? error : toStoreError(error);
  }
}

interface Filling {
  db: BellwetherDatabase;
  header: BundleHeader;
  now: number;
  rows: number;
  settings: Record<keyof SettingsRows, Row[]>;
  notesLeftOut: string[];
}

async function beginFilling(live: string, header: BundleHeader, now: number): Promise<Filling> {
  const steps = MIGRATIONS.slice(0, header.schemaVersion);
  const db = new BellwetherDatabase(sideName(live, 'staging'), steps);
  await db.open();
  const settings = { recipes: [], originSettings: [], settings: [] };
  return { db, header, now, rows: 0, settings, notesLeftOut: [] };
}

async function fill(filling: Filling, { table, entries }: BundleRows): Promise<number> {
  filling.rows += entries.length;
  if (isSetting(table)) filling.settings[table].push(...entries.map((one) => rowOf(one) as Row));
  else await fillTable(filling, table, entries);
  return filling.rows;
}

function isSetting(table: BundleTable): table is keyof SettingsRows {
  return table === 'recipes' || table === 'originSettings' || table === 'settings';
}

async function fillTable(
  { db, now, notesLeftOut }: Filling,
  table: BundleTable,
  entries: BundleEntry[],
): Promise<void> {
  // An older schema has no such table, whatever the file says.
  if (!db.tables.some(({ name }) => name === table)) throw new BundleError({ code: 'counts' });
  const rows: Row[] = [];
  const keyless: Row[] = [];
  for (const entry of entries) {
    const row = rowOf(entry) as Row;
    if (keyOfRow(table, row) === null) keyless.push(quarantined(table, entry, now));
    else rows.push(toStaged(table, row, notesLeftOut));
  }
  await db.table(table).bulkPut(rows);
  if (keyless.length > 0 && db.tables.some(({ name }) => name === 'quarantine'))
    await db.table('quarantine').bulkPut(keyless);
}

function toStaged(table: BundleTable, row: Row, notesLeftOut: string[]): Row {
  if (table === 'accounts' && typeof row.name === 'string')
    return { ...row, ...nameKeys(row.name) };
  if (table !== 'interactions' || row.isConfidential !== true || row.note !== null) return row;
  notesLeftOut.push(String(row.id));
  return { ...row, note: '' };
}

/** Has no key to stand under in its table. */
function quarantined(table: BundleTable, entry: BundleEntry, now: number): Row {
  return {
    id: `${table}|${canonicalHash(entry).slice(0, 32)}`,
    table,
    reason: 'It came from a file, where it had no key.',
    row: isMarked(entry) ? entry.unreadable : entry,
    foundAt: now,
  };
}
