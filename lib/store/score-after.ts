import { chooseProfile, DEFAULT_SETTINGS } from '../health/choose-profile.ts';
import { scoreAccount } from '../health/score-account.ts';
import type { AccountFacts, HealthScore } from '../model/health.ts';
import { factsOf, type StoredRows, withPuts } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { keepRows } from './kept-rows.ts';
import {
  eraseScore,
  newRevision,
  type PortfolioContext,
  putScore,
  type ScoreBasis,
} from './score.ts';
import type { Put } from './tables.ts';

/** The score of one account once a change is written; `null`: the account is gone then. */
interface ScoreAfter {
  accountId: string;
  made: {
    facts: AccountFacts;
    health: HealthScore;
    stored: StoredRows;
    revision: number;
  } | null;
}

/**
 * Scores made from what was read before a write and from what it puts, so that nothing is read
 * twice.
 */
export async function scoresAfter(
  bases: ReadonlyMap<string, ScoreBasis>,
  puts: readonly Put[],
  context: PortfolioContext,
  now: number,
): Promise<ScoreAfter[]> {
  return [...bases].map(([accountId, { recentBands, quarantined, ...before }]) => {
    const rows = withPuts(before.rows, accountId, puts);
    const facts = factsOf(rows);
    if (!facts) return { accountId, made: null };
    const profile = chooseProfile(facts, DEFAULT_SETTINGS, now);
    const health = scoreAccount(facts, profile, { ...context, recentBands }, now);
    const stored = { rows, quarantined };
    return { accountId, made: { facts, health, stored, revision: newRevision() } };
  });
}

/** Writes scores, or forgets those of accounts that are gone, inside the caller's transaction. */
export async function writeScores(
  db: BellwetherDatabase,
  scores: readonly ScoreAfter[],
): Promise<void> {
  const writes = scores.map(async ({ accountId, made }) => {
    if (!made) return eraseScore(db, accountId);
    await putScore(db, made.facts, made.health, made.revision);
    keepRows(db, accountId, made);
  });
  await Promise.all(writes);
}
