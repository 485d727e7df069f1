import { HEALTHY_FROM, WATCH_FROM } from '../lib/health/band.ts';

/**
 * The score as a number to show: whole, unless rounding up would carry it over a band's border
 * ("75, Watch" would contradict itself); then cut to one decimal.
 * @example shownScore(74.6) // 74.6
 * @example shownScore(68.6) // 69
 */
export function shownScore(score: number): number {
  const whole = Math.round(score);
  const crosses = [WATCH_FROM, HEALTHY_FROM].some((border) => score < border && whole >= border);
  return crosses ? Math.floor(score * 10) / 10 : whole;
}
