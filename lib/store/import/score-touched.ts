import type { AccountFacts, HealthScore } from '../../model/health.ts';
import { factsOf } from '../account-facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { eraseScore, putScores, readScoreBasis } from '../score.ts';
import { readScoreRules, scoreBy } from '../score-rules.ts';
import type { StoredScore } from '../tables.ts';
import { runWrite } from '../write-transaction.ts';

/** Accounts scored in one transaction. */
const BATCH = 100;

/**
 * Makes the scores of accounts whose rows an import wrote, each once, from all that is stored.
 * Safe to stop and to repeat.
 * @param onScored called after each batch with the accounts that are done
 * @throws {StoreError} or {DatabaseNewerError}; batches already written stay
 */
export async function scoreTouched(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  clock: () => number,
  onScored: (accountIds: readonly string[]) => void,
): Promise<void> {
  for (let from = 0; from < accountIds.length; from += BATCH) {
    const batch = accountIds.slice(from, from + BATCH);
    await runWrite(db, () => scoreBatch(db, batch, clock()));
    onScored(batch);
  }
}

/** The same as `rescoreAccounts`, all of them read and written at a time. */
async function scoreBatch(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  now: number,
): Promise<void> {
  const [rules, ...bases] = await Promise.all([
    readScoreRules(db),
    ...accountIds.map((id) => readScoreBasis(id, now)),
  ]);
  const scored: { facts: AccountFacts; health: HealthScore }[] = [];
  for (const [index, { rows, recentBands }] of bases.entries()) {
    const facts = factsOf(rows);
    if (facts) scored.push({ facts, health: scoreBy(rules, facts, recentBands, now) });
    else await eraseScore(db, accountIds[index] ?? '');
  }
  await putScores(db, scored);
}

/**
 * Marks the scores of accounts as older than their rows, in the caller's transaction: whoever keeps
 * rows in memory reads them anew. The score shown stays the one from before until it is made anew.
 */
export async function outdateScores(
  db: BellwetherDatabase,
  accountIds: readonly string[],
): Promise<void> {
  const rows = await db.scores.bulkGet([...accountIds]);
  const outdated = rows.filter((row): row is StoredScore => row?.revision !== undefined);
  await db.scores.bulkPut(outdated.map(({ revision: _, ...row }) => row));
}
