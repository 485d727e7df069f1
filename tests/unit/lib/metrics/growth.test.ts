import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, growthSeries } from '../../../../lib/metrics/growth.ts';
import { type Count, count, UnitError } from '../../../../lib/metrics/units.ts';

describe('growth', () => {
  it('is the change over what was there', () => {
    expect(growth(count(80), count(100))).toBe(0.25);
    expect(growth(count(4), count(0))).toBe(-1);
  });

  it('from nothing is no number', () => {
    expect(growth(count(0), count(5))).toBeNull();
    expect(growth(count(0), count(0))).toBeNull();
  });

  it.each([Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])('refuses a count of %d', (broken) => {
    expect(() => growth(broken as Count, count(1))).toThrow(UnitError);
    expect(() => growth(count(0), broken as Count)).toThrow(UnitError);
    expect(() => growthSeries([broken as Count])).toThrow(UnitError);
  });
});

describe('growthSeries', () => {
  it('of 5, 4, 3, 2, 1 is −20 %, −25 %, −33.3 %, −50 %', () => {
    expect(growthSeries([5, 4, 3, 2, 1].map(count))).toEqual([-0.2, -0.25, -1 / 3, -0.5]);
  });

  it('of one count or none is empty; after a 0 it is not known', () => {
    expect(growthSeries([])).toEqual([]);
    expect(growthSeries([count(5)])).toEqual([]);
    expect(growthSeries([count(5), count(0), count(2)])).toEqual([-1, null]);
  });

  it('compounds from the first count to the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (numbers) => {
        const end = growthSeries(numbers.map(count)).reduce<number>(
          (so, change) => so * (1 + (change ?? Number.NaN)),
          numbers[0] ?? 0,
        );
        expect(end / (numbers.at(-1) ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
