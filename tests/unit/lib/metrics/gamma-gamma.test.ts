import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOrderValue, fitGammaGamma } from '../../../../lib/metrics/gamma-gamma.ts';
import { money } from '../../../../lib/metrics/money.ts';
import { count, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';
import { SIXTY_SPENDERS, SPENDERS_WITHOUT_AN_ANSWER } from './purchase-samples.ts';

/** Of CDNOW's 946 repeat buyers, as Fader and Hardie published them. */
const CDNOW = { currency: 'USD', p: 6.25, q: 3.74, gamma: 15.44 } as const;

function spender(orders: number, averageValue: number | null) {
  return {
    orders: count(orders),
    averageValue: averageValue === null ? null : money(averageValue, 'USD'),
  };
}

const spenders = (pairs: [number, number][]) => pairs.map(([n, value]) => spender(n, value));

describe('expectedOrderValue', () => {
  it.each([
    [2, 22.35, 24.664],
    [1, 11.77, 18.916],
    [0, null, 35.219],
    [7, 73.74, 71.47],
  ])('of %i orders of %f on average is %f with the published parameters', (n, average, value) => {
    expect(expectedOrderValue(CDNOW, spender(n, average))?.amount).toBeCloseTo(value, 2);
  });

  it('lies between everybody’s average and the customer’s own', () => {
    const everybody = (CDNOW.gamma * CDNOW.p) / (CDNOW.q - 1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), evenly(0.01, 5_000), (n, average) => {
        const value = expectedOrderValue(CDNOW, spender(n, average))?.amount ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(Math.min(average, everybody) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(average, everybody) + 1e-9);
      }),
    );
  });

  it('is null where the model has no mean, not an endless or negative value', () => {
    expect(expectedOrderValue({ ...CDNOW, q: 1 }, spender(0, null))).toBeNull();
    expect(expectedOrderValue({ ...CDNOW, q: 0.5 }, spender(0, null))).toBeNull();
    expect(expectedOrderValue({ ...CDNOW, q: 0.5 }, spender(1, 20))?.amount).toBeGreaterThan(0);
    const barely = { ...CDNOW, p: 0.5, q: 1.2, gamma: 10 };
    expect(expectedOrderValue(barely, spender(1, 20))?.amount).toBeCloseTo(15 / 0.7, 9);
  });

  it.each(['p', 'q', 'gamma'])('a parameter %s of 0, or without a value, is refused', (name) => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => expectedOrderValue({ ...CDNOW, [name]: value }, spender(1, 20))).toThrow(
        UnitError,
      );
  });

  it('averages that cannot be are refused', () => {
    expect(() => expectedOrderValue(CDNOW, spender(0, 20))).toThrow(/0 orders with an/);
    expect(() => expectedOrderValue(CDNOW, spender(3, null))).toThrow(/3 orders with no/);
    expect(() => expectedOrderValue(CDNOW, spender(3, 0))).toThrow(/above 0/);
    expect(() => expectedOrderValue(CDNOW, spender(3, -4))).toThrow(UnitError);
    const endless = { amount: Number.POSITIVE_INFINITY, currency: 'USD' } as const;
    expect(() => expectedOrderValue(CDNOW, { orders: count(3), averageValue: endless })).toThrow(
      UnitError,
    );
    expect(() => expectedOrderValue(CDNOW, { ...spender(3, 20), orders: 1.5 as never })).toThrow(
      UnitError,
    );
  });

  it('euros do not compile in a model of dollars, and are refused where types end', () => {
    const inEuros = { orders: count(3), averageValue: money(20, 'EUR') };
    // @ts-expect-error euros are no dollars
    expect(() => expectedOrderValue(CDNOW, inEuros)).toThrow(/in USD; got an average in EUR/);
  });
});

describe('fitGammaGamma', () => {
  it('finds the maximum that an independent optimiser finds on 60 customers', () => {
    const fit = fitGammaGamma(spenders(SIXTY_SPENDERS));
    expect(fit?.hasConverged).toBe(true);
    expect(fit?.logLikelihood).toBeCloseTo(-251.91098939526952, 7);
    expect(fit?.parameters.currency).toBe('USD');
    expect(fit?.parameters.p).toBeCloseTo(4.612696, 3);
    expect(fit?.parameters.q).toBeCloseTo(2.6470908, 4);
    expect(fit?.parameters.gamma).toBeCloseTo(10.901684, 2);
  });

  it('begins where everybody’s average is the one seen', () => {
    const fit = fitGammaGamma([spender(2, 10), spender(0, null), spender(1, 30)]);
    expect(fit?.start).toEqual({ currency: 'USD', p: 2, q: 3, gamma: 20 });
    if (fit) expect(expectedOrderValue(fit.start, spender(0, null))?.amount).toBeCloseTo(20, 12);
  });

  it('customers without an order change nothing', () => {
    const some = spenders(SIXTY_SPENDERS);
    expect(fitGammaGamma([spender(0, null), ...some])).toEqual(fitGammaGamma(some));
  });

  it('says when the data do not tell the parameters, instead of giving a p of millions', () => {
    expect(fitGammaGamma(spenders(SPENDERS_WITHOUT_AN_ANSWER))?.hasConverged).toBe(false);
  });

  it('is null without an order', () => {
    expect(fitGammaGamma([])).toBeNull();
    expect(fitGammaGamma([spender(0, null)])).toBeNull();
  });

  it('refuses two currencies and averages that cannot be', () => {
    const inEuros = { orders: count(3), averageValue: money(20, 'EUR') };
    expect(() => fitGammaGamma<string>([spender(2, 10), inEuros])).toThrow(UnitError);
    expect(() => fitGammaGamma([spender(2, 10), spender(0, 10)])).toThrow(UnitError);
    expect(() => fitGammaGamma([spender(2, 10), spender(1, -1)])).toThrow(UnitError);
  });
});
