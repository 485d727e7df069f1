import { isSatisfied } from '../metrics/csat.ts';
import { latestPerPerson } from '../metrics/nps-answers.ts';
import type { SurveyAnswer } from '../model/facts.ts';
import type { ScoreRow } from '../model/score-row.ts';
import { DAY_MS } from '../time.ts';
import { readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { readNpsAnswers } from './nps-trend-cache.ts';
import {
  type ConnectedMetrics,
  NOTHING_KNOWN,
  type PortfolioContext,
  withMetricsOf,
} from './portfolio-context.ts';
import { listScoreRows } from './reads.ts';
import { runRead } from './write-transaction.ts';

const ANSWERS_REACH_MS = 365 * DAY_MS;
/** Accounts whose signals are read in one transaction. */
const CHUNK = 200;

const CSAT_MIN_ANSWERS = 20;
const NPS_MIN_PEOPLE = 5;
const PERCENTILE_MIN_ACCOUNTS = 20;

/**
 * What single scores lean on: figures over the user's own accounts, each `null` where they are too
 * few to tell, and the signals that are expected of all. In steps short enough for a log to get in
 * between.
 */
export async function takeSnapshot(db: BellwetherDatabase, now: number): Promise<PortfolioContext> {
  const { rows, figures } = await runRead(db, async () => {
    const rows = await listScoreRows(db);
    return { rows, figures: await readFigures(db, rows, now) };
  });
  return { ...figures, connected: await readConnected(db, rows, now) };
}

/** The snapshot with what was written on while it was taken. */
export function withLearnedSince(
  snapshot: PortfolioContext,
  before: PortfolioContext,
  current: PortfolioContext,
): PortfolioContext {
  const since = (side: keyof ConnectedMetrics) => [
    ...new Set([
      ...snapshot.connected[side],
      ...current.connected[side].filter((metric) => !before.connected[side].includes(metric)),
    ]),
  ];
  return { ...snapshot, connected: { own: since('own'), demo: since('demo') } };
}

async function readConnected(
  db: BellwetherDatabase,
  rows: readonly ScoreRow[],
  now: number,
): Promise<ConnectedMetrics> {
  let context = NOTHING_KNOWN;
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = new Map(rows.slice(from, from + CHUNK).map((row) => [row.accountId, row]));
    const raw = await runRead(db, () =>
      db.signals
        .where('accountId')
        .anyOf([...chunk.keys()])
        .toArray(),
    );
    const byAccount = Map.groupBy(readable('signals', raw), ({ accountId }) => accountId);
    const accounts = [...byAccount].map(([accountId, signals]) => {
      return { signals, account: { isDemo: chunk.get(accountId)?.isDemo ?? false } };
    });
    context = withMetricsOf(context, accounts, now);
  }
  return context.connected;
}

async function readFigures(
  db: BellwetherDatabase,
  rows: readonly ScoreRow[],
  now: number,
): Promise<Omit<PortfolioContext, 'connected'>> {
  const demo = new Set(rows.filter(({ isDemo }) => isDemo).map(({ accountId }) => accountId));
  const isOwn = ({ accountId }: { accountId: string }) => !demo.has(accountId);
  const fromAt = now - ANSWERS_REACH_MS;
  const csat = (await readCsatAnswers(db, fromAt, now)).filter(isOwn);
  const nps = (await readNpsAnswers(db, fromAt)).filter(isOwn);
  const scores = rows.filter(isOwn).flatMap(({ score }) => score ?? []);
  return {
    csatRate: mean(
      csat.map((answer) => Number(isSatisfied(answer))),
      CSAT_MIN_ANSWERS,
    ),
    npsMean: mean(
      latestPerPerson(nps).map((answer) => answer.score),
      NPS_MIN_PEOPLE,
    ),
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
