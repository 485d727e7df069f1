import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';

export type Row = Record<string, unknown>;

/** All rows of a table as they lie in IndexedDB, past every cache and view of the extension. */
export async function storedRows(installed: Installed, table: string): Promise<Row[]> {
  const rows = (await storeContent(installed))[table];
  if (!rows) throw new Error(`The store has no table “${table}”.`);
  return rows;
}

/**
 * Every row of every table: two of these are equal when nothing was written in between. Without the
 * ledger of what was read from pages, which is written by reading and holds nothing of a customer.
 */
export async function storeContent(installed: Installed): Promise<Record<string, Row[]>> {
  const page = await openOwnPage(installed, 'popup');
  const content = await page.evaluate(IN_OWN_PAGE.everything);
  await page.close();
  return content;
}

/** For the driver of any browser to send to a page of the extension. */
export const IN_OWN_PAGE = {
  /** Puts a row past the extension: what the user decided earlier. */
  putMeta: (row: { key: string; value: unknown }): Promise<void> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('bellwether');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('meta', 'readwrite');
        writing.objectStore('meta').put(row);
        writing.onerror = () => reject(writing.error);
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    }),
  everything: (): Promise<Record<string, Row[]>> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('bellwether');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const content: Record<string, Row[]> = {};
        const tables = [...opening.result.objectStoreNames].filter((one) => one !== 'pageReads');
        const transaction = opening.result.transaction(tables);
        for (const table of tables) {
          const reading = transaction.objectStore(table).getAll();
          reading.onsuccess = () => {
            // How often the database was written to, which the ledger counts in too.
            content[table] = reading.result.filter(({ key }) => key !== 'integrity');
          };
        }
        transaction.onerror = () => reject(transaction.error);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(content);
        };
      };
    }),
};
