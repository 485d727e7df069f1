import { demoWorkspace } from '../demo/workspace.ts';
import { DEFAULT_CONTEXT, FIRST_PROFILE } from '../health/profile.ts';
import { scoreHistory } from '../health/score-history.ts';
import type { AccountFacts } from '../model/health.ts';
import type { ScoreDay } from '../model/score-row.ts';
import { DAY_MS } from '../time.ts';
import { interactionsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { localDay } from './local-day.ts';
import { forgetNpsTrends, keepNpsTrends } from './nps-trend-cache.ts';
import { putFacts } from './save-facts.ts';
import { eraseScore } from './score.ts';
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
  const days = facts.flatMap((one) => weeklyHistory(one, now));
  const erased = await runWrite(db, async () => {
    const earlier = await eraseDemoRows(db);
    await db.scoreDays.bulkPut(days);
    await putFacts(db, facts, now);
    await keepNpsTrends(db, now);
    return earlier;
  });
  signalChange([...new Set([...erased, ...facts.map(({ account }) => account.id)])]);
}

/**
 * Takes the demo workspace out again with everything that was logged, linked or typed on its
 * accounts. The user's own data stays as it is.
 * @throws {StoreError} or {DatabaseNewerError}; nothing was removed then
 * @example await eraseDemo(db, Date.now());
 */
export async function eraseDemo(db: BellwetherDatabase, now: number): Promise<void> {
  const erased = await runWrite(db, async () => {
    const accountIds = await eraseDemoRows(db);
    await keepNpsTrends(db, now);
    return accountIds;
  });
  signalChange(erased);
}

async function eraseDemoRows(db: BellwetherDatabase): Promise<string[]> {
  const accountIds = await db.accounts.filter(({ isDemo }) => isDemo).primaryKeys();
  const byAccount = [db.contacts, db.surveyAnswers, db.signals, db.tasks, db.externalIds];
  for (const table of byAccount) await table.where('accountId').anyOf(accountIds).delete();
  for (const accountId of accountIds) {
    await interactionsOf(db, accountId).delete();
    await eraseScore(db, accountId);
  }
  await db.drafts.bulkDelete(accountIds);
  const demo = new Set(accountIds);
  await db.changes.filter((change) => change.accountIds.some((id) => demo.has(id))).delete();
  await db.accounts.bulkDelete(accountIds);
  await forgetNpsTrends(db);
  return accountIds;
}

/** One point a week before today, from the first week that the account was known. */
function weeklyHistory(facts: AccountFacts, now: number): ScoreDay[] {
  const { id: accountId, createdAt } = facts.account;
  const weeks = Array.from({ length: HISTORY_WEEKS - 1 }, (_, index) => HISTORY_WEEKS - 1 - index);
  const dates = weeks.map((week) => now - week * 7 * DAY_MS).filter((at) => at >= createdAt);
  return scoreHistory(facts, FIRST_PROFILE, DEFAULT_CONTEXT, dates).map(({ at, ...score }) => ({
    accountId,
    day: localDay(at),
    ...score,
  }));
}
