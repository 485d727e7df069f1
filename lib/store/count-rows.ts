import type { BellwetherDatabase } from './database.ts';
import { toNamedError } from './full-disk.ts';
import {
  INTEGRITY_KEY,
  type IntegrityState,
  parseIntegrity,
  underSchema,
} from './integrity-row.ts';
import {
  type DigestSums,
  formatDigest,
  NO_SUMS,
  NOT_COUNTED,
  type TableTotals,
  withKey,
} from './row-totals.ts';

/** What the database says of itself, and what is there, of one moment. */
export interface Counted {
  /** `null`: it says nothing. */
  state: IntegrityState | null;
  tables: Record<string, TableTotals>;
}

/** Keys read at once: memory stays small, and others get a turn. */
const KEYS_AT_ONCE = 10_000;

/**
 * What the database says of itself: one small read, for every opening.
 * @returns `null`: nothing, because it is new or an older Bellwether wrote it
 * @throws {StoreError} if it cannot be read
 */
export async function readIntegrity(db: BellwetherDatabase): Promise<IntegrityState | null> {
  return inTransaction(db, ['meta'], 'readonly', readState);
}

/**
 * Counts every table. With `digests` every primary key is read: about a second for a million rows;
 * without, the numbers of rows only, and the digests are `null`.
 * @throws {StoreError} if a table cannot be read
 * @example const { state, tables } = await countRows(db, { digests: true });
 */
export async function countRows(
  db: BellwetherDatabase,
  { digests }: { digests: boolean },
): Promise<Counted> {
  const names = countedTables(db);
  return inTransaction(db, [...names, 'meta'], 'readonly', async (transaction) => {
    const state = await readState(transaction);
    const tables: Record<string, TableTotals> = {};
    for (const name of names) {
      const store = transaction.objectStore(name);
      tables[name] = digests
        ? await totalsIn(store)
        : { rows: await answered(store.count()), digest: null };
    }
    return { state, tables };
  });
}

/**
 * Counts the tables into which many rows were written at once, and notes what they hold. For quiet
 * moments: writers of these tables wait meanwhile, about a tenth of a second for 100,000 rows.
 * @throws {StoreError} if a table cannot be read
 */
export async function sealTables(db: BellwetherDatabase): Promise<void> {
  const state = await readIntegrity(db);
  if (state === null || state.isHeld) return;
  const open = countedTables(db).filter((name) => isOpen(underSchema(state), name));
  if (open.length === 0) return;
  await inTransaction(db, [...open, 'meta'], 'readwrite', async (transaction) => {
    const current = await readState(transaction);
    if (current === null || current.isHeld) return;
    const { tables, ...rest } = underSchema(current);
    const counted: [string, TableTotals][] = [];
    for (const name of open) counted.push([name, await totalsIn(transaction.objectStore(name))]);
    const value = { ...rest, tables: { ...tables, ...Object.fromEntries(counted) } };
    await answered(transaction.objectStore('meta').put({ key: INTEGRITY_KEY, value }));
  });
}

/**
 * Notes that a part of the data is missing: no context writes any more until `runMending`. A
 * database that says nothing of itself is given a state that says this.
 * @throws {StoreError} if it cannot be written
 */
export async function holdWrites(db: BellwetherDatabase, fresh: IntegrityState): Promise<void> {
  await inTransaction(db, ['meta'], 'readwrite', async (transaction) => {
    const value = { ...((await readState(transaction)) ?? fresh), isHeld: true };
    await answered(transaction.objectStore('meta').put({ key: INTEGRITY_KEY, value }));
  });
}

function isOpen({ tables }: IntegrityState, name: string): boolean {
  return (tables[name] ?? NOT_COUNTED).digest === null;
}

function countedTables(db: BellwetherDatabase): string[] {
  return db.tables.map(({ name }) => name).filter((name) => name !== 'meta');
}

/** Plain requests: Dexie's layers cost more than the reads, and nobody watches these. */
async function inTransaction<T>(
  db: BellwetherDatabase,
  tables: string[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  try {
    const transaction = db.backendDB().transaction(tables, mode, { durability: 'strict' });
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('It was aborted.'));
    });
    const [done] = await Promise.all([work(transaction), ended]);
    return done;
  } catch (error) {
    throw await toNamedError(error);
  }
}

async function readState(transaction: IDBTransaction): Promise<IntegrityState | null> {
  return parseIntegrity(await answered(transaction.objectStore('meta').get(INTEGRITY_KEY)));
}

async function totalsIn(store: IDBObjectStore): Promise<TableTotals> {
  let [rows, sums]: [number, DigestSums] = [0, NO_SUMS];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const keys: IDBValidKey[] = await answered(store.getAllKeys(range, KEYS_AT_ONCE));
    for (const key of keys) sums = withKey(sums, key, 1);
    rows += keys.length;
    if (keys.length < KEYS_AT_ONCE) return { rows, digest: formatDigest(sums) };
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
