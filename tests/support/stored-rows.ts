import type { Page } from '@playwright/test';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';

export type Row = Record<string, unknown>;

/** All rows of a table as they lie in IndexedDB, past every cache and view of the extension. */
export async function storedRows(installed: Installed, table: string): Promise<Row[]> {
  const page = await openOwnPage(installed, 'popup');
  const rows = await readTable(page, table);
  await page.close();
  return rows;
}

/** Runs in a page of the extension. */
export function readTable(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('bellwether');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/** Every row of every table: two of these are equal when nothing was written in between. */
export async function storeContent(installed: Installed): Promise<Record<string, Row[]>> {
  const page = await openOwnPage(installed, 'popup');
  const tables = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('bellwether');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          resolve([...opening.result.objectStoreNames]);
          opening.result.close();
        };
      }),
  );
  const content: Record<string, Row[]> = {};
  for (const table of tables) content[table] = await readTable(page, table);
  await page.close();
  return content;
}
