import type { Account } from '../model/account.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { fromStored } from './tables.ts';
import { runRead } from './write-transaction.ts';

/**
 * The account that an id stands for: itself, or the one it was merged into, however often.
 * @returns `null` if there is none, or none that is left
 * @throws {StoreError} if the database cannot be read
 * @example const { id } = await livingAccount(db, oldId) ?? gone;
 */
export async function livingAccount(
  db: BellwetherDatabase,
  accountId: string,
): Promise<Account | null> {
  return runRead(db, () => findLiving(db, accountId));
}

/** The same, inside the caller's transaction. */
export async function findLiving(
  db: BellwetherDatabase,
  accountId: string,
): Promise<Account | null> {
  const seen = new Set<string>();
  for (let id: string | null = accountId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const account: Account | null = fromStored('accounts', await db.accounts.get(id));
    if (account?.deletedAt === null) return account;
    id = account?.mergedIntoId ?? null;
  }
  return null;
}

/**
 * An account that is there, inside the caller's transaction.
 * @throws {StoreError} `not-found`
 */
export async function requireAccount(db: BellwetherDatabase, accountId: string): Promise<Account> {
  const account = fromStored('accounts', await db.accounts.get(accountId));
  if (account?.deletedAt === null) return account;
  throw new StoreError(
    'not-found',
    'This account is no longer there, so nothing was saved. Choose another account.',
  );
}
