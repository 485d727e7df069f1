import {
  isNpsScore,
  type NpsCounts,
  type NpsShares,
  netPromoterScore,
  npsCounts,
  npsShares,
  npsTotal,
} from './nps-bands.ts';
import { adjustedWald, type NpsPrecision } from './nps-interval.ts';
import { count } from './units.ts';

export { isNpsScore } from './nps-bands.ts';

/** Fewest answers of which an NPS says anything; below it the answers themselves are shown. */
const NPS_MIN_ANSWERS = 5;
/** From here on an NPS is more than an indication (still about ±27 points). */
const NPS_FIRM_ANSWERS = 30;

/** What so many answers are good for: a list of them, an indicative NPS, a firm one. */
export type NpsStanding = 'answers' | 'indicative' | 'firm';

export interface NpsFigures extends NpsCounts {
  /** Answers counted. */
  n: number;
  /** Adding up to 1; `null`: nobody answered. */
  shares: NpsShares | null;
  /** Points, −100 to +100, exact; `null`: nobody answered. */
  nps: number | null;
  /** Adjusted Wald interval in points, within ±100; `null`: nobody answered. */
  low: number | null;
  high: number | null;
}

interface NpsSummary extends NpsFigures {
  /** Values left out because they are no whole number from 0 to 10. */
  offScale: number;
}

/**
 * Net Promoter Score: share of promoters (9–10) minus share of detractors (0–6) of those who
 * answered, in points from −100 to +100; never a percentage. What is no NPS answer is left out and
 * counted. The interval is the adjusted Wald of Rocks (2016), at 95 % unless told otherwise: honest
 * at few answers, where the plain one claims ±0 when all agree. `null` when nobody answered.
 * @throws {UnitError} for a z or an audience that cannot be, as `adjustedWald`
 * @example npsSummary([10, 9, 8, 3]).nps // 25
 */
export function npsSummary(scores: readonly number[], precision: NpsPrecision = {}): NpsSummary {
  const answers = scores.filter(isNpsScore);
  return {
    ...npsFigures(npsCounts(answers), precision),
    offScale: scores.length - answers.length,
  };
}

/**
 * The NPS, its shares and its interval, of people or accounts already counted by band.
 * @throws {UnitError} as `npsSummary`
 * @example npsFigures({ promoters: 30, passives: 50, detractors: 20 }).nps // 10
 */
export function npsFigures(counts: NpsCounts, precision: NpsPrecision = {}): NpsFigures {
  const interval = adjustedWald(counts, precision);
  return {
    ...counts,
    n: npsTotal(counts),
    shares: npsShares(counts),
    nps: netPromoterScore(counts),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/**
 * What so many answers are good for: below 5 they are listed and no NPS is given, below 30 it is
 * indicative, from 30 on firm.
 * @throws {UnitError} unless n is a whole number from 0 on
 * @example npsStanding(12) // 'indicative'
 */
export function npsStanding(n: number): NpsStanding {
  if (count(n) < NPS_MIN_ANSWERS) return 'answers';
  return n < NPS_FIRM_ANSWERS ? 'indicative' : 'firm';
}

/**
 * Whether there are answers enough (5) to show an NPS at all.
 * @example npsIsShown(4) // false
 */
export function npsIsShown(n: number): boolean {
  return npsStanding(n) !== 'answers';
}

/**
 * Whether an NPS of so many answers is only an indication (below 30).
 * @example npsIsIndicative(12) // true
 */
export function npsIsIndicative(n: number): boolean {
  return npsStanding(n) !== 'firm';
}
