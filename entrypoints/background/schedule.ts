import { browser } from '../../lib/browser.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readPortfolioSummary } from '../../lib/store/portfolio.ts';
import { rescoreAll } from '../../lib/store/rescore.ts';
import { runRetention } from '../../lib/store/retention/run.ts';
import { readStateBefore } from '../../lib/store/switch-over.ts';
import { DAY_MS } from '../../lib/time.ts';
import { lookAfterNow } from './look-after.ts';

const NIGHTLY = 'nightly-scores';
const NIGHTLY_HOUR = 3;

/** Epoch ms of the next local 03:00: decay moves every score a little each day. */
export function nextNightly(now: number): number {
  const next = new Date(now);
  next.setHours(NIGHTLY_HOUR, 0, 0, 0);
  if (next.getTime() <= now) next.setDate(next.getDate() + 1);
  return next.getTime();
}

/** Makes sure the nightly alarm exists; browsers may drop alarms on restart. */
export async function keepNightlyAlarm(now: number): Promise<void> {
  if (await browser.alarms.get(NIGHTLY)) return;
  browser.alarms.create(NIGHTLY, { when: nextNightly(now), periodInMinutes: DAY_MS / 60_000 });
}

export function isNightly(alarmName: string): boolean {
  return alarmName === NIGHTLY;
}

/**
 * Scores every account for today, lets go of what is older than it is kept, a copy from before a restore too, leaves a summary for
 * the popup's first paint, and looks after the data: it is counted, what cannot be read is moved
 * aside, and a snapshot is taken.
 */
export async function runNightly(db: BellwetherDatabase, now: number): Promise<void> {
  await rescoreAll(db, now);
  await runRetention(db, now);
  // What was before a restore is dropped once it is too old to be brought back.
  await readStateBefore(db, now);
  await browser.storage.session.set({ portfolioSummary: await readPortfolioSummary(db, now) });
  await lookAfterNow(db, { isNight: true });
}
