import { describe, expect, it } from 'vitest';
import type { NpsCounts } from '../../../../lib/metrics/nps-bands.ts';
import {
  adjustedNps,
  adjustedWald,
  finitePopulationFactor,
  type NpsInterval,
  type NpsPrecision,
  wald,
  widerInterval,
  Z_90,
} from '../../../../lib/metrics/nps-interval.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import { counts, samplesOf } from './some-answers.ts';

function* upTo(most: number): Generator<NpsCounts> {
  for (let n = 1; n <= most; n += 1) yield* samplesOf(n);
}

function interval(of: NpsCounts, precision?: NpsPrecision): NpsInterval {
  const found = adjustedWald(of, precision);
  if (found === null) throw new Error('there are answers');
  return found;
}

/** Samples whose own NPS lies outside their interval. */
function missed(most: number, precisionOf: (n: number) => NpsPrecision): NpsCounts[] {
  return [...upTo(most)].filter((of) => {
    const n = of.promoters + of.passives + of.detractors;
    const { low, high } = interval(of, precisionOf(n));
    const nps = ((of.promoters - of.detractors) / n) * 100;
    return nps < low - 1e-9 || nps > high + 1e-9;
  });
}

const LONE = [counts(0, 0, 1), counts(1, 0, 0)];

describe('published intervals', () => {
  it('200 promoters, 200 passives and 100 detractors: ±6.6 points at n = 500', () => {
    const { low, high } = wald(counts(200, 200, 100)) ?? { low: 0, high: 0 };
    expect((high - low) / 2).toBeCloseTo(6.56, 2);
    expect((high + low) / 2).toBeCloseTo(20, 9);
  });

  it('a half, a third and a sixth of 324 answers: 33 ± 4.1 (Cross Validated, answer 18609)', () => {
    const { low, high } = wald(counts(162, 108, 54), 1) ?? { low: 0, high: 0 };
    expect((high + low) / 2).toBeCloseTo(33.33, 2);
    expect((high - low) / 2).toBeCloseTo(4.1, 1);
  });

  it('¾, 1½ and ¾ answers are added, as in Rocks (2016)', () => {
    const { centre, variance, n } = adjustedNps(counts(30, 50, 20));
    expect(n).toBe(103);
    expect(centre).toBeCloseTo(30.75 / 103 - 20.75 / 103, 12);
    expect(variance).toBeCloseTo(51.5 / 103 - (10 / 103) ** 2, 12);
  });

  it('the answers wanted for a margin d are s²z²/d² − 3 (Lewis and Sauro 2021)', () => {
    const n = 97;
    const { low, high } = interval(counts(0, n, 0));
    const { variance } = adjustedNps(counts(0, n, 0));
    const margin = (high - low) / 200;
    expect((variance * 1.96 ** 2) / margin ** 2 - 3).toBeCloseTo(n, 9);
  });
});

describe('adjustedWald', () => {
  it('is within ±100 and mirrors when opinions do', () => {
    for (const of of upTo(25)) {
      const { low, high } = interval(of);
      const mirrored = interval(counts(of.detractors, of.passives, of.promoters));
      expect(low).toBeGreaterThanOrEqual(-100);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThan(high);
      expect(mirrored.low).toBeCloseTo(-high, 9);
    }
  });

  it('contains the NPS of every sample but a single answer that is no passive', () => {
    expect(missed(60, () => ({}))).toEqual(LONE);
  });

  it('at 90 % misses the NPS of up to four answers that all agree, and of no others', () => {
    expect(missed(60, () => ({ z: Z_90 }))).toEqual(
      [1, 2, 3, 4].flatMap((n) => [counts(0, 0, n), counts(n, 0, 0)]),
    );
  });

  it('narrows as answers with the same shares become more', () => {
    for (const of of upTo(30)) {
      const twice = counts(of.promoters * 2, of.passives * 2, of.detractors * 2);
      const [few, many] = [interval(of), interval(twice)];
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }
  });

  it('widens with z', () => {
    const [narrow, wide] = [{ z: 1 }, { z: 2.576 }].map((z) => interval(counts(5, 3, 2), z));
    expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeCloseTo(2 * 21.49, 1);
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeCloseTo(2 * 21.49 * 2.576, 0);
  });

  it('has none of nobody', () => {
    expect(adjustedWald(counts(0, 0, 0))).toBeNull();
    expect(adjustedWald(counts(0, 0, 0), { audience: 0 })).toBeNull();
    expect(wald(counts(0, 0, 0))).toBeNull();
  });

  it.each([0, -1.96, Number.NaN, Number.POSITIVE_INFINITY])('refuses a z of %d', (z) => {
    expect(() => adjustedWald(counts(1, 1, 1), { z })).toThrow(UnitError);
    expect(() => wald(counts(1, 1, 1), z)).toThrow(UnitError);
  });

  it('is ±73 at one answer, where the plain one claims ±0', () => {
    const { low, high } = interval(counts(1, 0, 0));
    expect((high - low) / 2).toBeCloseTo(73.5, 1);
    expect(wald(counts(1, 0, 0))).toEqual({ low: 100, high: 100 });
  });

  it('the plain one is cut at ±100 too', () => {
    expect(wald(counts(4, 0, 1))?.high).toBe(100);
    expect(wald(counts(1, 0, 4))?.low).toBe(-100);
  });
});

describe('a known audience', () => {
  it('matters from 5 % on', () => {
    expect(finitePopulationFactor(5, 100)).toBe(1);
    expect(finitePopulationFactor(6, 100)).toBeCloseTo(Math.sqrt(94 / 99), 12);
    expect(finitePopulationFactor(50, 100)).toBeCloseTo(0.711, 3);
    expect(finitePopulationFactor(100, 100)).toBe(0);
    expect(finitePopulationFactor(1, 1)).toBe(0);
    expect(finitePopulationFactor(50, undefined)).toBe(1);
  });

  it('changes nothing while fewer answered', () => {
    expect(interval(counts(3, 1, 1), { audience: 100 })).toEqual(interval(counts(3, 1, 1)));
  });

  it('multiplies the standard error and weighs the added answers by its square', () => {
    const factor = Math.sqrt(50 / 99);
    const n = 50 + 3 * factor ** 2;
    const p = (25 + 0.75 * factor ** 2) / n;
    const d = (10 + 0.75 * factor ** 2) / n;
    const half = 1.96 * factor * Math.sqrt((p + d - (p - d) ** 2) / n);
    const { low, high } = interval(counts(25, 15, 10), { audience: 100 });
    expect(low).toBeCloseTo((p - d - half) * 100, 9);
    expect(high).toBeCloseTo((p - d + half) * 100, 9);
  });

  it('of whom everyone answered leaves nothing uncertain, not a score shrunk towards 0', () => {
    expect(interval(counts(6, 2, 2), { audience: 10 })).toEqual({
      low: expect.closeTo(40, 9),
      high: expect.closeTo(40, 9),
    });
  });

  it.each([1, 2, 5, 20])(
    'of %i more than answered: the NPS is inside but for a single answer',
    (more) => {
      expect(missed(30, (n) => ({ audience: n + more }))).toEqual(LONE);
    },
  );

  it('is never smaller than the number of answers', () => {
    expect(() => adjustedWald(counts(6, 2, 2), { audience: 9 })).toThrow('10 answers');
    for (const audience of [10.5, Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(() => adjustedWald(counts(6, 2, 2), { audience })).toThrow(UnitError);
  });
});

describe('widerInterval', () => {
  const [narrow, wide] = [
    { low: -10, high: 10 },
    { low: 0, high: 30 },
  ];

  it('is the wider, the first of two as wide, and what there is beside nothing', () => {
    expect(widerInterval(narrow, wide)).toBe(wide);
    expect(widerInterval(wide, narrow)).toBe(wide);
    expect(widerInterval({ ...narrow }, narrow)).not.toBe(narrow);
    expect(widerInterval(narrow, { low: 80, high: 90 })).toBe(narrow);
    expect(widerInterval(null, wide)).toBe(wide);
    expect(widerInterval(wide, null)).toBe(wide);
    expect(widerInterval(null, null)).toBeNull();
  });
});
