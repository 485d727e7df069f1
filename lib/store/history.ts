import type { ScoreDay } from '../model/score-row.ts';
import type { PanelView } from '../model/views.ts';
import { calendarDay, DAY_MS } from '../time.ts';
import type { BellwetherDatabase } from './database.ts';
import { localDay } from './local-day.ts';

const WEEKS = 26;

/**
 * The score of an account over 26 weeks, oldest first: of each week (ending today, a week ago …)
 * its newest day. A week without a stored score is left out, not made up.
 */
export async function readHistory(
  db: BellwetherDatabase,
  accountId: string,
  now: number,
): Promise<PanelView['history']> {
  const today = dayNumber(localDay(now));
  const from = calendarDay((today - WEEKS * 7 + 1) * DAY_MS);
  const days = await db.scoreDays
    .where('[accountId+day]')
    .between([accountId, from], [accountId, localDay(now)], true, true)
    .toArray();
  const newestOfWeek = new Map<number, ScoreDay>();
  for (const day of days) newestOfWeek.set(Math.floor((today - dayNumber(day.day)) / 7), day);
  return [...newestOfWeek.values()].map(({ day, score, band }) => ({ day, score, band }));
}

/** Days since 1970 of a calendar day. */
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}
