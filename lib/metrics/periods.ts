import { complement, type Share, share, UnitError } from './units.ts';

/** What time is counted in. They never mix without a conversion. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A length of time, 0 or more. */
export interface Duration<P extends Period = Period> {
  value: number;
  unit: P;
}

/** How often something happens within a period, 0 or more: adds up over periods. */
export interface Frequency<P extends Period = Period> {
  value: number;
  per: P;
}

/** The share that something happens to within a period, 0–1: compounds over periods. */
export interface Rate<P extends Period = Period> {
  share: Share;
  per: P;
}

/** Periods of each length in a year: months and quarters exactly, weeks and days by 365.25 days. */
export const PER_YEAR: Record<Period, number> = {
  day: 365.25,
  week: 365.25 / 7,
  month: 12,
  quarter: 4,
  year: 1,
};

/**
 * A length of time.
 * @throws {UnitError} below 0 or not finite
 * @example duration(3, 'year')
 */
export function duration<P extends Period>(value: number, unit: P): Duration<P> {
  if (Number.isFinite(value) && value >= 0) return { value, unit };
  throw new UnitError(`A duration is a finite number from 0 on; got ${value}.`);
}

/** The same time in another unit. @example inUnit(duration(3, 'year'), 'month').value // 36 */
export function inUnit<P extends Period>({ value, unit }: Duration, wanted: P): Duration<P> {
  return duration((value / PER_YEAR[unit]) * PER_YEAR[wanted], wanted);
}

/**
 * How often within a period.
 * @throws {UnitError} below 0 or not finite
 * @example frequency(1, 'month')
 */
export function frequency<P extends Period>(value: number, per: P): Frequency<P> {
  if (Number.isFinite(value) && value >= 0) return { value, per };
  throw new UnitError(`A frequency is a finite number from 0 on; got ${value}.`);
}

/** The same frequency per another period; adds up. @example frequencyPer(frequency(1, 'month'), 'year').value // 12 */
export function frequencyPer<P extends Period>({ value, per }: Frequency, wanted: P): Frequency<P> {
  return frequency((value * PER_YEAR[per]) / PER_YEAR[wanted], wanted);
}

/** The share that something happens to within a period. @example rate(percent(2), 'month') */
export function rate<P extends Period>(part: Share, per: P): Rate<P> {
  return { share: part, per };
}

/**
 * A retention rate over another period: it compounds, r^12 from months to a year, never r × 12.
 * @example retentionPer(rate(share(0.98), 'month'), 'year').share // 0.785
 */
export function retentionPer<P extends Period>({ share: part, per }: Rate, wanted: P): Rate<P> {
  return { share: share(part ** (PER_YEAR[per] / PER_YEAR[wanted])), per: wanted };
}

/**
 * A churn rate over another period: what is retained compounds.
 * @example churnPer(rate(share(0.02), 'month'), 'year').share // 0.215
 */
export function churnPer<P extends Period>(churn: Rate, wanted: P): Rate<P> {
  const kept = retentionPer(rate(complement(churn.share), churn.per), wanted);
  return rate(complement(kept.share), wanted);
}
