import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalAt } from '../../../../lib/metrics/kaplan-meier.ts';
import type { Lifetime } from '../../../../lib/metrics/memberships.ts';
import { duration, type Period } from '../../../../lib/metrics/periods.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import {
  AML_MAINTAINED,
  AML_NONMAINTAINED,
  MAINTAINED_CURVE,
  NONMAINTAINED_CURVE,
  POOLED_CURVE,
} from './published-survival.ts';

function lives(rows: readonly (readonly [number, boolean])[], prefix = ''): Lifetime<'week'>[] {
  return rows.map(([weeks, ended], index) => ({
    customer: `${prefix}${index}`,
    observed: duration(weeks, 'week'),
    ended,
  }));
}

function curveOf(rows: readonly (readonly [number, boolean])[]) {
  const curve = kaplanMeier(lives(rows));
  if (!curve) throw new Error('These lives have a curve.');
  return curve;
}

const someLives = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 12 }).map((half) => half / 2),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 60 },
);

describe("R's survival package, its leukaemia data (aml; Miller 1997), comes out", () => {
  it.each([
    ['Maintained', AML_MAINTAINED, MAINTAINED_CURVE, 31],
    ['Nonmaintained', AML_NONMAINTAINED, NONMAINTAINED_CURVE, 23],
  ])('summary(survfit(Surv(time, status) ~ x, aml)): %s', (_, rows, published, median) => {
    const curve = curveOf(rows);
    const events = curve.steps.filter(({ ended }) => ended > 0);
    expect(
      events.map((step) => [
        ...[step.time, step.atRisk, step.ended],
        step.survival,
        step.standardError ?? 0,
      ]),
    ).toEqual(
      published.map(([time, atRisk, ended, survival, standardError]) => [
        ...[time, atRisk, ended],
        expect.closeTo(survival, 3),
        expect.closeTo(standardError, 4),
      ]),
    );
    expect(curve.median).toEqual({ value: median, unit: 'week' });
  });

  it('survfit(Surv(time, status) ~ 1, conf.type = "log-log"): all 23 with their interval', () => {
    const curve = curveOf([...AML_MAINTAINED, ...AML_NONMAINTAINED]);
    expect(
      curve.steps.map(({ time, atRisk, ended, censored, survival, standardError, low, high }) => [
        ...[time, atRisk, ended, censored, survival],
        // R reports the standard error of ln S.
        (standardError ?? Number.NaN) / survival,
        ...[low, high],
      ]),
    ).toEqual(
      POOLED_CURVE.map(([time, atRisk, ended, censored, ...numbers]) => [
        ...[time, atRisk, ended, censored],
        ...numbers.map((number) => expect.closeTo(number, 10)),
      ]),
    );
    expect(curve).toMatchObject({ customers: 23, ended: 18, unit: 'week' });
    // Where the published survival, lower and upper ends first are one half or less.
    expect([curve.median, curve.medianLow, curve.medianHigh].map((at) => at?.value)).toEqual([
      27, 13, 34,
    ]);
  });
});

describe('kaplanMeier', () => {
  it('of nobody is nothing', () => {
    expect(kaplanMeier([])).toBeNull();
  });

  it('who is last seen when another leaves was at risk of it', () => {
    const [step] = curveOf([
      [2, true],
      [2, false],
      [2, false],
      [3, false],
    ]).steps;
    expect(step).toMatchObject({ atRisk: 4, ended: 1, censored: 2, survival: 0.75 });
  });

  it('while nobody has left it is 1, with no interval that would claim it is certain', () => {
    expect(curveOf([[5, false]])).toMatchObject({
      steps: [{ survival: 1, standardError: 0, low: null, high: null }],
      median: null,
      medianLow: null,
      medianHigh: null,
    });
  });

  it('when the only one has left it is 0, without an interval', () => {
    expect(curveOf([[5, true]])).toMatchObject({
      steps: [{ survival: 0, standardError: null, low: null, high: null }],
      median: { value: 5, unit: 'week' },
      medianLow: null,
      medianHigh: null,
    });
  });

  it('half left is the median, even where the product misses a half by a rounding error', () => {
    const rows = Array.from({ length: 10 }, (_, index) => [index, true] as const);
    expect(curveOf(rows).median?.value).toBe(4);
    expect(curveOf([...rows.slice(0, 4), [9, false], [9, false]]).median?.value).toBe(2);
  });

  it('there is no median while more than half are left', () => {
    const rows = [
      [1, true],
      [2, false],
      [2, false],
    ] as const;
    expect(curveOf(rows).median).toBeNull();
  });

  it('the same customer twice counts once; with two lifetimes it is refused', () => {
    const [one] = lives([[3, true]]);
    if (!one) throw new Error('One life was asked for.');
    expect(kaplanMeier([one, { ...one }])?.customers).toBe(1);
    for (const other of [
      { ...one, ended: false },
      { ...one, observed: duration(4, 'week') },
    ])
      expect(() => kaplanMeier([one, other])).toThrow('"0" is there twice');
    expect(() => kaplanMeier<Period>([one, { ...one, observed: duration(3, 'day') }])).toThrow(
      '"0" is there twice',
    );
  });

  it('refuses weeks among days', () => {
    const rows: Lifetime<Period>[] = [
      { customer: 'a', observed: duration(3, 'day'), ended: true },
      { customer: 'b', observed: duration(3, 'week'), ended: true },
    ];
    expect(() => kaplanMeier(rows)).toThrow(
      'Lifetimes in days and weeks: convert one with inUnit.',
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a lifetime of %d', (value) => {
    const broken: Lifetime = { customer: 'a', observed: { value, unit: 'day' }, ended: true };
    expect(() => kaplanMeier([broken])).toThrow(UnitError);
  });

  it('never rises, stays within 0–1 and within its interval', () => {
    fc.assert(
      fc.property(someLives, (rows) => {
        let before = 1;
        for (const { survival, low, high } of curveOf(rows).steps) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect((low === null) === (survival === 0 || survival === 1)).toBe(true);
          if (low !== null) expect(low).toBeLessThanOrEqual(survival);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(survival);
          before = survival;
        }
      }),
    );
  });

  it('without censoring is the plain share left', () => {
    fc.assert(
      fc.property(someLives, (rows) => {
        for (const { time, survival, standardError } of curveOf(
          rows.map(([weeks]) => [weeks, true]),
        ).steps) {
          const left = rows.filter(([weeks]) => weeks > time).length / rows.length;
          expect(survival).toBeCloseTo(left, 12);
          const plain = Math.sqrt((left * (1 - left)) / rows.length);
          expect(standardError ?? 0).toBeCloseTo(plain, 12);
        }
      }),
    );
  });

  it('counts everybody once, whatever the order', () => {
    fc.assert(
      fc.property(someLives, (rows) => {
        const all = lives(rows);
        const curve = kaplanMeier(all);
        expect(kaplanMeier([...all, ...all].reverse())).toEqual(curve);
        const seen = curve?.steps.reduce((sum, { ended, censored }) => sum + ended + censored, 0);
        expect(seen).toBe(rows.length);
      }),
    );
  });
});

describe('survivalAt', () => {
  const curve = curveOf([
    [2, true],
    [4, false],
    [6, true],
    [8, false],
  ]);

  it('is 1 before the first step and holds until the next', () => {
    const at = [0, 1.9, 2, 3, 6, 8].map((weeks) => survivalAt(curve, duration(weeks, 'week')));
    expect(at).toEqual([1, 1, 0.75, 0.75, 0.375, 0.375]);
  });

  it('takes any unit', () => {
    expect(survivalAt(curve, duration(14, 'day'))).toBe(0.75);
    expect(survivalAt(curve, duration(13, 'day'))).toBe(1);
  });

  it('is not known after the last was seen, unless nobody was left', () => {
    expect(survivalAt(curve, duration(8.1, 'week'))).toBeNull();
    expect(survivalAt(curveOf([[2, true]]), duration(9, 'week'))).toBe(0);
  });

  it('refuses a time that is none', () => {
    expect(() => survivalAt(curve, { value: -1, unit: 'week' })).toThrow(UnitError);
    expect(() => survivalAt(curve, { value: Number.NaN, unit: 'week' })).toThrow(UnitError);
  });
});
