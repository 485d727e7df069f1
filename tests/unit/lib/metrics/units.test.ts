import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  churnPer,
  complement,
  count,
  duration,
  frequency,
  frequencyPer,
  inUnit,
  logOdds,
  money,
  moneyPer,
  moneyRatePer,
  moneyRatio,
  type Period,
  percent,
  probability,
  rate,
  retentionPer,
  share,
  sumMoney,
  timesMoney,
  UnitError,
} from '../../../../lib/metrics/units.ts';

const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const period = fc.constantFrom<Period>('day', 'week', 'month', 'quarter', 'year');

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
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
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

describe('time', () => {
  it('converts months, quarters and years exactly, weeks and days by 365.25', () => {
    expect(inUnit(duration(3, 'year'), 'month')).toEqual({ value: 36, unit: 'month' });
    expect(inUnit(duration(6, 'month'), 'quarter').value).toBe(2);
    expect(inUnit(duration(1, 'year'), 'day').value).toBe(365.25);
    expect(inUnit(duration(2, 'week'), 'day').value).toBeCloseTo(14, 12);
  });

  it('comes back unchanged from any other unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), period, period, (value, a, b) => {
        expect(inUnit(inUnit(duration(value, a), b), a).value).toBeCloseTo(value, 6);
      }),
    );
  });

  it.each([-1, ...NO_NUMBERS])('refuses a duration or a frequency of %d', (value) => {
    expect(() => duration(value, 'day')).toThrow('duration');
    expect(() => frequency(value, 'day')).toThrow('frequency');
  });

  it('0 is a duration and a frequency', () => {
    expect(duration(0, 'day').value + frequency(0, 'day').value).toBe(0);
  });

  it('adds frequencies up over periods', () => {
    expect(frequencyPer(frequency(1, 'month'), 'year')).toEqual({ value: 12, per: 'year' });
    expect(frequencyPer(frequency(12, 'year'), 'month').value).toBe(1);
  });
});

describe('rates', () => {
  it('98 % retained a month is 78.5 % a year: it compounds, it is not multiplied by 12', () => {
    const yearly = retentionPer(rate(percent(98), 'month'), 'year');
    expect(yearly.per).toBe('year');
    expect(yearly.share).toBeCloseTo(0.98 ** 12, 12);
  });

  it('2 % churn a month is 21.5 % a year, not 24 %', () => {
    const yearly = churnPer(rate(percent(2), 'month'), 'year');
    expect(yearly.per).toBe('year');
    expect(yearly.share).toBeCloseTo(1 - 0.98 ** 12, 12);
  });

  it('what is retained and what churns are the whole in every period', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), period, period, (p, from, to) => {
        const kept = retentionPer(rate(share(p), from), to).share;
        const lost = churnPer(rate(complement(share(p)), from), to).share;
        expect(kept + lost).toBeCloseTo(1, 6);
      }),
    );
  });
});
