import { Dexie } from 'dexie';
import { type BellwetherDatabase, DATABASE_NAME, openDatabase } from './database.ts';
import { toStoreError } from './errors.ts';

/** Databases beside the live one; the names of tests' databases have the same endings. */
export type SideDatabase = 'staging' | 'before';

/** @example sideName('bellwether', 'staging') // 'bellwether-staging' */
export function sideName(live: string, which: SideDatabase): string {
  return `${live}-${which}`;
}

/**
 * Forgets a database beside the live one; none is no error. Whoever erases a person calls it for
 * both: they hold copies.
 * @throws {StoreError} if another page holds it open and does not let go
 * @example await dropSide(db.name, 'before');
 */
export async function dropSide(live: string, which: SideDatabase): Promise<void> {
  try {
    await Dexie.delete(sideName(live, which));
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Opens one, creating it or bringing it up to the schema of this code. */
export function openSide(live: string, which: SideDatabase): Promise<BellwetherDatabase> {
  return openDatabase({ name: sideName(live, which) });
}

export async function hasSide(live: string, which: SideDatabase): Promise<boolean> {
  return Dexie.exists(sideName(live, which));
}

/** Copies of everything, with what they are copies of: for whoever erases or looks for leftovers. */
export const SIDE_NAMES: readonly string[] = [
  sideName(DATABASE_NAME, 'staging'),
  sideName(DATABASE_NAME, 'before'),
];

export function closeForGood(db: BellwetherDatabase): void {
  db.close({ disableAutoOpen: true });
}
