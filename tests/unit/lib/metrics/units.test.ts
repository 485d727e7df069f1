import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  complement,
  count,
  logOdds,
  percent,
  probability,
  share,
  UnitError,
} from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

describe('shares', () => {
  it('are 0 to 1, both ends included', () => {
    expect([share(0), share(0.8), share(1)]).toEqual([0, 0.8, 1]);
  });

  it('refuse a percentage given as 80 and say what to write', () => {
    expect(() => share(80)).toThrow('percent(80)');
    expect(() => share(100)).toThrow('percent(100)');
    expect(() => share(1.5)).toThrow(UnitError);
  });

  it.each([-0.1, 101, ...NO_NUMBERS])('refuse %d without taking it for a percentage', (value) => {
    expect(() => share(value)).toThrow(/^A share is between 0 and 1; got \S+\.$/);
  });

  it('come from percentages of 0 to 100', () => {
    expect([percent(0), percent(80), percent(100)]).toEqual([0, 0.8, 1]);
  });

  it.each([-1, 100.1, ...NO_NUMBERS])('refuse a percentage of %d', (value) => {
    expect(() => percent(value)).toThrow(UnitError);
  });

  it('leave churn where retention is taken from the whole', () => {
    expect(complement(share(0.9))).toBeCloseTo(0.1, 12);
  });
});

describe('counts', () => {
  it('are whole numbers from 0 on', () => {
    expect([count(0), count(100)]).toEqual([0, 100]);
  });

  it.each([5.6, -1, 2 ** 53, ...NO_NUMBERS])(
    'refuse %d: a score times a rate is no head-count',
    (value) => {
      expect(() => count(value)).toThrow(UnitError);
    },
  );
});

describe('log-odds', () => {
  it('are 0 for an even chance and ln 4 for four to one', () => {
    expect(logOdds(share(0.5))).toBe(0);
    expect(logOdds(share(0.8))).toBeCloseTo(Math.log(4), 12);
  });

  it('do not exist for what is certain', () => {
    expect(() => logOdds(share(0))).toThrow(UnitError);
    expect(() => logOdds(share(1))).toThrow(UnitError);
  });

  it('give the probability back', () => {
    fc.assert(
      fc.property(evenly(1e-9, 1 - 1e-9), (p) => {
        expect(probability(logOdds(share(p)))).toBeCloseTo(p, 12);
      }),
    );
  });

  it('do not overflow far from even', () => {
    const far = logOdds(share(1 - 1e-16));
    expect(probability(far)).toBeLessThanOrEqual(1);
    expect(probability((far * 1000) as typeof far)).toBe(1);
    expect(probability((far * -1000) as typeof far)).toBe(0);
    expect(probability((far * -19.6) as typeof far)).toBeGreaterThan(0);
  });
});
