import { demoWorkspace } from '../demo/workspace.ts';
import { DEFAULT_CONTEXT } from '../health/profile.ts';
import { scoreHistory } from '../health/score-history.ts';
import type { AccountFacts } from '../model/health.ts';
import type { ScoreDay } from '../model/score-row.ts';
import { DAY_MS } from '../time.ts';
import type { BellwetherDatabase } from './database.ts';
import { type DemoRows, putDemoRowsBack, takeDemoRows } from './demo-rows.ts';
import { localDay } from './local-day.ts';
import { forgetNpsTrends, keepNpsTrends } from './nps-trend-cache.ts';
import { learnMetrics, putFacts } from './save-facts.ts';
import { profileBy, readScoreRules, type ScoreRules } from './score-rules.ts';
import { signalChange } from './signal-change.ts';
import { runWrite } from './write-transaction.ts';

const SEED = 1;
const HISTORY_WEEKS = 26;

/**
 * Puts the demo workspace in, whole or not at all, in place of an earlier one. Its history is
 * made by scoring its facts as they were known week by week.
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 * @example await seedDemo(db, Date.now());
 */
export async function seedDemo(db: BellwetherDatabase, now: number): Promise<void> {
  const facts = demoWorkspace(now, SEED);
  const { accountIds } = await runWrite(db, async () => {
    const earlier = await takeDemoRows(db);
    await learnMetrics(db, facts, now);
    const rules = await readScoreRules(db);
    const days = facts.flatMap((one) => weeklyHistory(one, rules, now));
    await db.scoreDays.bulkPut(days);
    await putFacts(db, facts, now);
    await keepNpsTrends(db, now);
    return earlier;
  });
  signalChange([...new Set([...accountIds, ...facts.map(({ account }) => account.id)])]);
}

/**
 * Takes the demo workspace out again with everything that was logged, linked or typed on its
 * accounts. The user's own data stays as it is.
 * @returns all that was taken out, for `restoreDemo`
 * @throws {StoreError} or {DatabaseNewerError}; nothing was removed then
 * @example const erased = await eraseDemo(db, Date.now());
 */
export async function eraseDemo(db: BellwetherDatabase, now: number): Promise<DemoRows> {
  const erased = await runWrite(db, async () => {
    const rows = await takeDemoRows(db);
    await renewNpsTrends(db, now);
    return rows;
  });
  signalChange(erased.accountIds);
  return erased;
}

/**
 * Puts an erased demo workspace back row by row: also what the user logged, linked and typed on
 * it, which a new demo from the same seed would not have.
 * @returns whether it is back. `false`, and nothing changes, if one of its places was taken since:
 * another demo was added, or a record that was linked to it was linked to another account
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 * @example if (!(await restoreDemo(db, erased, Date.now()))) showTooLate();
 */
export async function restoreDemo(
  db: BellwetherDatabase,
  erased: DemoRows,
  now: number,
): Promise<boolean> {
  const isBack = await runWrite(db, async () => {
    if (!(await putDemoRowsBack(db, erased))) return false;
    await renewNpsTrends(db, now);
    return true;
  });
  if (isBack) signalChange(erased.accountIds);
  return isBack;
}

async function renewNpsTrends(db: BellwetherDatabase, now: number): Promise<void> {
  await forgetNpsTrends(db);
  await keepNpsTrends(db, now);
}

/** One point a week before today, from the first week that the account was known. */
function weeklyHistory(facts: AccountFacts, rules: ScoreRules, now: number): ScoreDay[] {
  const { id: accountId, createdAt } = facts.account;
  const weeks = Array.from({ length: HISTORY_WEEKS - 1 }, (_, index) => HISTORY_WEEKS - 1 - index);
  const dates = weeks.map((week) => now - week * 7 * DAY_MS).filter((at) => at >= createdAt);
  const profile = profileBy(rules, facts, now);
  return scoreHistory(facts, profile, DEFAULT_CONTEXT, dates).map(({ at, ...score }) => ({
    accountId,
    day: localDay(at),
    ...score,
  }));
}
