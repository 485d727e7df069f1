import { browser } from '../../../../lib/browser.ts';
import { type Counted, countRows } from '../../../../lib/store/count-rows.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';

export const area = browser.storage.local;

/** Takes rows away, or puts them in, past every layer that counts: as a damaged disk would. */
export async function damage(
  db: BellwetherDatabase,
  tables: string[],
  work: (transaction: IDBTransaction) => void,
): Promise<void> {
  const transaction = db.backendDB().transaction(tables, 'readwrite');
  work(transaction);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What is there, and what the database says is there, of the tables that were counted. */
export async function bothCounts(
  db: BellwetherDatabase,
): Promise<{ there: Counted['tables']; said: Counted['tables'] }> {
  const { state, tables } = await countRows(db, { digests: true });
  const said = state?.tables ?? {};
  const there = Object.fromEntries(Object.keys(said).map((name) => [name, tables[name] as never]));
  return { there, said };
}
