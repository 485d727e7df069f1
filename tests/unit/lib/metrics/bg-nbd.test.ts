import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BgNbdParameters,
  bgNbdLogLikelihood,
  expectedOrders,
  type PurchaseHistory,
  probabilityAlive,
  purchaseHistory,
} from '../../../../lib/metrics/bg-nbd.ts';
import { fitBgNbd } from '../../../../lib/metrics/bg-nbd-fit.ts';
import { duration } from '../../../../lib/metrics/periods.ts';
import { count, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';
import { SIXTY_HISTORIES } from './purchase-samples.ts';

/** Of the 2,357 customers of CDNOW, as Fader, Hardie and Lee published them. */
const CDNOW = { per: 'week', r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258 } as const;

function weeks(x: number, lastOrder: number, age: number) {
  return purchaseHistory(count(x), duration(lastOrder, 'week'), duration(age, 'week'));
}
const ahead = (time: number) => duration(time, 'week');
const sample = SIXTY_HISTORIES.map(([x, lastOrder, age]) => weeks(x, lastOrder, age));

const history = fc
  .record({
    x: fc.integer({ min: 0, max: 200 }),
    part: evenly(0.01, 1),
    age: evenly(0.5, 300),
  })
  .map(({ x, part, age }) => weeks(x, x === 0 ? 0 : part * age, age));
const positive = evenly(0.05, 8);
const model = fc.record({
  per: fc.constant('week' as const),
  r: positive,
  alpha: positive,
  a: positive,
  b: positive,
});

describe('BG/NBD with the published CDNOW parameters', () => {
  const customer = weeks(2, 30.43, 38.86);

  it('gives the customer with x = 2, t_x = 30.43, T = 38.86 a P(alive) of 0.7266', () => {
    expect(probabilityAlive(CDNOW, customer)).toBeCloseTo(0.7266, 4);
  });

  it('expects 1.2259 orders of them in the next 39 weeks', () => {
    expect(expectedOrders(CDNOW, customer, ahead(39))).toBeCloseTo(1.2259, 4);
    expect(expectedOrders(CDNOW, customer, ahead(39))).toBeCloseTo(1.22591119989923, 11);
  });

  it('expects 0.1948 orders of a customer without a repeat order', () => {
    expect(expectedOrders(CDNOW, weeks(0, 0, 38.86), ahead(39))).toBeCloseTo(0.194786550387155, 11);
  });

  it('gives 60 histories the log-likelihood that an independent calculation gives', () => {
    expect(bgNbdLogLikelihood(CDNOW, sample)).toBeCloseTo(-484.1500874975105, 8);
  });

  it('gives 5,000 orders, then silence, a log-likelihood, not an overflow', () => {
    const one = bgNbdLogLikelihood(CDNOW, [weeks(5_000, 10, 300)]);
    expect(Number.isFinite(one)).toBe(true);
    expect(one).toBeGreaterThan(bgNbdLogLikelihood(CDNOW, [weeks(5_000, 20, 300)]));
  });
});

describe('probabilityAlive', () => {
  it('is exactly 1 without a repeat order, because nobody leaves before one in this model', () => {
    expect(probabilityAlive(CDNOW, weeks(0, 0, 500))).toBe(1);
  });

  it('falls with the silence since the last order', () => {
    fc.assert(
      fc.property(
        model,
        history,
        positive,
        (parameters, { repeatOrders, lastOrder, age }, more) => {
          const later = weeks(repeatOrders, lastOrder.value, age.value + more);
          const now = weeks(repeatOrders, lastOrder.value, age.value);
          expect(probabilityAlive(parameters, later)).toBeLessThanOrEqual(
            probabilityAlive(parameters, now),
          );
        },
      ),
    );
  });

  it('is near 0, not an overflow, for a frequent buyer gone silent', () => {
    expect(probabilityAlive(CDNOW, weeks(5_000, 10, 300))).toBe(0);
  });
});

describe('expectedOrders', () => {
  it('is never negative and grows with the time ahead', () => {
    fc.assert(
      fc.property(model, history, positive, positive, (parameters, customer, time, more) => {
        const near = expectedOrders(parameters, customer, ahead(time * 20));
        const far = expectedOrders(parameters, customer, ahead((time + more) * 20));
        expect(near).toBeGreaterThanOrEqual(0);
        expect(far).toBeGreaterThanOrEqual(near);
      }),
    );
  });

  it('is 0 in no time', () => {
    expect(expectedOrders(CDNOW, weeks(2, 30, 38), ahead(0))).toBe(0);
  });

  it.each([
    ['a = 1', { per: 'week', r: 0.5, alpha: 6, a: 1, b: 2 }, weeks(3, 20, 30), 1.13689261059158],
    [
      'a just beside 1',
      { per: 'week', r: 0.5, alpha: 6, a: 1 + 1e-9, b: 2 },
      weeks(3, 20, 30),
      1.1368926,
    ],
    [
      'a + b = 1 without a repeat order',
      { per: 'week', r: 0.5, alpha: 6, a: 0.4, b: 0.6 },
      weeks(0, 0, 30),
      0.305017345772,
    ],
  ] satisfies [string, BgNbdParameters<'week'>, PurchaseHistory<'week'>, number][])(
    'has its limit at %s, where the formula is 0 over 0',
    (_name, parameters, customer, limit) => {
      expect(expectedOrders(parameters, customer, ahead(26))).toBeCloseTo(limit, 7);
    },
  );

  it('does not overflow for 5,000 orders', () => {
    const parameters = { per: 'week', r: 0.5, alpha: 6, a: 0.8, b: 2.5 } as const;
    const orders = expectedOrders(parameters, weeks(5_000, 30.5, 30.5), ahead(26));
    expect(orders).toBeCloseTo(2839.262104083045, 6);
  });

  it('holds for a above 1 and a time ahead much longer than the past', () => {
    const parameters = { per: 'week', r: 0.5, alpha: 6, a: 2.7, b: 2.5 } as const;
    expect(expectedOrders(parameters, weeks(3, 20, 30), ahead(500))).toBeCloseTo(
      1.412156851273791,
      10,
    );
  });
});

describe('bad input to BG/NBD', () => {
  it('a history that cannot be is refused', () => {
    expect(() => weeks(2, 39, 38)).toThrow(/beyond the age/);
    expect(() => weeks(0, 3, 38)).toThrow(UnitError);
    expect(() => weeks(2, 0, 38)).toThrow(/2 repeat orders/);
    expect(() => weeks(1.5, 3, 38)).toThrow(UnitError);
    expect(() => weeks(2, Number.NaN, 38)).toThrow(UnitError);
    expect(() => weeks(2, -1, 38)).toThrow(UnitError);
    expect(() => weeks(2, 3, Number.POSITIVE_INFINITY)).toThrow(UnitError);
  });

  it('an order at the very end of what was observed is a history, so is one without any time', () => {
    expect(weeks(1, 38, 38).age.value).toBe(38);
    expect(weeks(0, 0, 0).repeatOrders).toBe(0);
  });

  it('weeks and days do not compile together, and are refused where types end', () => {
    // @ts-expect-error days are no weeks
    expect(() => purchaseHistory(count(1), duration(3, 'week'), duration(38, 'day'))).toThrow(
      /one unit/,
    );
    // @ts-expect-error days are no weeks
    expect(() => expectedOrders(CDNOW, weeks(2, 3, 38), duration(39, 'day'))).toThrow(/in week/);
    const inDays = purchaseHistory(count(1), duration(3, 'day'), duration(38, 'day'));
    // @ts-expect-error days are no weeks
    expect(() => probabilityAlive(CDNOW, inDays)).toThrow(/history in day/);
    // @ts-expect-error days are no weeks
    expect(() => bgNbdLogLikelihood(CDNOW, [inDays])).toThrow(UnitError);
    expect(() => fitBgNbd([...sample, inDays])).toThrow(/in week and in day/);
  });

  it('a history written by hand is checked too', () => {
    const impossible = { repeatOrders: count(2), lastOrder: ahead(50), age: ahead(38) };
    expect(() => probabilityAlive(CDNOW, impossible)).toThrow(UnitError);
    expect(() => bgNbdLogLikelihood(CDNOW, [impossible])).toThrow(UnitError);
    expect(() => fitBgNbd([impossible])).toThrow(UnitError);
    const past = { value: -1, unit: 'week' } as const;
    expect(() => expectedOrders(CDNOW, weeks(2, 3, 38), past)).toThrow(/A duration is/);
  });

  it.each(['r', 'alpha', 'a', 'b'])(
    'a parameter %s of 0, or without a value, is refused',
    (name) => {
      for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        const parameters = { ...CDNOW, [name]: value };
        expect(() => probabilityAlive(parameters, weeks(2, 3, 38))).toThrow(UnitError);
        expect(() => bgNbdLogLikelihood(parameters, [])).toThrow(UnitError);
      }
    },
  );
});

describe('fitBgNbd', () => {
  it('finds the maximum that an independent optimiser finds on 60 histories', () => {
    const fit = fitBgNbd(sample);
    expect(fit?.hasConverged).toBe(true);
    expect(fit?.logLikelihood).toBeCloseTo(-462.31473407733773, 7);
    expect(fit?.parameters.per).toBe('week');
    expect(fit?.parameters.r).toBeCloseTo(0.7027916, 4);
    expect(fit?.parameters.alpha).toBeCloseTo(4.288265, 3);
    expect(fit?.parameters.a).toBeCloseTo(2.302603, 3);
    expect(fit?.parameters.b).toBeCloseTo(7.097494, 2);
  });

  it('reports its start: the plain order rate, a quarter leaving after an order', () => {
    const fit = fitBgNbd([weeks(3, 20, 30), weeks(0, 0, 10), weeks(1, 2, 40)]);
    expect(fit?.start).toEqual({ per: 'week', r: 1, alpha: 20, a: 1, b: 3 });
    expect(fit?.iterations).toBeGreaterThan(0);
  });

  it('is no less likely than parameters a percent away in any direction', () => {
    const fit = fitBgNbd(sample);
    if (!fit) throw new Error('no fit');
    const best = bgNbdLogLikelihood(fit.parameters, sample);
    expect(best).toBeCloseTo(fit.logLikelihood, 9);
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      for (const factor of [0.99, 1.01]) {
        const beside = { ...fit.parameters, [name]: fit.parameters[name] * factor };
        expect(bgNbdLogLikelihood(beside, sample)).toBeLessThan(best);
      }
  });

  it('two customers are not enough to know four parameters, and it says so', () => {
    expect(fitBgNbd([weeks(2, 10, 30), weeks(2, 10, 30)])?.hasConverged).toBe(false);
  });

  it('is null without customers, and when nobody ordered twice', () => {
    expect(fitBgNbd([])).toBeNull();
    expect(fitBgNbd([weeks(0, 0, 30), weeks(0, 0, 12)])).toBeNull();
  });

  it('no histories have a log-likelihood of 0, that is, say nothing', () => {
    expect(bgNbdLogLikelihood(CDNOW, [])).toBe(0);
  });
});
