import type { ScoreRow } from '../model/score-row.ts';
import type { AttentionReason } from '../model/views.ts';
import { daysBetween } from '../time.ts';

const FALLING_POINTS = 15;
const RENEWAL_WINDOW_DAYS = 90;
const SLIPPING_POINTS = 5;
const QUIET_CADENCES = 2;
/** Younger accounts are not quiet yet: nobody had time to log anything. */
const QUIET_FROM_DAYS = 30;

/**
 * Why an account needs attention now, gravest first; empty: it does not. At risk, by
 * its facts or by hand; fell 15 points
 * or more in 28 days; renews within 90 days while at risk, falling or unknown; a promise of ours
 * is late; no two-way contact for twice its cadence. Days and points are whole or as stored; what
 * is not known is no reason. No errors.
 * @example attentionReasons(row, now).map((reason) => reason.kind) // ['band', 'renewal']
 */
export function attentionReasons(row: ScoreRow, now: number): AttentionReason[] {
  return [bandReason(row), fallingReason(row), renewalReason(row, now), taskReason(row, now)]
    .concat(silenceReason(row, now))
    .filter((reason) => reason !== null);
}

function bandReason(row: ScoreRow): AttentionReason | null {
  if (row.band !== 'at-risk') return null;
  if (row.computedBand !== undefined) return { kind: 'set-by-hand' };
  return { kind: 'band', factor: row.weakestFactor, points: row.weakestContribution };
}

function fallingReason({ trend }: ScoreRow): AttentionReason | null {
  return trend !== null && trend <= -FALLING_POINTS ? { kind: 'falling', points: trend } : null;
}

function renewalReason(row: ScoreRow, now: number): AttentionReason | null {
  if (row.renewalAt === null) return null;
  const days = daysBetween(now, row.renewalAt);
  if (days < 0 || days > RENEWAL_WINDOW_DAYS) return null;
  const isSlipping = row.trend !== null && row.trend <= -SLIPPING_POINTS;
  if (row.band === 'healthy' || (row.band === 'watch' && !isSlipping)) return null;
  return { kind: 'renewal', days: Math.floor(days) };
}

function taskReason({ nextTaskDueAt }: ScoreRow, now: number): AttentionReason | null {
  if (nextTaskDueAt === null || nextTaskDueAt >= now) return null;
  return { kind: 'task-overdue', days: Math.floor(daysBetween(nextTaskDueAt, now)) };
}

function silenceReason(row: ScoreRow, now: number): AttentionReason | null {
  const days = daysBetween(row.quietSince, now);
  if (days <= QUIET_CADENCES * row.cadenceDays) return null;
  if (row.lastContactAt === null && days < QUIET_FROM_DAYS) return null;
  return { kind: 'silence', days: Math.floor(days) };
}
