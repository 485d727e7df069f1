import { describe, expect, it } from 'vitest';
import {
  differenceOfMedians,
  medianWithInterval,
  ratioOfMedians,
} from '../../bench/statistics/interval.ts';
import { median } from '../../bench/statistics/median.ts';
import { seededRandom } from '../../bench/statistics/seeded-random.ts';

/** `count` numbers around `middle`, up to `spread` to each side. */
function noisy(middle: number, spread: number, count: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => middle + spread * (2 * random() - 1));
}

describe('median', () => {
  it('is the middle of an odd number of values and the mean of the two in the middle else', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  it('is null without values, never 0', () => {
    expect(median([])).toBeNull();
  });
});

describe('ratio of medians', () => {
  it('finds a ratio of two within the noise and excludes one', () => {
    const ratio = ratioOfMedians(noisy(20, 2, 15, 1), noisy(10, 1, 15, 2), 7);
    expect(ratio?.value).toBeCloseTo(2, 0);
    expect(ratio?.low).toBeGreaterThan(1.5);
    expect(ratio?.high).toBeLessThan(2.5);
  });

  it('covers one when both arms are the same thing', () => {
    const ratio = ratioOfMedians(noisy(10, 3, 15, 3), noisy(10, 3, 15, 4), 7);
    expect(ratio?.low).toBeLessThanOrEqual(1);
    expect(ratio?.high).toBeGreaterThanOrEqual(1);
  });

  it('gets a narrower interval from more runs', () => {
    const width = (runs: number) => {
      const ratio = ratioOfMedians(noisy(20, 8, runs, 5), noisy(10, 4, runs, 6), 7);
      return (ratio?.high ?? Number.NaN) - (ratio?.low ?? Number.NaN);
    };
    expect(width(80)).toBeLessThan(width(8));
  });

  it('is the same for the same seed', () => {
    const arms = [noisy(20, 8, 9, 1), noisy(10, 4, 9, 2)] as const;
    expect(ratioOfMedians(...arms, 3)).toEqual(ratioOfMedians(...arms, 3));
  });

  it('is null without samples or with a floor of nothing', () => {
    expect(ratioOfMedians([], [1], 1)).toBeNull();
    expect(ratioOfMedians([1], [], 1)).toBeNull();
    expect(ratioOfMedians([1], [0], 1)).toBeNull();
  });
});

describe('the other estimates', () => {
  it('subtracts medians and keeps the sign', () => {
    expect(differenceOfMedians([1, 1, 1], [4, 4, 4], 1)).toEqual({ value: -3, low: -3, high: -3 });
  });

  it('gives a single number an interval without width', () => {
    expect(medianWithInterval([8], 1)).toEqual({ value: 8, low: 8, high: 8 });
  });
});
