import type { AccountCandidate } from '../model/views.ts';
import type { BellwetherDatabase } from './database.ts';
import { nameKey, type StoredAccount } from './tables.ts';
import { runRead } from './write-transaction.ts';

/**
 * Accounts whose name or domain begins with the query, then those that contain it. The indexes
 * answer most queries; only when they find too few are all accounts looked through.
 * @param limit most candidates to return
 * @returns by name within each group; nothing for an empty query
 * @throws {StoreError} if the database cannot be read
 * @example await searchAccounts(db, 'north', 8) // [{ accountId, name: 'Northwind Traders', … }]
 */
export async function searchAccounts(
  db: BellwetherDatabase,
  query: string,
  limit: number,
): Promise<AccountCandidate[]> {
  const wanted = nameKey(query);
  if (wanted === '') return [];
  return runRead(db, async () => {
    const [byName, byDomain] = await Promise.all([
      db.accounts.where('nameKey').startsWith(wanted).filter(isKept).limit(limit).toArray(),
      db.accounts.where('domains').startsWith(wanted).filter(isKept).limit(limit).toArray(),
    ]);
    const begins = [...byName, ...byDomain];
    const contains = hasAll(begins, limit) ? [] : await findContaining(db, wanted);
    return distinct([...begins, ...contains])
      .slice(0, limit)
      .map(({ id, name }) => ({ accountId: id, name, reason: null }));
  });
}

async function findContaining(db: BellwetherDatabase, wanted: string): Promise<StoredAccount[]> {
  const all = await db.accounts.toArray();
  return all
    .filter(isKept)
    .filter(
      (account) =>
        account.nameKey.includes(wanted) ||
        account.domains.some((domain) => domain.includes(wanted)),
    )
    .sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1));
}

function hasAll(accounts: StoredAccount[], limit: number): boolean {
  return distinct(accounts).length >= limit;
}

function distinct(accounts: StoredAccount[]): StoredAccount[] {
  return [...new Map(accounts.map((account) => [account.id, account])).values()];
}

/** Malformed rows are no candidates: they could not be opened. */
function isKept(account: StoredAccount): boolean {
  return (
    account.deletedAt === null &&
    typeof account.name === 'string' &&
    typeof account.nameKey === 'string' &&
    Array.isArray(account.domains)
  );
}
