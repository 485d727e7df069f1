import { Erased } from '../../model/privacy.ts';
import type { BellwetherDatabase } from '../database.ts';
import { runRead, runWrite } from '../write-transaction.ts';

/**
 * Everybody who was erased, newest first: stubs and hashes, for the list and for `isErased`.
 * @throws {StoreError} if the database cannot be read
 * @example const find = isErased(await listErased(db));
 */
export async function listErased(db: BellwetherDatabase): Promise<Erased[]> {
  const rows = await runRead(db, () => db.erased.toArray());
  return rows
    .filter((row) => Erased.safeParse(row).success)
    .sort((a, b) => b.at - a.at || (a.pseudonym < b.pseudonym ? -1 : 1));
}

/**
 * Forgets that somebody was erased, so that a file may bring them again. The audit log keeps its
 * line.
 * @throws {StoreError} if the database cannot be written
 */
export async function forgetErased(db: BellwetherDatabase, pseudonym: string): Promise<void> {
  await runWrite(db, () => db.erased.delete(pseudonym));
}
