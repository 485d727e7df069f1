import { DATABASE_NAME, nativeToSchema } from './database.ts';
import { openRaw, readRaw } from './read-raw.ts';

/**
 * Every row that can be read, as it lies there: of a damaged database, one of a newer version, or
 * one that could not be upgraded.
 */
export interface Rescue {
  format: 'bellwether-rescue';
  version: 1;
  exportedAt: number;
  schemaVersion: number;
  tables: Record<string, unknown[]>;
  /** Tables of which rows are missing here, because the browser could not read on. */
  cutShort: string[];
}

/**
 * Reads whatever can be read, past every layer and check; nothing is changed.
 * @throws {Error} if the browser does not open the database at all
 * @example saveJson('bellwether-rescue', await rescueRows(Date.now()), Date.now())
 */
export async function rescueRows(now: number, name: string = DATABASE_NAME): Promise<Rescue> {
  const raw = await openRaw(name);
  const rescue: Rescue = {
    format: 'bellwether-rescue',
    version: 1,
    exportedAt: now,
    schemaVersion: nativeToSchema(raw.version),
    tables: {},
    cutShort: [],
  };
  try {
    for await (const rows of readRaw(raw, (table) => rescue.cutShort.push(table)))
      for (const [table, row] of rows) {
        const list = rescue.tables[table] ?? [];
        rescue.tables[table] = list;
        list.push(row);
      }
  } finally {
    raw.close();
  }
  return rescue;
}

/**
 * How many rows there are that can be read.
 * @throws {Error} if the browser does not open the database at all
 */
export async function countReadable(name: string = DATABASE_NAME): Promise<number> {
  const raw = await openRaw(name);
  let count = 0;
  try {
    for await (const rows of readRaw(raw, () => undefined))
      count += rows.filter(([table]) => table !== 'meta').length;
  } finally {
    raw.close();
  }
  return count;
}
