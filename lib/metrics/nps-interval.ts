import { type NpsCounts, npsTotal } from './nps-bands.ts';
import { UnitError } from './units.ts';

/** Standard normal quantiles of two-sided 90 % and 95 % statements. */
export const Z_90 = 1.645;
export const Z_95 = 1.96;

export interface NpsInterval {
  /** Points, within ±100. */
  low: number;
  high: number;
}

export interface NpsPrecision {
  /** Standard normal quantile: 1.96 for 95 % (the default), 1.645 for 90 %. */
  z?: number;
  /** How many could have been asked at all; `undefined`: not known. */
  audience?: number | undefined;
}

/** What the adjusted Wald method makes of the counts, as shares and not in points. */
interface AdjustedNps {
  centre: number;
  /** Of one answer: p′ + d′ − (p′ − d′)². */
  variance: number;
  /** Answers with the pseudo-answers. */
  n: number;
}

const PSEUDO_ANSWERS = 3;
const PSEUDO_PER_SIDE = 0.75;
/** Above this part of the audience, having asked so many makes the rest less uncertain. */
const LARGE_SAMPLING_FRACTION = 0.05;

/**
 * Adjusted Wald (3, T) of Rocks (2016): ¾ promoter, ¾ detractor and 1½ passive answers are added,
 * p′ = (P + ¾)/(n + 3), d′ = (D + ¾)/(n + 3). `weight` (0–1) is how much of them is added. No errors.
 * @example adjustedNps({ promoters: 30, passives: 50, detractors: 20 }).centre // 0.0971
 */
export function adjustedNps(counts: NpsCounts, weight = 1): AdjustedNps {
  const n = npsTotal(counts) + PSEUDO_ANSWERS * weight;
  const p = (counts.promoters + PSEUDO_PER_SIDE * weight) / n;
  const d = (counts.detractors + PSEUDO_PER_SIDE * weight) / n;
  return { centre: p - d, variance: p + d - (p - d) ** 2, n };
}

/**
 * The interval of an NPS by adjusted Wald: NPS′ ± z·√(v′/n′), in points, cut at ±100; `null` when
 * nobody answered. At 95 % it contains the plain NPS except for a single answer that is no passive
 * (+100 is given −48.5 to +98.5); at lower levels also for a few more answers that all agree. With
 * an audience of which more than 5 % answered, the standard error is multiplied by the
 * finite-population factor f and the pseudo-answers count f² of their weight, so that the interval
 * closes on the plain NPS as the answers become a census, instead of on a score shrunk towards 0.
 * Source: Rocks, B. (2016), Interval Estimation for the Net Promoter Score, The American
 * Statistician 70(4); Lewis and Sauro (2021).
 * @throws {UnitError} if z is not a positive number, or the audience is not a whole number of at
 *   least as many as answered
 * @example adjustedWald({ promoters: 30, passives: 50, detractors: 20 }) // { low: -3.82, high: 23.24 }
 */
export function adjustedWald(counts: NpsCounts, precision: NpsPrecision = {}): NpsInterval | null {
  const z = checkedZ(precision.z);
  const answered = npsTotal(counts);
  const factor = finitePopulationFactor(answered, precision.audience);
  if (answered === 0) return null;
  const { centre, variance, n } = adjustedNps(counts, factor ** 2);
  return withinScale(centre, z * factor * Math.sqrt(variance / n));
}

/**
 * The plain interval, NPS ± z·√((p + d − (p − d)²)/n) in points, cut at ±100. For comparison only:
 * it covers too rarely at few answers and claims ±0 when all agree. `null`: nobody answered.
 * @throws {UnitError} if z is not a positive number
 * @example wald({ promoters: 200, passives: 200, detractors: 100 }) // ±6.56
 */
export function wald(counts: NpsCounts, z = Z_95): NpsInterval | null {
  checkedZ(z);
  const n = npsTotal(counts);
  if (n === 0) return null;
  const { centre, variance } = adjustedNps(counts, 0);
  return withinScale(centre, z * Math.sqrt(variance / n));
}

/**
 * How much less uncertain a sample is for being a large part of its audience: √((N − n)/(N − 1))
 * when n/N is above 5 %, else 1; 0 for a full census, 1 for an audience not known. No unit.
 * @throws {UnitError} unless N is a whole number of at least n
 * @example finitePopulationFactor(50, 100) // 0.711
 */
export function finitePopulationFactor(answered: number, audience: number | undefined): number {
  if (audience === undefined) return 1;
  if (!(Number.isSafeInteger(audience) && audience >= answered))
    throw new UnitError(
      `${answered} answers need an audience of at least as many people; got ${audience}.`,
    );
  if (answered === audience) return 0;
  if (answered / audience <= LARGE_SAMPLING_FRACTION) return 1;
  return Math.sqrt((audience - answered) / (audience - 1));
}

/**
 * The wider of two intervals; the first of two as wide; the other of `null`.
 * @example widerInterval(adjustedWald(counts), clusterBootstrap(accounts, { seed: 1 }))
 */
export function widerInterval(
  one: NpsInterval | null,
  other: NpsInterval | null,
): NpsInterval | null {
  if (one === null || other === null) return one ?? other;
  return other.high - other.low > one.high - one.low ? other : one;
}

function withinScale(centre: number, half: number): NpsInterval {
  return {
    low: Math.max(-100, (centre - half) * 100),
    high: Math.min(100, (centre + half) * 100),
  };
}

function checkedZ(z = Z_95): number {
  if (Number.isFinite(z) && z > 0) return z;
  throw new UnitError(`z is a positive number, such as 1.96 for 95 %; got ${z}.`);
}
