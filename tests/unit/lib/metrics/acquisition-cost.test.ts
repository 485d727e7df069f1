import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acquisitionCost,
  ltvToCac,
  paybackTime,
} from '../../../../lib/metrics/acquisition-cost.ts';
import { type Money, money, moneyPer } from '../../../../lib/metrics/money.ts';
import { type Count, count, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

const eur = (amount: number) => money(amount, 'EUR');

describe('acquisitionCost', () => {
  it('is 500 for 500 spent on one customer, and 40 for 4,000 on a hundred: the table and the text', () => {
    expect(acquisitionCost([eur(500)], count(1))).toEqual(eur(500));
    expect(acquisitionCost([eur(4000)], count(100))).toEqual(eur(40));
  });

  it('is fully loaded: salaries and tools count beside the campaign', () => {
    expect(acquisitionCost([eur(2000), eur(7000), eur(1000)], count(20))?.amount).toBe(500);
  });

  it('is not known without a new customer or a recorded cost; free is 0', () => {
    expect(acquisitionCost([eur(500)], count(0))).toBeNull();
    expect(acquisitionCost([], count(3))).toBeNull();
    expect(acquisitionCost([eur(0)], count(3))?.amount).toBe(0);
  });

  it('refuses costs and counts that are none, and two currencies', () => {
    expect(() => acquisitionCost([eur(5), eur(-1)], count(1))).toThrow(
      'A cost is 0 or more; got -1.',
    );
    expect(() => acquisitionCost([{ amount: Number.NaN, currency: 'EUR' }], count(1))).toThrow(
      UnitError,
    );
    expect(() => acquisitionCost<string>([eur(1), money(1, 'USD')], count(1))).toThrow(UnitError);
    expect(() => acquisitionCost([eur(1)], 0.5 as Count)).toThrow(UnitError);
  });
});

describe('ltvToCac', () => {
  it('is how many times over', () => {
    expect(ltvToCac(eur(1500), eur(500))).toBe(3);
    expect(ltvToCac(eur(-100), eur(500))).toBe(-0.2);
  });

  it('is not known when acquiring cost nothing', () => {
    expect(ltvToCac(eur(1500), eur(0))).toBeNull();
  });

  it('refuses two currencies, a negative cost and what is no amount', () => {
    // @ts-expect-error: two currencies do not compile
    expect(() => ltvToCac(eur(1), money(1, 'USD'))).toThrow(UnitError);
    expect(() => ltvToCac(eur(1), eur(-1))).toThrow(UnitError);
    const none: Money<'EUR'> = { amount: Number.NaN, currency: 'EUR' };
    expect(() => ltvToCac(none, eur(1))).toThrow(UnitError);
    expect(() => ltvToCac(eur(1), none)).toThrow(UnitError);
  });
});

describe('paybackTime', () => {
  it('is 5 months at a margin of 1,200 a year, not the 0.4 of dividing by the year', () => {
    expect(paybackTime(eur(500), moneyPer(1200, 'EUR', 'year'))).toEqual({
      value: 5,
      unit: 'month',
    });
    expect(paybackTime(eur(500), moneyPer(100, 'EUR', 'month'))?.value).toBe(5);
    expect(paybackTime(eur(0), moneyPer(100, 'EUR', 'month'))?.value).toBe(0);
  });

  it('never comes without a margin', () => {
    expect(paybackTime(eur(500), moneyPer(0, 'EUR', 'month'))).toBeNull();
    expect(paybackTime(eur(500), moneyPer(-10, 'EUR', 'month'))).toBeNull();
    expect(paybackTime(eur(0), moneyPer(-10, 'EUR', 'month'))).toBeNull();
  });

  it('refuses two currencies, a negative cost and what is no amount', () => {
    // @ts-expect-error: two currencies do not compile
    expect(() => paybackTime(eur(1), moneyPer(1, 'USD', 'month'))).toThrow(UnitError);
    expect(() => paybackTime(eur(-1), moneyPer(1, 'EUR', 'month'))).toThrow(UnitError);
    const none: Money<'EUR'> = { amount: Number.POSITIVE_INFINITY, currency: 'EUR' };
    expect(() => paybackTime(none, moneyPer(1, 'EUR', 'month'))).toThrow(UnitError);
    expect(() => paybackTime(eur(1), { money: none, per: 'month' })).toThrow(UnitError);
  });

  it('earns the cost back: margin a month times months is the cost', () => {
    const amount = evenly(0.01, 1e7);
    fc.assert(
      fc.property(amount, amount, (cost, margin) => {
        const months = paybackTime(eur(cost), moneyPer(margin, 'EUR', 'month'))?.value ?? 0;
        expect((months * margin) / cost).toBeCloseTo(1, 9);
      }),
    );
  });
});
