import { cleanup } from '@testing-library/preact';
import {
  type BellwetherDatabase,
  DATABASE_NAME,
  openDatabase,
} from '../../../lib/store/database.ts';
import { seedDemo } from '../../../lib/store/demo.ts';

/** Works on the very database that own pages open. */
export async function withStore<T>(work: (db: BellwetherDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Adds the demo workspace; resolves to the id of its Northwind Traders. */
export async function seedNorthwind(): Promise<string> {
  await withStore((db) => seedDemo(db, Date.now()));
  return idOf('Northwind Traders');
}

/** @throws {Error} if the store has no account of that name */
export async function idOf(name: string): Promise<string> {
  const found = await withStore((db) =>
    db.accounts.where('nameKey').equals(name.toLowerCase()).first(),
  );
  if (!found) throw new Error(`The demo has no ${name}.`);
  return found.id;
}

/** Closed pages let go of the database a moment later; the next test starts without it. */
export async function closeOwnPage(): Promise<void> {
  cleanup();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DATABASE_NAME);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
