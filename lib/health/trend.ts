import type { HealthTrend } from '../model/health.ts';
import { DAY_MS } from '../time.ts';
import { decay } from './decay.ts';

const SPAN_DAYS = 28;
const HALF_LIFE_DAYS = 7;
/** Two half-lives on each side, so that both ends are smoothed alike. */
const WINDOW_DAYS = 14;
const MOVED_POINTS = 5;

/**
 * Points that the score moved in 28 days, date to date: the score of every day around both ends
 * is made again by today's formula from what was known on that day, then smoothed with a
 * half-life of 7 days. `null`: there was no score on one of the two dates. Moves of 5 points or
 * more have a direction.
 * @param scoreAt the score as of an instant, 0–100; `null`: unknown
 * @example healthTrend((at) => evaluate(at).score, now).delta
 */
export function healthTrend(scoreAt: (at: number) => number | null, now: number): HealthTrend {
  const end = smoothed(scoreAt, now);
  const start = end === null ? null : smoothed(scoreAt, now - SPAN_DAYS * DAY_MS);
  if (end === null || start === null) return { delta: null, direction: null };
  const delta = end - start;
  if (Math.abs(delta) < MOVED_POINTS) return { delta, direction: 'flat' };
  return { delta, direction: delta > 0 ? 'up' : 'down' };
}

function smoothed(scoreAt: (at: number) => number | null, end: number): number | null {
  if (scoreAt(end) === null) return null;
  let weight = 0;
  let total = 0;
  for (let day = 0; day <= WINDOW_DAYS; day += 1) {
    const score = scoreAt(end - day * DAY_MS);
    if (score === null) continue;
    const share = decay(day, HALF_LIFE_DAYS);
    weight += share;
    total += share * score;
  }
  return total / weight;
}
