/** A number that is not in the unit it claims to be in, or two that do not belong together. */
export class UnitError extends Error {
  override readonly name = 'UnitError';
}

declare const UNIT: unique symbol;
type Unit<Name extends string> = number & { readonly [UNIT]: Name };

/** A part of a whole, 0–1; never a percentage. */
export type Share = Unit<'share'>;
/** The logarithm of odds p/(1−p); any finite number, 0 for an even chance. */
export type LogOdds = Unit<'log-odds'>;
/** A whole number of customers, people or answers, 0 or more. */
export type Count = Unit<'count'>;
/** How many there will be on average, 0 or more; need not be whole. */
export type Expected = Unit<'expected'>;

/** An answer on its own scale, kept as it was given. */
export interface ScaledScore {
  score: number;
  scale: { min: number; max: number };
}

/**
 * A part of a whole.
 * @throws {UnitError} outside 0–1: percentages are given as `percent(80)`
 * @example share(0.8)
 */
export function share(value: number): Share {
  if (value >= 0 && value <= 1) return value as Share;
  const hint =
    value > 1 && value <= 100 ? ` If ${value} is a percentage, say percent(${value}).` : '';
  throw new UnitError(`A share is between 0 and 1; got ${value}.${hint}`);
}

/**
 * The share that a percentage stands for.
 * @throws {UnitError} outside 0–100
 * @example percent(80) // 0.8
 */
export function percent(value: number): Share {
  if (value >= 0 && value <= 100) return (value / 100) as Share;
  throw new UnitError(`A percentage is between 0 and 100; got ${value}.`);
}

/**
 * What is left of the whole: churn of a retention, retention of a churn.
 * @example complement(share(0.9)) // 0.1
 */
export function complement(part: Share): Share {
  return (1 - part) as Share;
}

/**
 * A whole number of things.
 * @throws {UnitError} below 0, not whole, or not finite
 * @example count(100)
 */
export function count(value: number): Count {
  if (Number.isSafeInteger(value) && value >= 0) return value as Count;
  throw new UnitError(`A count is a whole number from 0 on; got ${value}.`);
}

/**
 * How many of something are expected.
 * @throws {UnitError} below 0 or not finite
 * @example expected(1.2259)
 */
export function expected(value: number): Expected {
  if (Number.isFinite(value) && value >= 0) return value as Expected;
  throw new UnitError(`An expected number is finite and from 0 on; got ${value}.`);
}

/**
 * The log-odds of a probability; ±∞ at 0 and 1 is refused.
 * @throws {UnitError} at 0 or 1, where the odds have no logarithm
 * @example logOdds(share(0.5)) // 0
 */
export function logOdds(probability: Share): LogOdds {
  if (probability > 0 && probability < 1)
    return Math.log(probability / (1 - probability)) as LogOdds;
  throw new UnitError(`Only a probability between 0 and 1 has log-odds; got ${probability}.`);
}

/**
 * The probability of log-odds; exact at both ends, without overflow.
 * @example probability(logOdds(share(0.8))) // 0.8
 */
export function probability(odds: LogOdds): Share {
  return (odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds))) as Share;
}
