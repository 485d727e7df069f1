import { describe, expect, it } from 'vitest';
import type { NpsCounts } from '../../../../lib/metrics/nps-bands.ts';
import { clusterBootstrap, isClustered } from '../../../../lib/metrics/nps-bootstrap.ts';
import { adjustedWald, type NpsInterval } from '../../../../lib/metrics/nps-interval.ts';
import { counts } from './some-answers.ts';

function times(many: number, account: NpsCounts): NpsCounts[] {
  return Array.from({ length: many }, () => account);
}

function bootstrap(accounts: readonly NpsCounts[], seed = 1, factor?: number): NpsInterval {
  const found = clusterBootstrap(accounts, factor === undefined ? { seed } : { seed, factor });
  if (found === null) throw new Error('there are answers');
  return found;
}

/** 20 accounts of 5 people who all say the same. */
const OF_ONE_MIND = [
  ...times(10, counts(5, 0, 0)),
  ...times(6, counts(0, 5, 0)),
  ...times(4, counts(0, 0, 5)),
];

const MIXED = Array.from({ length: 17 }, (_, index) => counts(index, 7, (index * 5) % 11));

describe('isClustered', () => {
  it('takes 10 accounts, one of which answered more than once', () => {
    expect(isClustered([...times(9, counts(1, 0, 0)), counts(1, 0, 1)])).toBe(true);
    expect(isClustered(times(9, counts(1, 0, 1)))).toBe(false);
    expect(isClustered(times(10, counts(1, 0, 0)))).toBe(false);
  });
});

describe('clusterBootstrap', () => {
  it('gives the same interval for the same seed, about the same for another', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => bootstrap(MIXED, seed));
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    expect(Math.abs((other?.low ?? 0) - (once?.low ?? 0))).toBeLessThan(5);
  });

  it('is what the same 2,000 resamples give with NumPy’s percentiles', () => {
    const { low, high } = bootstrap(MIXED);
    expect(low).toBeCloseTo(1.1993401852556784, 9);
    expect(high).toBeCloseTo(27.34584450402145, 9);
  });

  it('is as uncertain as 20 answers are, not as 100 are, where accounts are of one mind', () => {
    const half = 1.96 * Math.sqrt((0.7 - 0.3 ** 2) / 20) * 100;
    const { low, high } = bootstrap(OF_ONE_MIND);
    expect((high - low) / 2).toBeGreaterThan(0.9 * half);
    expect((high - low) / 2).toBeLessThan(1.1 * half);
    const naive = adjustedWald(counts(50, 30, 20)) ?? { low: 0, high: 0 };
    expect(high - low).toBeGreaterThan(1.8 * (naive.high - naive.low));
  });

  it('is as the plain interval where nobody shares an account', () => {
    const alone = [
      ...times(50, counts(1, 0, 0)),
      ...times(30, counts(0, 1, 0)),
      ...times(20, counts(0, 0, 1)),
    ];
    const { low, high } = bootstrap(alone);
    expect(low).toBeGreaterThan(30 - 18);
    expect(low).toBeLessThan(30 - 13);
    expect(high).toBeLessThan(30 + 18);
    expect(high).toBeGreaterThan(30 + 13);
  });

  it('weighs accounts by their people', () => {
    const accounts = [counts(98, 0, 0), ...times(11, counts(0, 0, 1))];
    expect(bootstrap(accounts).high).toBeGreaterThan(90);
    expect(bootstrap(accounts).low).toBe(-100);
  });

  it('does not depend on the order of accounts, nor on those that nobody answered from', () => {
    const shuffled = [...OF_ONE_MIND].reverse();
    expect(bootstrap(shuffled)).toEqual(bootstrap(OF_ONE_MIND));
    expect(bootstrap([counts(0, 0, 0), ...OF_ONE_MIND])).toEqual(bootstrap(OF_ONE_MIND));
    expect(bootstrap(MIXED.toReversed())).toEqual(bootstrap(MIXED));
    const alike = Array.from({ length: 17 }, (_, index) => counts(2, index ** 3, 1));
    expect(bootstrap(alike.toReversed())).toEqual(bootstrap(alike));
    const opposed = Array.from({ length: 17 }, (_, index) => counts(2, 1, index ** 3));
    expect(bootstrap(opposed.toReversed())).toEqual(bootstrap(opposed));
  });

  it('is drawn in around the NPS by the finite-population factor', () => {
    const whole = bootstrap(OF_ONE_MIND);
    const half = bootstrap(OF_ONE_MIND, 1, 0.5);
    expect(30 - half.low).toBeCloseTo((30 - whole.low) / 2, 9);
    expect(half.high - 30).toBeCloseTo((whole.high - 30) / 2, 9);
    expect(bootstrap(OF_ONE_MIND, 1, 0)).toEqual({ low: 30, high: 30 });
  });

  it('claims ±0 where all agree: it is only for showing beside a wider one', () => {
    expect(bootstrap(times(12, counts(2, 0, 0)))).toEqual({ low: 100, high: 100 });
  });

  it('has none of nobody', () => {
    expect(clusterBootstrap([], { seed: 1 })).toBeNull();
    expect(clusterBootstrap([counts(0, 0, 0)], { seed: 1 })).toBeNull();
  });
});
