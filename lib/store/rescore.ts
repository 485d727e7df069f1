import { isSatisfied } from '../health/sentiment.ts';
import type { SurveyAnswer } from '../model/facts.ts';
import { DAY_MS } from '../time.ts';
import { readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { forgetNpsTrends, keepNpsTrends, readNpsAnswers } from './nps-trend-cache.ts';
import { listScoreRows } from './reads.ts';
import {
  type PortfolioContext,
  readHealthContext,
  rescoreAccounts,
  saveHealthContext,
} from './score.ts';
import { signalChange } from './signal-change.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** Accounts scored in one transaction: short enough for a log to get in between. */
const CHUNK = 25;
const ANSWERS_REACH_MS = 365 * DAY_MS;
/** Changes can be undone, and retried without effect, for this long. */
const CHANGES_KEPT_MS = 30 * DAY_MS;

const CSAT_MIN_ANSWERS = 20;
const NPS_MIN_PEOPLE = 5;
const PERCENTILE_MIN_ACCOUNTS = 20;

/**
 * The nightly run: takes the snapshot of the portfolio that single scores lean on, then scores
 * every account as of `now` and writes the day's history, in chunks. Safe to stop and to repeat.
 * @throws {StoreError} or {DatabaseNewerError}; chunks already written stay
 * @example await rescoreAll(db, Date.now());
 */
export async function rescoreAll(db: BellwetherDatabase, now: number): Promise<void> {
  const context = await runRead(db, () => portfolioContext(db, now));
  await runWrite(db, async () => {
    await saveHealthContext(db, context);
    await db.changes
      .where('at')
      .below(now - CHANGES_KEPT_MS)
      .delete();
    await forgetNpsTrends(db);
    await keepNpsTrends(db, now);
  });
  const accountIds = await runRead(db, () => db.accounts.toCollection().primaryKeys());
  for (let from = 0; from < accountIds.length; from += CHUNK) {
    const chunk = accountIds.slice(from, from + CHUNK);
    const rescored = await runWrite(db, async () => {
      const due = await withoutNewer(db, chunk, now);
      await rescoreAccounts(db, due, await readHealthContext(db), now);
      return due;
    });
    signalChange(rescored);
  }
}

/**
 * Leaves out accounts that were scored since the run began: their score knows more. One that is
 * dated further ahead than a run can last comes from a wrong clock, and is renewed.
 */
async function withoutNewer(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  now: number,
): Promise<string[]> {
  const rows = await db.scores.bulkGet([...accountIds]);
  return accountIds.filter((_, index) => {
    const computedAt = rows[index]?.computedAt ?? 0;
    return computedAt <= now || computedAt > now + DAY_MS;
  });
}

/** Over the user's own accounts; each figure is `null` where they are too few to tell. */
async function portfolioContext(db: BellwetherDatabase, now: number): Promise<PortfolioContext> {
  const rows = await listScoreRows(db);
  const demo = new Set(rows.filter(({ isDemo }) => isDemo).map(({ accountId }) => accountId));
  const isOwn = ({ accountId }: { accountId: string }) => !demo.has(accountId);
  const fromAt = now - ANSWERS_REACH_MS;
  const csat = (await readCsatAnswers(db, fromAt, now)).filter(isOwn);
  const nps = (await readNpsAnswers(db, fromAt)).filter(isOwn);
  const latest = new Map(
    nps
      .sort((a, b) => a.answeredAt - b.answeredAt)
      .map((answer) => [`${answer.accountId} ${answer.respondent}`, answer.score]),
  );
  const scores = rows.filter(isOwn).flatMap(({ score }) => score ?? []);
  return {
    csatRate: mean(
      csat.map((answer) => Number(isSatisfied(answer))),
      CSAT_MIN_ANSWERS,
    ),
    npsMean: mean([...latest.values()], NPS_MIN_PEOPLE),
    scoreP10: percentile(scores, 0.1),
    scoreP90: percentile(scores, 0.9),
  };
}

async function readCsatAnswers(
  db: BellwetherDatabase,
  fromAt: number,
  toAt: number,
): Promise<SurveyAnswer[]> {
  const raw = await db.surveyAnswers
    .where('[survey+occurredAt]')
    .between(['csat', fromAt], ['csat', toAt], true, true)
    .toArray();
  return readable('surveyAnswers', raw).filter(({ deletedAt }) => deletedAt === null);
}

function mean(values: number[], minimum: number): number | null {
  if (values.length < minimum) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Linear between the two nearest ranks. */
function percentile(values: number[], share: number): number | null {
  if (values.length < PERCENTILE_MIN_ACCOUNTS) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
