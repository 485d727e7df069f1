import type { DBCore, DBCoreKeyRange, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import type { IntegrityState } from './integrity-row.ts';
import {
  type DigestSums,
  formatDigest,
  NO_ROWS,
  NO_SUMS,
  NOT_COUNTED,
  parseDigest,
  type TableTotals,
  withKey,
} from './row-totals.ts';

/** More keys at once are not asked for one by one: the table is counted again once it is quiet. */
const ASKED_ONE_BY_ONE = 256;

/** What a transaction did to one table. */
interface TableTally {
  isCleared: boolean;
  /** Rows more, or fewer; where `isExact` is false, the fewest that are sure. */
  rows: number;
  sums: DigestSums;
  isExact: boolean;
}

type Tally = Map<string, TableTally>;

const tallies = new WeakMap<IDBTransaction, Tally>();

/**
 * Counts what a transaction does to each table, until `endTally`.
 * @returns false if it is counted already: this is a transaction within another
 */
export function beginTally(transaction: IDBTransaction): boolean {
  if (tallies.has(transaction)) return false;
  tallies.set(transaction, new Map());
  return true;
}

/** Whether a transaction wrote anything. */
export function hasWritten(transaction: IDBTransaction): boolean {
  return (tallies.get(transaction)?.size ?? 0) > 0;
}

/**
 * What the database holds once this transaction is committed. To be called after the answer to a
 * request that was sent after all others.
 */
export function endTally(transaction: IDBTransaction, before: IntegrityState): IntegrityState {
  const tally: Tally = tallies.get(transaction) ?? new Map();
  const tables = { ...before.tables };
  for (const [name, one] of tally) {
    if (name !== 'meta') tables[name] = after(tables[name] ?? NOT_COUNTED, one);
  }
  return { ...before, generation: before.generation + 1, tables };
}

function after(before: TableTotals, { isCleared, rows, sums, isExact }: TableTally): TableTotals {
  const base = isCleared ? NO_ROWS : before;
  const count = Math.max(0, base.rows + rows);
  if (!isExact || base.digest === null) return { rows: count, digest: null };
  const [low, high] = parseDigest(base.digest);
  return {
    rows: count,
    digest: formatDigest([(low + sums[0]) >>> 0, (high + sums[1]) >>> 0]),
  };
}

/** Sees every write of the database, below Dexie's own layers. */
export const tallyWrites: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'tally-writes',
  level: -2,
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          // What Dexie calls a transaction down here is the browser's own.
          const transaction = request.trans as unknown as IDBTransaction;
          const tally = tallies.get(transaction);
          if (tally) note(tallyOf(tally, name), table, transaction, request);
          return table.mutate(request);
        },
      };
    },
  }),
};

function tallyOf(tally: Tally, name: string): TableTally {
  const known = tally.get(name);
  if (known) return known;
  const fresh = { isCleared: false, rows: 0, sums: NO_SUMS, isExact: true };
  tally.set(name, fresh);
  return fresh;
}

function note(
  tally: TableTally,
  table: DBCoreTable,
  transaction: IDBTransaction,
  request: DBCoreMutateRequest,
): void {
  if (table.name === 'meta') return;
  const store = transaction.objectStore(table.name);
  if (request.type === 'deleteRange') noteRange(tally, store, request.range);
  else noteKeys(tally, store, { keys: keysOf(table, request), isGoing: request.type === 'delete' });
}

function noteKeys(
  tally: TableTally,
  store: IDBObjectStore,
  { keys, isGoing }: { keys: IDBValidKey[]; isGoing: boolean },
): void {
  if (keys.length > ASKED_ONE_BY_ONE) {
    inOrder(store, () => {
      tally.isExact = false;
      if (isGoing) tally.rows -= keys.length;
    });
    return;
  }
  for (const key of keys) {
    const asking = store.getKey(key);
    asking.onsuccess = () => {
      if ((asking.result !== undefined) === isGoing) change(tally, key, isGoing ? -1 : 1);
    };
  }
}

function noteRange(tally: TableTally, store: IDBObjectStore, range: DBCoreKeyRange): void {
  if (range.type === RANGE.never) return;
  if (range.type === RANGE.any) {
    inOrder(store, () => {
      Object.assign(tally, { isCleared: true, rows: 0, sums: NO_SUMS, isExact: true });
    });
    return;
  }
  const asking = store.getAllKeys(nativeRange(range));
  asking.onsuccess = () => {
    for (const key of asking.result) change(tally, key, -1);
  };
}

function change(tally: TableTally, key: unknown, sign: 1 | -1): void {
  tally.rows += sign;
  tally.sums = withKey(tally.sums, key, sign);
}

/**
 * Requests of a transaction are answered in their order, so that what is done in an answer is done
 * after everything before this write and before everything after it.
 */
function inOrder(store: IDBObjectStore, then: () => void): void {
  store.getKey('').onsuccess = then;
}

/** The primary keys that a request puts or deletes, each once. */
function keysOf(table: DBCoreTable, request: DBCoreMutateRequest): IDBValidKey[] {
  if (request.type === 'deleteRange') return [];
  const { extractKey } = table.schema.primaryKey;
  const keys =
    request.type === 'delete' || request.keys
      ? (request.keys ?? [])
      : request.values.map((row: unknown) => extractKey?.(row));
  const byText = new Map(keys.map((key) => [JSON.stringify(key), key as IDBValidKey]));
  return [...byText.values()];
}

/** `DBCoreRangeType`, which Dexie declares but does not export. */
const RANGE = { any: 3, never: 4 } as const;

function nativeRange({ lower, upper, lowerOpen, upperOpen }: DBCoreKeyRange): IDBKeyRange {
  if (lower === undefined) return IDBKeyRange.upperBound(upper, upperOpen);
  if (upper === undefined) return IDBKeyRange.lowerBound(lower, lowerOpen);
  return IDBKeyRange.bound(lower, upper, lowerOpen, upperOpen);
}
