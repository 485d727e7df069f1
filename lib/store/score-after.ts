import type { AccountFacts, HealthScore } from '../model/health.ts';
import { factsOf, type StoredRows, withPuts } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { keepRows } from './kept-rows.ts';
import { type PortfolioContext, savePortfolioContext, withMetricsOf } from './portfolio-context.ts';
import { eraseScore, newRevision, putScore, type ScoreBasis } from './score.ts';
import { type ScoreRules, scoreBy } from './score-rules.ts';
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

/** All that a change derives. */
interface ScoresAfter {
  scores: ScoreAfter[];
  /** The snapshot with the metrics that the portfolio has since this change; `null`: none is new. */
  learned: PortfolioContext | null;
}

/**
 * Scores made from what was read before a write and from what it puts, so that nothing is read
 * twice.
 */
export async function scoresAfter(
  bases: ReadonlyMap<string, ScoreBasis>,
  puts: readonly Put[],
  rules: ScoreRules,
  now: number,
): Promise<ScoresAfter> {
  const after = [...bases].map(([accountId, { recentBands, quarantined, rows: before }]) => {
    const rows = withPuts(before, accountId, puts);
    return { accountId, recentBands, stored: { rows, quarantined }, facts: factsOf(rows) };
  });
  const context = puts.some(({ table }) => table === 'signals')
    ? withMetricsOf(
        rules.context,
        after.flatMap(({ facts }) => facts ?? []),
        now,
      )
    : rules.context;
  const scores = after.map(({ accountId, recentBands, stored, facts }) => {
    if (!facts) return { accountId, made: null };
    const health = scoreBy({ ...rules, context }, facts, recentBands, now);
    return { accountId, made: { facts, health, stored, revision: newRevision() } };
  });
  return { scores, learned: context === rules.context ? null : context };
}

/** Writes scores, or forgets those of accounts that are gone, inside the caller's transaction. */
export async function writeScores(
  db: BellwetherDatabase,
  { scores, learned }: ScoresAfter,
): Promise<void> {
  const writes = scores.map(async ({ accountId, made }) => {
    if (!made) return eraseScore(db, accountId);
    await putScore(db, made.facts, made.health, made.revision);
    keepRows(db, accountId, made);
  });
  await Promise.all([...writes, learned && savePortfolioContext(db, learned)]);
}
