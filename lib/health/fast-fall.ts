import type { FastFall } from '../model/health.ts';
import { DAY_MS } from '../time.ts';

const SPAN_DAYS = 7;
const WATCH_POINTS = 15;
const AT_RISK_POINTS = 25;

/**
 * A fall that calls for a look at once, apart from the smoothed trend: 15 points or more within
 * 7 days, from 25 on graver; both ends by the same formula. `null`: none, or one end has no score.
 * @param scoreAt the score as of an instant, 0–100; `null`: unknown
 * @example fastFall((at) => evaluate(at).score, now)?.points
 */
export function fastFall(scoreAt: (at: number) => number | null, now: number): FastFall | null {
  const score = scoreAt(now);
  const before = score === null ? null : scoreAt(now - SPAN_DAYS * DAY_MS);
  if (score === null || before === null) return null;
  const points = before - score;
  if (points < WATCH_POINTS) return null;
  return { points, level: points >= AT_RISK_POINTS ? 'at-risk' : 'watch' };
}
