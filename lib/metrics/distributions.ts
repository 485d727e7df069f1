import { type Count, count, type Share, share, UnitError } from './units.ts';

/** The standard normal value that 97.5 % lie below. */
export const Z_975 = 1.959963984540054;

/**
 * A share shrunk from what was seen towards what was expected: the mean of the Beta distribution
 * that Beta(p·strength, (1−p)·strength) becomes after the trials, (successes + p·strength) ÷
 * (trials + strength), 0–1. Source: beta-binomial conjugacy.
 * @param strength how many trials the expectation is worth, above 0
 * @throws {UnitError} for more successes than trials, an expectation outside 0–1, or a strength that
 * is not above 0
 * @example shrunkShare(share(0.75), 10, count(0), count(10)) // 0.375
 */
export function shrunkShare(
  expected: Share,
  strength: number,
  successes: Count,
  trials: Count,
): Share {
  if (!(Number.isFinite(strength) && strength > 0))
    throw new UnitError(`An expectation is worth more than 0 trials; got ${strength}.`);
  if (count(successes) > count(trials))
    throw new UnitError(`${successes} of ${trials} cannot be: count both over the same trials.`);
  return share((successes + share(expected) * strength) / (trials + strength));
}
