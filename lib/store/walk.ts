import { cmp } from 'dexie';
import type { Row } from '../bundle/bundle-form.ts';
import { rawPage } from './bundle-rows.ts';
import type { BellwetherDatabase } from './database.ts';

/** A row with its primary key, as one of two databases has it. */
export interface Keyed {
  key: unknown;
  row: Row;
}

/** The same key in two databases; `null`: that one has no such row. */
export type Pair = [one: Keyed | null, other: Keyed | null];

/** A database, and how a transaction that runs elsewhere reaches it. */
export interface Side {
  db: BellwetherDatabase;
  reach: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Walks through one table of two databases in the order of its keys, a page at a time.
 * @param visit is given the pairs of each page; every key comes once
 */
export async function walkTable(
  table: string,
  sides: readonly [Side, Side],
  visit: (pairs: Pair[]) => Promise<void>,
): Promise<void> {
  const [one, other] = sides.map((side) => pagedRows(side, table)) as [PagedRows, PagedRows];
  for (;;) {
    if (one.rows.length === 0 && !one.isDone) await one.refill();
    if (other.rows.length === 0 && !other.isDone) await other.refill();
    if (one.rows.length === 0 && other.rows.length === 0) return;
    await visit(takePairs(one, other));
  }
}

interface PagedRows {
  rows: Keyed[];
  isDone: boolean;
  refill(): Promise<void>;
}

function pagedRows({ db, reach }: Side, table: string): PagedRows {
  const { keyPath } = db.table(table).schema.primKey;
  let after: unknown = null;
  const paged: PagedRows = {
    rows: [],
    isDone: false,
    refill: async () => {
      const page = await reach(() => rawPage(db, table, after));
      paged.rows = page.rows.map((raw) => {
        const row = raw as Row;
        const key = Array.isArray(keyPath) ? keyPath.map((one) => row[one]) : row[keyPath ?? ''];
        return { key, row };
      });
      after = page.last;
      paged.isDone = after === null;
    },
  };
  return paged;
}

/** Until one side has to be read on. */
function takePairs(one: PagedRows, other: PagedRows): Pair[] {
  const pairs: Pair[] = [];
  let [at, otherAt] = [0, 0];
  for (;;) {
    const [a = null, b = null] = [one.rows[at], other.rows[otherAt]];
    if ((a === null && (!one.isDone || b === null)) || (b === null && !other.isDone)) break;
    const order = a === null ? 1 : b === null ? -1 : cmp(a.key, b.key);
    pairs.push([order <= 0 ? a : null, order >= 0 ? b : null]);
    if (order <= 0) at += 1;
    if (order >= 0) otherAt += 1;
  }
  one.rows = one.rows.slice(at);
  other.rows = other.rows.slice(otherAt);
  return pairs;
}
