import { Dexie } from 'dexie';

/** Where to read one row, or many, of the current transaction. */
export interface TransactionReads {
  get: (table: string, key: IDBValidKey) => IDBRequest<unknown>;
  /** All rows with this key, or in this range, of an index; `null`: of the primary key. In its order. */
  all: (
    table: string,
    index: string | null,
    key: IDBValidKey | IDBKeyRange,
  ) => IDBRequest<unknown[]>;
  /** The newest row by an index; `null`: by the primary key. */
  last: (
    table: string,
    index: string | null,
    range: IDBKeyRange | null,
  ) => IDBRequest<IDBCursorWithValue | null>;
}

/**
 * Reads of the transaction that runs now, as plain requests. A write reads a dozen small things
 * and nobody watches what it reads, so that the library's layers, by which pages watch, would cost
 * more than the reads. All of one round are sent before the first is awaited, by `answersOf`.
 */
export function readsOfTransaction(): TransactionReads {
  const { idbtrans } = Dexie.currentTransaction;
  const source = (table: string, index: string | null) => {
    const store = idbtrans.objectStore(table);
    return index === null ? store : store.index(index);
  };
  return {
    get: (table, key) => idbtrans.objectStore(table).get(key),
    all: (table, index, key) => source(table, index).getAll(key),
    last: (table, index, range) => source(table, index).openCursor(range, 'prev'),
  };
}

type Answers<T> = { [K in keyof T]: T[K] extends IDBRequest<infer R> ? R : never };

/** The answers to requests of one transaction, once all are there. */
export function answersOf<T extends Record<string, IDBRequest>>(requests: T): Promise<Answers<T>> {
  const entries = Object.entries(requests);
  return new Dexie.Promise((resolve, reject) => {
    let open = entries.length;
    const answered = () => {
      open -= 1;
      if (open > 0) return;
      resolve(Object.fromEntries(entries.map(([name, one]) => [name, one.result])) as Answers<T>);
    };
    if (open === 0) resolve({} as Answers<T>);
    for (const [, one] of entries) {
      one.onsuccess = answered;
      one.onerror = () => reject(one.error);
    }
  });
}
