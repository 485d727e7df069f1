import type { AccountFacts, HealthScore } from '../../model/health.ts';
import { factsOf } from '../account-facts.ts';
import type { BellwetherDatabase } from '../database.ts';
import { eraseScore, putScores } from '../score.ts';
import { readScoreRules, scoreBy } from '../score-rules.ts';
import type { StoredScore } from '../tables.ts';
import { runWrite } from '../write-transaction.ts';
import { KeptInteractions } from './kept-interactions.ts';
import { type BasesPart, partsOf, readPart } from './score-bases.ts';

/** Accounts scored in one transaction, at most. */
const BATCH = 200;

const NOTHING: BasesPart = { accountIds: [], areNeighbours: false, kept: null };

interface Scored {
  facts: AccountFacts;
  health: HealthScore;
}

interface Scoring {
  clock: () => number;
  /** Called after each batch with the accounts that are done. */
  onScored: (accountIds: readonly string[]) => void;
  /** What need not be read back. */
  kept?: KeptInteractions;
}

/**
 * Makes the scores of accounts whose rows an import wrote, each once, from all that is stored.
 * Safe to stop and to repeat.
 * @throws {StoreError} or {DatabaseNewerError}; batches already written stay
 */
export async function scoreTouched(
  db: BellwetherDatabase,
  accountIds: Iterable<string>,
  { clock, onScored, kept = new KeptInteractions() }: Scoring,
): Promise<void> {
  const inOrder = [...new Set(accountIds)].sort();
  for (let from = 0; from < inOrder.length; ) {
    const batch = inOrder.slice(from, from + BATCH);
    const scored = await runWrite(db, () => scoreBatch(db, batch, kept, clock()));
    from += scored.length;
    onScored(scored);
  }
}

/**
 * Scores the first of these accounts. The next are read while some are scored: the disk and the
 * processor take no turns.
 * @returns which
 */
async function scoreBatch(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  kept: KeptInteractions,
  now: number,
): Promise<string[]> {
  const [rules, parts] = await Promise.all([readScoreRules(db), partsOf(db, accountIds, kept)]);
  const scored: Scored[] = [];
  const erased: string[] = [];
  let reading = readPart(parts[0] ?? NOTHING, now);
  for (const index of parts.keys()) {
    const toBases = await reading;
    reading = readPart(parts[index + 1] ?? NOTHING, now);
    for (const [accountId, { rows, recentBands }] of toBases()) {
      const facts = factsOf(rows);
      if (facts) scored.push({ facts, health: scoreBy(rules, facts, recentBands, now) });
      else erased.push(accountId);
    }
  }
  await Promise.all([reading, putScores(db, scored), ...erased.map((id) => eraseScore(db, id))]);
  return parts.flatMap(({ accountIds: ids }) => ids);
}

/**
 * Marks the scores of accounts as older than their rows, in the caller's transaction: whoever keeps
 * rows in memory reads them anew. The score shown stays the one from before until it is made anew.
 */
export async function outdateScores(
  db: BellwetherDatabase,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return;
  const rows = await db.scores.bulkGet([...accountIds]);
  const outdated = rows.filter((row): row is StoredScore => row?.revision !== undefined);
  await db.scores.bulkPut(outdated.map(({ revision: _, ...row }) => row));
}
