import { nameBlocks } from '../matching/name-blocks.ts';
import { type SimilarAccount, suggestAccounts } from '../matching/suggest-accounts.ts';
import type { BellwetherDatabase } from './database.ts';

/** A start of a word that more accounts share tells nothing. */
const BLOCK_MAX = 200;
/** Accounts that are compared, those that share most keys first. */
const COMPARED_MAX = 60;

/**
 * Accounts whose name resembles this one, best first, inside the caller's transaction. Looks only at
 * accounts under the same keys, so that ten thousand others cost nothing.
 * @example await findSimilar(db, 'Northwind Ltd') // [{ accountName: 'Northwind Traders', score: 0.667, … }]
 */
export async function findSimilar(db: BellwetherDatabase, name: string): Promise<SimilarAccount[]> {
  const blocks = nameBlocks(name);
  const found = await Promise.all(
    blocks.map((block) =>
      db.accounts
        .where('nameBlocks')
        .equals(block)
        .limit(BLOCK_MAX + 1)
        .primaryKeys(),
    ),
  );
  const shares = new Map<string, number>();
  found.forEach((ids, index) => {
    const isWhole = index === 0;
    if (ids.length > BLOCK_MAX && !isWhole) return;
    for (const id of ids.slice(0, BLOCK_MAX))
      shares.set(id, (shares.get(id) ?? 0) + (isWhole ? blocks.length : 1));
  });
  const nearest = [...shares].sort((a, b) => b[1] - a[1]).slice(0, COMPARED_MAX);
  const rows = await db.accounts.bulkGet(nearest.map(([id]) => id));
  const accounts = rows.flatMap((row) =>
    row && row.deletedAt === null && typeof row.name === 'string'
      ? [{ accountId: row.id, accountName: row.name }]
      : [],
  );
  return suggestAccounts(name, accounts);
}
