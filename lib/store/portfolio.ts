import { npsAt } from '../metrics/nps-trend.ts';
import type { PortfolioSummary } from '../model/views.ts';
import { DAY_MS } from '../time.ts';
import { summarisePortfolio } from '../work/attention.ts';
import { demoPart } from '../work/counted-rows.ts';
import type { BellwetherDatabase } from './database.ts';
import { readNpsAnswers } from './nps-trend-cache.ts';
import { listScoreRows } from './reads.ts';
import { runRead } from './write-transaction.ts';

const NPS_WINDOW_MS = 90 * DAY_MS;

/**
 * The popup's summary, from one score row per account and the NPS answers of 90 days: it takes
 * as long with a hundred thousand interactions as with none. Demo accounts and their answers are
 * counted only while there are no others; `demo` says which.
 * @throws {StoreError} if the database cannot be read
 * @example const { bands, attention } = await readPortfolioSummary(db, Date.now());
 */
export async function readPortfolioSummary(
  db: BellwetherDatabase,
  now: number,
): Promise<PortfolioSummary> {
  return runRead(db, async () => {
    const rows = await listScoreRows(db);
    const answers = await readNpsAnswers(db, now - NPS_WINDOW_MS);
    const isOfDemo = new Set(rows.flatMap(({ isDemo, accountId }) => (isDemo ? accountId : [])));
    const countsDemo = demoPart(rows) === 'counted';
    const counted = answers.filter(({ accountId }) => isOfDemo.has(accountId) === countsDemo);
    const nps = npsAt(counted, now);
    return summarisePortfolio(rows, nps.n === 0 ? null : nps, now);
  });
}
