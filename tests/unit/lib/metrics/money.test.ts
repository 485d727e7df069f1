import { describe, expect, it } from 'vitest';
import {
  money,
  moneyPer,
  moneyRatePer,
  moneyRatio,
  sumMoney,
  timesMoney,
} from '../../../../lib/metrics/money.ts';
import { duration, frequency, inUnit } from '../../../../lib/metrics/periods.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';

const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

describe('money', () => {
  it('is an amount in a currency, below 0 for a contraction', () => {
    expect(money(-200, 'CNY')).toEqual({ amount: -200, currency: 'CNY' });
  });

  it.each(NO_NUMBERS)('refuses %d', (value) => {
    expect(() => money(value, 'EUR')).toThrow('finite');
  });

  it.each(['', 'eur', 'EURO', '€', 'xEUR', 'EUR '])('refuses the currency "%s"', (currency) => {
    expect(() => money(1, currency)).toThrow('ISO 4217');
  });

  it('adds up in one currency; of nothing there is no sum, not a sum of 0', () => {
    expect(sumMoney([money(1, 'EUR'), money(2, 'EUR')])).toEqual(money(3, 'EUR'));
    expect(sumMoney([])).toBeNull();
  });

  it('does not add up across currencies that types could not tell', () => {
    const imported: string[] = ['EUR', 'EUR', 'USD'];
    expect(() => sumMoney(imported.map((currency) => money(1, currency)))).toThrow(
      'EUR and USD do not belong together',
    );
  });

  it('does not add up to more than a number can hold', () => {
    expect(() => sumMoney([money(1e308, 'EUR'), money(1e308, 'EUR')])).toThrow(UnitError);
  });

  it('over money is a plain number, over no money nothing', () => {
    expect(moneyRatio(money(300, 'EUR'), money(100, 'EUR'))).toBe(3);
    expect(moneyRatio(money(300, 'EUR'), money(0, 'EUR'))).toBeNull();
  });

  it('has no ratio across currencies that types could not tell', () => {
    const [euro, dollar]: string[] = ['EUR', 'USD'];
    expect(() => moneyRatio(money(1, euro ?? ''), money(0, dollar ?? ''))).toThrow(UnitError);
  });

  it('200 a month over 3 years is 7,200, not the 600 of mixing months with years', () => {
    const months = inUnit(duration(3, 'year'), 'month');
    const orders = frequency(1, 'month');
    expect(timesMoney(money(200, 'CNY'), orders.value * months.value)).toEqual(money(7200, 'CNY'));
  });

  it('refuses a factor that is no number', () => {
    expect(() => timesMoney(money(1, 'EUR'), Number.NaN)).toThrow(UnitError);
  });

  it('of a month is a twelfth of a year’s', () => {
    expect(moneyRatePer(moneyPer(100, 'EUR', 'month'), 'year')).toEqual(
      moneyPer(1200, 'EUR', 'year'),
    );
    expect(moneyRatePer(moneyPer(1200, 'EUR', 'year'), 'quarter').money.amount).toBe(300);
  });
});
