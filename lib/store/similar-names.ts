import { nameBlocks } from '../matching/name-blocks.ts';
import { type SimilarAccount, suggestAccounts } from '../matching/suggest-accounts.ts';
import type { BellwetherDatabase } from './database.ts';

/** Accounts under one key that are looked at, of as many as may share the start of a word. */
const BLOCK_MAX = 2000;
/** Accounts that are compared, those that share the rarest keys first. */
const COMPARED_MAX = 60;

/**
 * Accounts whose name resembles this one, best first, inside the caller's transaction. Reads the
 * ids under the name’s keys and then 60 accounts at most, so that ten thousand others cost little.
 * @example await findSimilar(db, 'Northwind Ltd') // [{ accountName: 'Northwind Traders', score: 0.667, … }]
 */
export async function findSimilar(db: BellwetherDatabase, name: string): Promise<SimilarAccount[]> {
  const found = await Promise.all(
    nameBlocks(name).map((block) =>
      db.accounts.where('nameBlocks').equals(block).limit(BLOCK_MAX).primaryKeys(),
    ),
  );
  const rows = await db.accounts.bulkGet(nearest(found));
  const accounts = rows.flatMap((row) =>
    row && row.deletedAt === null && typeof row.name === 'string'
      ? [{ accountId: row.id, accountName: row.name }]
      : [],
  );
  return suggestAccounts(name, accounts);
}

/** A key that few share says more than one that many share. */
function nearest(found: readonly string[][]): string[] {
  const shares = new Map<string, number>();
  for (const ids of found)
    for (const id of ids) shares.set(id, (shares.get(id) ?? 0) + 1 / ids.length);
  return [...shares]
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPARED_MAX)
    .map(([id]) => id);
}
