import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedLifetime,
  historicMargin,
  LONGEST_LIFETIME,
  marginOverChurn,
  simpleLifetimeValue,
  spendPer,
} from '../../../../lib/metrics/lifetime-value.ts';
import { money, moneyPer } from '../../../../lib/metrics/money.ts';
import { duration, frequency, rate } from '../../../../lib/metrics/periods.ts';
import { percent, share, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

describe('spendPer', () => {
  it('is value of an order times orders per period', () => {
    const spend = spendPer(money(200, 'CNY'), frequency(1.5, 'month'));
    expect(spend).toEqual({ money: { amount: 300, currency: 'CNY' }, per: 'month' });
  });

  it('refuses numbers written by hand that are none', () => {
    expect(() => spendPer(money(200, 'CNY'), { value: -1, per: 'month' })).toThrow(UnitError);
    const endless = { amount: Number.POSITIVE_INFINITY, currency: 'CNY' };
    expect(() => spendPer(endless, frequency(1, 'month'))).toThrow(UnitError);
  });
});

describe('simpleLifetimeValue', () => {
  const monthly = spendPer(money(200, 'CNY'), frequency(1, 'month'));

  it('of 200 yuan an order, once a month, for 3 years is 7,200 a customer, not the 600 of mixing months with years', () => {
    const { value, variant } = simpleLifetimeValue(monthly, duration(3, 'year'), null);
    expect(value).toEqual({ amount: 7_200, currency: 'CNY' });
    expect(variant).toEqual({
      name: 'simple',
      of: 'revenue',
      lifetime: { value: 3, unit: 'year' },
    });
  });

  it('is the same for 36 months as for 3 years', () => {
    const { value } = simpleLifetimeValue(monthly, duration(36, 'month'), null);
    expect(value.amount).toBeCloseTo(7_200, 9);
  });

  it('of 10,000 a year for 3 years at a margin of 20 % is 6,000, and says that it is margin', () => {
    const yearly = moneyPer(10_000, 'USD', 'year');
    const { value, variant, countsRetention } = simpleLifetimeValue(
      yearly,
      duration(3, 'year'),
      percent(20),
    );
    expect(value.amount).toBeCloseTo(6_000, 9);
    expect(variant).toMatchObject({ of: 'margin' });
    expect(countsRetention).toBe(false);
  });

  it('of no time is 0, and of a stated lifetime is never cut', () => {
    expect(simpleLifetimeValue(monthly, duration(0, 'year'), null).value.amount).toBe(0);
    expect(simpleLifetimeValue(monthly, duration(30, 'year'), null).value.amount).toBeCloseTo(
      72_000,
      8,
    );
  });

  it('refuses what is no lifetime, no amount and no margin', () => {
    expect(() => simpleLifetimeValue(monthly, { value: -1, unit: 'year' }, null)).toThrow(
      UnitError,
    );
    expect(() => simpleLifetimeValue(monthly, { value: Number.NaN, unit: 'year' }, null)).toThrow(
      UnitError,
    );
    expect(() => simpleLifetimeValue(monthly, duration(3, 'year'), 20 as never)).toThrow(
      /percent\(20\)/,
    );
    const hollow = { money: { amount: Number.NaN, currency: 'CNY' }, per: 'month' } as const;
    expect(() => simpleLifetimeValue(hollow, duration(3, 'year'), null)).toThrow(UnitError);
  });
});

describe('historicMargin', () => {
  it('is what was paid, refunds taken off, times the margin', () => {
    const value = historicMargin([money(900, 'EUR'), money(-100, 'EUR')], percent(25));
    expect(value).toEqual({
      value: { amount: 200, currency: 'EUR' },
      variant: { name: 'historic-margin' },
      countsRetention: false,
    });
  });

  it('is null, not 0, when nothing was paid yet', () => {
    expect(historicMargin([], percent(25))).toBeNull();
  });

  it('refuses two currencies and a margin that is a percentage', () => {
    expect(() => historicMargin<string>([money(1, 'EUR'), money(1, 'USD')], percent(25))).toThrow(
      UnitError,
    );
    expect(() => historicMargin([money(1, 'EUR')], 25 as never)).toThrow(UnitError);
  });
});

describe('expectedLifetime', () => {
  it('is 1/churn: 50 months at 2 % a month', () => {
    expect(expectedLifetime(rate(percent(2), 'month'))).toEqual({
      lifetime: { value: 50, unit: 'month' },
      isCapped: false,
    });
  });

  it('is cut at 5 years where the churn estimate is tiny, and says so', () => {
    expect(LONGEST_LIFETIME).toEqual({ value: 5, unit: 'year' });
    expect(expectedLifetime(rate(percent(1), 'month'))).toEqual({
      lifetime: { value: 60, unit: 'month' },
      isCapped: true,
    });
  });

  it('is cut, not endless, when nobody left', () => {
    expect(expectedLifetime(rate(share(0), 'year'))).toEqual({
      lifetime: { value: 5, unit: 'year' },
      isCapped: true,
    });
  });

  it('of exactly the longest is the data’s, not the cut’s', () => {
    expect(expectedLifetime(rate(percent(20), 'year')).isCapped).toBe(false);
    expect(expectedLifetime(rate(percent(50), 'year'), duration(12, 'month'))).toEqual({
      lifetime: { value: 1, unit: 'year' },
      isCapped: true,
    });
  });

  it('refuses a percentage for a share, and a longest below 0', () => {
    expect(() => expectedLifetime({ share: 2 as never, per: 'month' })).toThrow(UnitError);
    expect(() => expectedLifetime(rate(percent(2), 'month'), { value: -5, unit: 'year' })).toThrow(
      UnitError,
    );
  });
});

describe('marginOverChurn', () => {
  it('of 100 a month at a churn of 2 % a month is 5,000', () => {
    const value = marginOverChurn(moneyPer(100, 'EUR', 'month'), rate(percent(2), 'month'));
    expect(value.value.amount).toBeCloseTo(5_000, 9);
    expect(value.variant).toEqual({
      name: 'margin-over-churn',
      lifetime: { value: 50, unit: 'month' },
      isCapped: false,
    });
    expect(value.countsRetention).toBe(true);
  });

  it('brings a yearly margin to the months of the churn', () => {
    const { value } = marginOverChurn(moneyPer(1_200, 'EUR', 'year'), rate(percent(2), 'month'));
    expect(value.amount).toBeCloseTo(5_000, 9);
  });

  it('never exceeds the longest lifetime, however small the churn', () => {
    fc.assert(
      fc.property(evenly(0, 1), (churn) => {
        const { value } = marginOverChurn(
          moneyPer(100, 'EUR', 'month'),
          rate(share(churn), 'month'),
          duration(2, 'year'),
        );
        expect(value.amount).toBeLessThanOrEqual(2_400 + 1e-9);
        expect(value.amount).toBeGreaterThanOrEqual(100 - 1e-9);
      }),
    );
  });
});
