import { npsAt } from '../metrics/nps-trend.ts';
import type { PortfolioSummary } from '../model/views.ts';
import { DAY_MS } from '../time.ts';
import { summarisePortfolio } from '../work/attention.ts';
import type { BellwetherDatabase } from './database.ts';
import { readNpsAnswers } from './nps-trend-cache.ts';
import { listScoreRows } from './reads.ts';
import { runRead } from './write-transaction.ts';

const NPS_WINDOW_MS = 90 * DAY_MS;

/**
 * The popup's summary, from one score row per account and the NPS answers of 90 days: it takes
 * as long with a hundred thousand interactions as with none. Demo accounts are counted while they
 * are there, and `hasDemo` says so.
 * @throws {StoreError} if the database cannot be read
 * @example const { bands, attention } = await readPortfolioSummary(db, Date.now());
 */
export async function readPortfolioSummary(
  db: BellwetherDatabase,
  now: number,
): Promise<PortfolioSummary> {
  return runRead(db, async () => {
    const rows = await listScoreRows(db);
    const nps = npsAt(await readNpsAnswers(db, now - NPS_WINDOW_MS), now);
    return summarisePortfolio(rows, nps.n === 0 ? null : nps, now);
  });
}
