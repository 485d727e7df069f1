import { Dexie } from 'dexie';
import { INTEGRITY_KEY, parseIntegrity } from './integrity-row.ts';

/** A row as it lies there, with its table. */
export type RawRow = readonly [table: string, row: unknown];

const ROWS_AT_ONCE = 500;

/**
 * Opens a database as it is, of whatever version: nothing of it is changed, and nothing can be
 * upgraded while it is open. Close it.
 * @throws {Error} if there is none of that name, or the browser refuses
 * @example const raw = await openRaw('bellwether'); try { … } finally { raw.close(); }
 */
export function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening: IDBOpenDBRequest = Dexie.dependencies.indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error ?? new Error(`${name} did not open.`));
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
  });
}

/**
 * Every row, table by table in the order of the primary keys, in short transactions: writers get
 * in between, so that whoever wants one moment compares `generationOf` before and after.
 * @param onUnreadable told of a table whose rows from some key on cannot be read; without it that
 * is an error
 */
export async function* readRaw(
  raw: IDBDatabase,
  onUnreadable?: (table: string, error: unknown) => void,
): AsyncGenerator<RawRow[]> {
  for (const table of raw.objectStoreNames) {
    try {
      yield* readTable(raw, table);
    } catch (error) {
      if (!onUnreadable) throw error;
      onUnreadable(table, error);
    }
  }
}

/** Writes so far; `null`: the database says nothing of itself. */
export async function generationOf(raw: IDBDatabase): Promise<number | null> {
  const meta = raw.transaction('meta').objectStore('meta');
  return parseIntegrity(await answered(meta.get(INTEGRITY_KEY)))?.generation ?? null;
}

async function* readTable(raw: IDBDatabase, table: string): AsyncGenerator<RawRow[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const store = raw.transaction(table).objectStore(table);
    const [keys, rows]: [IDBValidKey[], unknown[]] = await Promise.all([
      answered(store.getAllKeys(range, ROWS_AT_ONCE)),
      answered(store.getAll(range, ROWS_AT_ONCE)),
    ]);
    if (rows.length > 0) yield rows.map((row) => [table, row] as const);
    if (keys.length < ROWS_AT_ONCE) return;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
