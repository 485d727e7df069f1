import type { Band } from '../model/health.ts';
import type { ScoreRow } from '../model/score-row.ts';
import type { BellwetherDatabase } from './database.ts';
import { toNamedError } from './full-disk.ts';
import { fromStored } from './tables.ts';

const BANDS: readonly Band[] = ['healthy', 'watch', 'at-risk', 'unknown'];

/**
 * The name of an account, for a heading.
 * @returns `null` if there is no such account, it is deleted, or its row is malformed
 * @throws {StoreError} if the database cannot be read
 * @example (await readAccountHeader(db, accountId))?.name
 */
export async function readAccountHeader(
  db: BellwetherDatabase,
  accountId: string,
): Promise<{ id: string; name: string; isDemo: boolean } | null> {
  const account = fromStored('accounts', await guard(() => db.accounts.get(accountId)));
  if (!account || account.deletedAt !== null) return null;
  const { id, name, isDemo } = account;
  return { id, name, isDemo };
}

/**
 * The stored score of one account, as it was at its last write or nightly run.
 * @returns `null` if there is none
 * @throws {StoreError} if the database cannot be read
 * @example const row = await readScoreRow(db, accountId);
 */
export async function readScoreRow(
  db: BellwetherDatabase,
  accountId: string,
): Promise<ScoreRow | null> {
  const row = await guard(() => db.scores.get(accountId));
  return row && isScoreRow(row) ? row : null;
}

/**
 * The stored scores of all accounts, in no particular order; malformed rows are left out.
 * @throws {StoreError} if the database cannot be read
 * @example const rows = await listScoreRows(db);
 */
export async function listScoreRows(db: BellwetherDatabase): Promise<ScoreRow[]> {
  return (await guard(() => db.scores.toArray())).filter(isScoreRow);
}

/** Derived rows are checked by hand: a schema would cost more than reading 10,000 of them. */
function isScoreRow(row: Partial<ScoreRow>): row is ScoreRow {
  return (
    typeof row.accountId === 'string' &&
    typeof row.name === 'string' &&
    BANDS.some((band) => band === row.band) &&
    (row.score === null || typeof row.score === 'number')
  );
}

async function guard<T>(read: () => PromiseLike<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw await toNamedError(error);
  }
}
