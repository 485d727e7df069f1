import * as z from 'zod/mini';
import { type NpsAnswer, npsTrend } from '../metrics/nps-trend.ts';
import type { NpsPoint } from '../model/views.ts';
import { DAY_MS } from '../time.ts';
import { readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { localDay } from './local-day.ts';

/** In `meta`: the portfolio's trends as computed on one local day. */
const NPS_TREND_KEY = 'npsTrend';

/** Twelve months of points, each looking back 90 days. */
const TREND_REACH_MS = (366 + 90) * DAY_MS;

const Points = z.array(
  z.object({
    at: z.number(),
    nps: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    n: z.number(),
    indicative: z.boolean(),
  }),
);
const CachedTrends = z.object({ day: z.string(), own: Points, demo: Points });

/** Invented answers never colour the trend of the user's own customers. */
export interface NpsTrends {
  own: NpsPoint[];
  demo: NpsPoint[];
  /** Read from what was kept, not computed. */
  isKept: boolean;
}

/** Relational NPS answers since `fromAt` that are not deleted. */
export async function readNpsAnswers(db: BellwetherDatabase, fromAt: number): Promise<NpsAnswer[]> {
  const raw = await db.surveyAnswers
    .where('[survey+occurredAt]')
    .between(['nps', fromAt], ['nps', Number.MAX_SAFE_INTEGER])
    .toArray();
  return readable('surveyAnswers', raw)
    .filter(({ mode, deletedAt }) => mode === 'relational' && deletedAt === null)
    .map(({ respondent, accountId, score, occurredAt, recordedAt }) => ({
      mode: 'relational',
      respondent,
      accountId,
      score,
      answeredAt: occurredAt,
      recordedAt,
    }));
}

/** The portfolio's NPS over twelve months: as kept for the day, else computed. */
export async function readNpsTrends(db: BellwetherDatabase, now: number): Promise<NpsTrends> {
  const cached = CachedTrends.safeParse((await db.meta.get(NPS_TREND_KEY))?.value);
  if (cached.success && cached.data.day === localDay(now)) return { ...cached.data, isKept: true };
  const answers = await readNpsAnswers(db, now - TREND_REACH_MS);
  const demo = await demoAmong(db, new Set(answers.map(({ accountId }) => accountId)));
  return {
    own: npsTrend(
      answers.filter(({ accountId }) => !demo.has(accountId)),
      now,
    ),
    demo: npsTrend(
      answers.filter(({ accountId }) => demo.has(accountId)),
      now,
    ),
    isKept: false,
  };
}

/** Those of the accounts that belong to the demo workspace. */
async function demoAmong(
  db: BellwetherDatabase,
  accountIds: ReadonlySet<string>,
): Promise<Set<string>> {
  const rows = await db.scores.bulkGet([...accountIds]);
  return new Set(rows.flatMap((row) => (row?.isDemo ? [row.accountId] : [])));
}

/** Computes the trends, if they are not there, and keeps them for the rest of the day. */
export async function keepNpsTrends(db: BellwetherDatabase, now: number): Promise<void> {
  const { own, demo, isKept } = await readNpsTrends(db, now);
  if (isKept) return;
  await db.meta.put({ key: NPS_TREND_KEY, value: { day: localDay(now), own, demo } });
}

/** After a survey answer was written: the next reader computes the trends anew. */
export async function forgetNpsTrends(db: BellwetherDatabase): Promise<void> {
  await db.meta.delete(NPS_TREND_KEY);
}
