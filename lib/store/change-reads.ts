import type { Account } from '../model/account.ts';
import { factsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { answersOf, readsOfTransaction } from './requests.ts';
import { recallScoreBasis, type ScoreBasis } from './score.ts';
import { requestScoreRules, toScoreRules } from './score-rules.ts';
import { type BeforeImage, type ChangeRow, keyOf, type Put } from './tables.ts';

/** What every change must know, whatever it is about. */
export async function readState(changeId: string) {
  const reads = readsOfTransaction();
  const { earlier, newest, ...rules } = await answersOf({
    earlier: reads.get('changes', changeId),
    newest: reads.last('changes', 'at', null),
    ...requestScoreRules(reads),
  });
  return {
    earlier: earlier as ChangeRow | undefined,
    newest: newest?.value as ChangeRow | undefined,
    rules: toScoreRules(rules),
  };
}

type Bases = ReadonlyMap<string, ScoreBasis>;

/** What the scores of a plan's accounts are made of, in its order; what is read already is kept. */
export async function basesOf(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  known: Bases,
  now: number,
): Promise<Bases> {
  const read = [...new Set(accountIds)].map(async (accountId) => {
    const basis = known.get(accountId) ?? (await recallScoreBasis(db, accountId, now));
    return [accountId, basis] as const;
  });
  return new Map(await Promise.all(read));
}

/**
 * All accounts of a plan are there, or are created by it.
 * @throws {StoreError} `merged` if one was merged into another meanwhile, else `not-found`
 */
export function requireAccounts(bases: Bases, puts: readonly Put[]): void {
  const created = new Set(puts.map(({ table, row }) => (table === 'accounts' ? row.id : '')));
  for (const [accountId, { rows }] of bases) {
    if (created.has(accountId) || factsOf(rows)) continue;
    refuseMerged(rows.account);
    throw new StoreError(
      'not-found',
      'This account is no longer there, so nothing was saved. Choose another account, or create it again.',
    );
  }
}

/**
 * Whoever wrote it saw the other customer: a merge may be undone, and what was written for the one
 * would stay with the other.
 * @throws {StoreError} `merged`
 */
export function refuseMerged(account: Account | null | undefined): void {
  if (!account?.mergedIntoId) return;
  throw new StoreError(
    'merged',
    'This account was merged into another one, so nothing was saved. Look at that one, then save again.',
  );
}

/** What lies where a change will write. */
export async function readBefore(puts: Put[]): Promise<BeforeImage[]> {
  const { get } = readsOfTransaction();
  const places = puts.map((put) => ({ table: put.table, key: keyOf(put) }));
  const found = await answersOf(
    Object.fromEntries(places.map(({ table, key }, index) => [index, get(table, key)])),
  );
  return places.map((place, index) => ({ ...place, row: found[index] ?? null }));
}
