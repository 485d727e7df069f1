import { PageRead } from '../model/privacy.ts';
import type { BellwetherDatabase } from './database.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** That a field was read from pages of one site, since this was written down last. */
export type PageReading = Omit<PageRead, 'key'>;

/**
 * Adds readings to the privacy ledger: which fields, from where, by what and how often; never what
 * they said. No customer data: a page that is read writes nothing else.
 * @throws {StoreError} if the database cannot be written
 * @example await addPageReads(db, [{ site, origin, recipeId: null, field: 'emails', firstAt, lastAt, times: 1 }]);
 */
export async function addPageReads(
  db: BellwetherDatabase,
  readings: readonly PageReading[],
): Promise<void> {
  const fresh = readings.map((one) => ({ key: pageReadKey(one), ...one }));
  await runWrite(db, async () => {
    const known = await db.pageReads.bulkGet(fresh.map(({ key }) => key));
    await db.pageReads.bulkPut(fresh.map((one, index) => joined(one, known[index])));
  });
}

/** @example pageReadKey({ site: 'zendesk', origin: 'https://a.test', recipeId: null, field: 'emails' }) */
export function pageReadKey(
  read: Pick<PageRead, 'site' | 'origin' | 'recipeId' | 'field'>,
): string {
  return [read.site, read.origin, read.recipeId ?? '', read.field].join('|');
}

function joined(fresh: PageRead, known: PageRead | undefined): PageRead {
  const { success, data } = PageRead.safeParse(known);
  if (!success) return fresh;
  return {
    ...fresh,
    firstAt: Math.min(data.firstAt, fresh.firstAt),
    lastAt: Math.max(data.lastAt, fresh.lastAt),
    times: data.times + fresh.times,
  };
}

/**
 * The whole ledger, by origin, then by who read and by field. Rows that cannot be read are left out.
 * @throws {StoreError} if the database cannot be read
 */
export async function listPageReads(db: BellwetherDatabase): Promise<PageRead[]> {
  const rows = await runRead(db, () => db.pageReads.toArray());
  const place = ({ origin, site, recipeId, field }: PageRead) =>
    [origin, site, recipeId ?? '', field].join('\n');
  return rows
    .filter((row) => PageRead.safeParse(row).success)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/**
 * Empties the ledger.
 * @throws {StoreError} if the database cannot be written
 */
export async function clearPageReads(db: BellwetherDatabase): Promise<void> {
  await runWrite(db, () => db.pageReads.clear());
}
