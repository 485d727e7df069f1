import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import { DEFAULT_CONTEXT, FIRST_PROFILE } from '../health/profile.ts';
import { scoreAccount } from '../health/score-account.ts';
import { toScoreRow } from '../health/score-row.ts';
import type { AccountFacts, Band, HealthContext } from '../model/health.ts';
import { readAccountFacts } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { localDay } from './local-day.ts';

/** In `meta`: what one account's score needs to know of the others, renewed by `rescoreAll`. */
const HEALTH_CONTEXT_KEY = 'healthContext';

/** Days of history that hysteresis looks back on. */
const RECENT_DAYS = 7;

const StoredContext = z.object({
  csatRate: z.nullable(z.number()),
  npsMean: z.nullable(z.number()),
  scoreP10: z.nullable(z.number()),
  scoreP90: z.nullable(z.number()),
});

/** The portfolio's part of the context: the same for every account. */
export type PortfolioContext = Omit<HealthContext, 'recentBands'>;

/** The snapshot of the last nightly run, or the defaults of health before the first. */
export async function readHealthContext(db: BellwetherDatabase): Promise<PortfolioContext> {
  const parsed = StoredContext.safeParse((await db.meta.get(HEALTH_CONTEXT_KEY))?.value);
  return parsed.success ? parsed.data : DEFAULT_CONTEXT;
}

export async function saveHealthContext(
  db: BellwetherDatabase,
  context: PortfolioContext,
): Promise<void> {
  await db.meta.put({ key: HEALTH_CONTEXT_KEY, value: context });
}

/** Bands of the days before `now`, newest first. */
export async function readRecentBands(
  db: BellwetherDatabase,
  accountId: string,
  now: number,
): Promise<Band[]> {
  const days = await db.scoreDays
    .where('[accountId+day]')
    .between([accountId, Dexie.minKey], [accountId, localDay(now)])
    .reverse()
    .limit(RECENT_DAYS)
    .toArray();
  return days.map(({ band }) => band);
}

/** Writes score and today's history of accounts inside the caller's transaction. */
export async function rescoreAccounts(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  context: PortfolioContext,
  now: number,
): Promise<void> {
  for (const accountId of new Set(accountIds)) {
    const [stored, recentBands] = await Promise.all([
      readAccountFacts(db, accountId),
      readRecentBands(db, accountId, now),
    ]);
    if (stored) await writeScore(db, stored.facts, { ...context, recentBands }, now);
    else await eraseScore(db, accountId);
  }
}

/** Writes the score of facts at hand inside the caller's transaction. */
export async function writeScore(
  db: BellwetherDatabase,
  facts: AccountFacts,
  context: HealthContext,
  now: number,
): Promise<void> {
  const health = scoreAccount(facts, FIRST_PROFILE, context, now);
  const { score, band, coverage, formulaVersion } = health;
  await Promise.all([
    db.scores.put(toScoreRow(facts, health)),
    db.scoreDays.put({
      accountId: facts.account.id,
      day: localDay(now),
      score,
      band,
      coverage,
      formulaVersion,
    }),
  ]);
}

/** Score and history of an account that is gone. */
async function eraseScore(db: BellwetherDatabase, accountId: string): Promise<void> {
  await db.scores.delete(accountId);
  await daysOf(db, accountId).delete();
}

/** The history of one account, oldest first. */
export function daysOf(db: BellwetherDatabase, accountId: string) {
  return db.scoreDays
    .where('[accountId+day]')
    .between([accountId, Dexie.minKey], [accountId, Dexie.maxKey]);
}
