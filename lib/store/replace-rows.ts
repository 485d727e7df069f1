import type { BellwetherDatabase } from './database.ts';
import { INTEGRITY_KEY } from './integrity-row.ts';
import { fromStored, TABLE_NAMES, type TableName } from './tables.ts';

/** Rows as they lie in the database, by table. */
export type Content = ReadonlyMap<string, readonly unknown[]>;

const ROWS_AT_ONCE = 2_000;

/** Puts these rows in the place of all others, inside the caller's transaction. */
export async function replaceAllRows(db: BellwetherDatabase, content: Content): Promise<void> {
  for (const table of db.tables) {
    await table.clear();
    await putRows(db, table.name, content.get(table.name) ?? []);
  }
}

/**
 * Adds the rows that are missing, or that cannot be read where they are, inside the caller's
 * transaction. What is there and readable is newer, and stays.
 * @returns how many rows were added
 */
export async function addMissingRows(db: BellwetherDatabase, content: Content): Promise<number> {
  let added = 0;
  for (const table of db.tables) {
    const rows = content.get(table.name) ?? [];
    const good = await readableKeys(db, table.name);
    const missing = rows.filter((row) => !good.has(JSON.stringify(keyIn(db, table.name, row))));
    await putRows(db, table.name, missing);
    added += missing.length;
  }
  return added;
}

async function putRows(
  db: BellwetherDatabase,
  name: string,
  rows: readonly unknown[],
): Promise<void> {
  const own = rows.filter((row) => !isIntegrity(name, row));
  for (let from = 0; from < own.length; from += ROWS_AT_ONCE)
    await db.table(name).bulkPut(own.slice(from, from + ROWS_AT_ONCE));
}

async function readableKeys(db: BellwetherDatabase, name: string): Promise<Set<string>> {
  const found = new Set<string>();
  await db.table(name).each((row) => {
    if (isReadable(name, row)) found.add(JSON.stringify(keyIn(db, name, row)));
  });
  return found;
}

function isReadable(name: string, row: unknown): boolean {
  const isFact = (TABLE_NAMES as string[]).includes(name);
  return !isFact || fromStored(name as TableName, row) !== null;
}

function keyIn(db: BellwetherDatabase, name: string, row: unknown): unknown {
  const { keyPath } = db.table(name).schema.primKey;
  const fields = row as Record<string, unknown>;
  return Array.isArray(keyPath) ? keyPath.map((path) => fields[path]) : fields[String(keyPath)];
}

function isIntegrity(name: string, row: unknown): boolean {
  return name === 'meta' && (row as { key?: unknown }).key === INTEGRITY_KEY;
}
