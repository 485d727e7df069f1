import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrunkShare } from '../../../../lib/metrics/distributions.ts';
import { count, type Share, share, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

describe('shrunkShare', () => {
  it('is what was expected before any trial, and nears what is seen', () => {
    expect(shrunkShare(share(0.75), 10, count(0), count(0))).toBe(0.75);
    expect(shrunkShare(share(0.75), 10, count(0), count(10))).toBe(0.375);
    expect(shrunkShare(share(0), 1, count(999), count(999))).toBe(0.999);
  });

  it('lies between what was expected and what was seen', () => {
    fc.assert(
      fc.property(
        evenly(0, 1),
        evenly(0.01, 1000),
        fc.nat(1000),
        fc.nat(1000),
        (expected, strength, successes, failures) => {
          fc.pre(successes + failures > 0);
          const trials = successes + failures;
          const seen = successes / trials;
          const shrunk = shrunkShare(share(expected), strength, count(successes), count(trials));
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(expected, seen) - 1e-12);
          expect(shrunk).toBeLessThanOrEqual(Math.max(expected, seen) + 1e-12);
        },
      ),
    );
  });

  it('refuses more successes than trials, a strength of nothing, a percentage', () => {
    expect(() => shrunkShare(share(0.5), 10, count(2), count(1))).toThrow('2 of 1 cannot be');
    for (const strength of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => shrunkShare(share(0.5), strength, count(0), count(1))).toThrow(UnitError);
    expect(() => shrunkShare(75 as Share, 10, count(0), count(1))).toThrow('percent(75)');
  });
});
