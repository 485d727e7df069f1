import { Dexie } from 'dexie';
import type { BellwetherDatabase } from './database.ts';
import { sameRow } from './same-row.ts';
import { type Pair, type Side, walkTable } from './walk.ts';

/** The database of the transaction that runs now, or of none. */
export function here(db: BellwetherDatabase): Side {
  return { db, reach: (work) => work() };
}

/** Another database, which the transaction that runs now waits for without ending. */
export function across(db: BellwetherDatabase): Side {
  return { db, reach: (work) => Dexie.waitFor(Dexie.ignoreTransaction(work)) };
}

/**
 * Makes tables of one database equal to those of another, writing only rows that differ.
 * @returns how many rows were written or deleted
 */
export async function mirror(from: Side, to: Side, tables: readonly string[]): Promise<number> {
  let written = 0;
  for (const table of tables) {
    await walkTable(table, [from, to], async (pairs) => {
      written += await applyPairs(pairs, to, table);
    });
  }
  return written;
}

async function applyPairs(pairs: Pair[], to: Side, table: string): Promise<number> {
  const puts = pairs.flatMap(([wanted, there]) =>
    wanted && !(there && sameRow(wanted.row, there.row)) ? [wanted.row] : [],
  );
  const gone = pairs.flatMap(([wanted, there]) => (there && !wanted ? [there.key] : []));
  if (puts.length > 0)
    await to.reach(async () => {
      await to.db.table(table).bulkPut(puts);
    });
  if (gone.length > 0) await to.reach(() => to.db.table(table).bulkDelete(gone as string[]));
  return puts.length + gone.length;
}
