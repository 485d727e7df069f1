import { describe, expect, it } from 'vitest';
import {
  money,
  moneyPer,
  moneyRatio,
  sumMoney,
  timesMoney,
} from '../../../../lib/metrics/money.ts';
import {
  churnPer,
  type Duration,
  duration,
  frequency,
  inUnit,
  type Rate,
  rate,
} from '../../../../lib/metrics/periods.ts';
import {
  type Count,
  count,
  type LogOdds,
  logOdds,
  percent,
  type Share,
  share,
  UnitError,
} from '../../../../lib/metrics/units.ts';

/**
 * What must not compile: the type check fails when a line below an expected error compiles. Where
 * the line runs all the same, the test says what a caller without types gets.
 */
describe('what does not compile', () => {
  it('a month where a year is wanted', () => {
    const years = (time: Duration<'year'>) => time.value;
    // @ts-expect-error 36 months are not 36 years
    expect(years(duration(36, 'month'))).toBe(36);
    expect(years(inUnit(duration(36, 'month'), 'year'))).toBe(3);
  });

  it('a monthly rate where a yearly one is wanted', () => {
    const yearly = (churn: Rate<'year'>) => churn.share;
    // @ts-expect-error 2 % a month is not 2 % a year
    expect(yearly(rate(percent(2), 'month'))).toBe(0.02);
    expect(yearly(churnPer(rate(percent(2), 'month'), 'year'))).toBeCloseTo(0.215, 3);
  });

  it('a frequency, which adds up, where a rate, which compounds, is wanted', () => {
    // @ts-expect-error once a month is not 100 % a month
    expect(() => churnPer(frequency(1, 'month'), 'year')).toThrow(UnitError);
  });

  it('customers added to money', () => {
    // @ts-expect-error three customers have no currency
    expect(() => sumMoney([money(1, 'EUR'), count(3)])).toThrow(UnitError);
  });

  it('money over customers without saying what it is', () => {
    // @ts-expect-error a revenue per customer is no ratio of money to money
    expect(() => moneyRatio(money(1, 'EUR'), count(3))).toThrow(UnitError);
  });

  it('customers from a score times a rate: 5.6 are none', () => {
    // @ts-expect-error 8 of 10 points × 70 % is a number, not a head-count
    const retained: Count = 8 * percent(70);
    expect(() => count(retained)).toThrow(UnitError);
  });

  it('euros added to dollars', () => {
    // @ts-expect-error convert one first
    expect(() => sumMoney([money(1, 'EUR'), money(2, 'USD')])).toThrow(UnitError);
  });

  it('euros over dollars', () => {
    // @ts-expect-error convert one first
    expect(() => moneyRatio(money(1, 'EUR'), money(2, 'USD'))).toThrow(UnitError);
  });

  it('recurring money where an amount is wanted', () => {
    // @ts-expect-error 100 a month is not 100
    expect(() => timesMoney(moneyPer(100, 'EUR', 'month'), 2)).toThrow(UnitError);
  });

  it('a bare number, or a percentage, where a share is wanted', () => {
    const asShare = (part: Share) => part;
    // @ts-expect-error 80 could be anything
    expect(asShare(80)).toBe(80);
    expect(asShare(percent(80))).toBe(0.8);
  });

  it('log-odds where a probability is wanted, and the other way round', () => {
    const asShare = (part: Share) => part;
    const asOdds = (odds: LogOdds) => odds;
    // @ts-expect-error log-odds are no probability
    expect(asShare(logOdds(share(0.5)))).toBe(0);
    // @ts-expect-error a probability is no log-odds
    expect(asOdds(share(0.5))).toBe(0.5);
  });
});

describe('what does compile', () => {
  it('one currency, known or not', () => {
    const currency: string = 'EUR';
    expect(sumMoney([money(1, 'EUR'), money(2, 'EUR')])?.amount).toBe(3);
    expect(sumMoney([money(1, currency), money(2, currency)])?.amount).toBe(3);
  });
});
