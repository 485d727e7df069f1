import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constantSurvival,
  discountedLifetimeValue,
  discountPer,
  EndlessValueError,
  perpetualLifetimeValue,
  presentValue,
} from '../../../../lib/metrics/lifetime-value-discounted.ts';
import { money, moneyPer } from '../../../../lib/metrics/money.ts';
import { rate } from '../../../../lib/metrics/periods.ts';
import { percent, share, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

const TEN_A_YEAR = rate(percent(10), 'year');
const SEVENTY_A_YEAR = rate(percent(70), 'year');

function yearly(...amounts: number[]) {
  return { per: 'year', margins: amounts.map((amount) => money(amount, 'USD')) } as const;
}
const TWO_THOUSAND = moneyPer(2_000, 'USD', 'year');

describe('presentValue', () => {
  it('of 100,000 a year for 4 years at 10 % is 316,986.54, not the 303,030.30 of a sum of powers', () => {
    const value = presentValue(
      yearly(100_000, 100_000, 100_000, 100_000),
      TEN_A_YEAR,
      'period-end',
    );
    expect(value?.value.amount).toBeCloseTo(316_986.54, 2);
    expect(value?.value.currency).toBe('USD');
    expect(value?.variant).toEqual({ name: 'present-value', paid: 'period-end' });
    expect(value?.countsRetention).toBe(false);
  });

  it('of 10,000 to 25,000 in 4 years is 53,589.24, not the last year’s 17,075.34', () => {
    const value = presentValue(yearly(10_000, 15_000, 20_000, 25_000), TEN_A_YEAR, 'period-end');
    expect(value?.value.amount).toBeCloseTo(53_589.24, 2);
  });

  it('of 2,000 margin a year for 3 years at 10 % is 4,973.70, not the 6,000 of no discount', () => {
    const value = presentValue(yearly(2_000, 2_000, 2_000), TEN_A_YEAR, 'period-end');
    expect(value?.value.amount).toBeCloseTo(4_973.7, 2);
  });

  it('paid at the start of each year is worth one year’s discount more', () => {
    const end = presentValue(yearly(2_000, 3_000), TEN_A_YEAR, 'period-end');
    const start = presentValue(yearly(2_000, 3_000), TEN_A_YEAR, 'period-start');
    expect(start?.value.amount).toBeCloseTo((end?.value.amount ?? 0) * 1.1, 9);
    expect(start?.variant).toEqual({ name: 'present-value', paid: 'period-start' });
  });

  it('of one year paid now is that year', () => {
    expect(presentValue(yearly(2_000), TEN_A_YEAR, 'period-start')?.value.amount).toBe(2_000);
  });

  it('of no year is null, not 0', () => {
    expect(presentValue(yearly(), TEN_A_YEAR, 'period-end')).toBeNull();
  });

  it('discounted at nothing is the sum', () => {
    const value = presentValue(yearly(1, -2, 3), rate(share(0), 'year'), 'period-end');
    expect(value?.value.amount).toBeCloseTo(2, 12);
  });

  it('a monthly discount of yearly money does not compile, and is refused where types end', () => {
    // @ts-expect-error a rate per month does not discount money per year
    expect(() => presentValue(yearly(2_000), rate(percent(1), 'month'), 'period-end')).toThrow(
      /rates per year; got one per month/,
    );
  });

  it('refuses two currencies, amounts that are not finite, and a discount in percent', () => {
    const mixed = { per: 'year', margins: [money(1, 'USD'), money(1, 'EUR')] } as const;
    expect(() => presentValue<'year', string>(mixed, TEN_A_YEAR, 'period-end')).toThrow(UnitError);
    const hollow = { per: 'year', margins: [{ amount: Number.NaN, currency: 'USD' }] } as const;
    expect(() => presentValue(hollow, TEN_A_YEAR, 'period-end')).toThrow(UnitError);
    const inPercent = { share: 10 as never, per: 'year' } as const;
    expect(() => presentValue(yearly(1), inPercent, 'period-end')).toThrow(/percent\(10\)/);
  });
});

describe('discountPer', () => {
  it('10 % a year is 0.797 % a month, not a twelfth of 10 %', () => {
    const monthly = discountPer(TEN_A_YEAR, 'month');
    expect(monthly.per).toBe('month');
    expect(monthly.share).toBeCloseTo(0.00797414, 8);
  });

  it('there and back is the same', () => {
    expect(discountPer(discountPer(TEN_A_YEAR, 'week'), 'year').share).toBeCloseTo(0.1, 12);
  });

  it('refuses a discount that is more than 1 in the wanted period', () => {
    expect(() => discountPer(rate(percent(50), 'month'), 'year')).toThrow(UnitError);
    expect(() => discountPer({ share: -0.5 as never, per: 'year' }, 'month')).toThrow(UnitError);
  });
});

describe('constantSurvival', () => {
  it('is everybody at the start of the first period, and the kept share at its end', () => {
    expect(constantSurvival(SEVENTY_A_YEAR, 2, 'period-start')).toEqual([1, 0.7]);
    const ends = constantSurvival(SEVENTY_A_YEAR, 2, 'period-end');
    expect(ends[0]).toBeCloseTo(0.7, 12);
    expect(ends[1]).toBeCloseTo(0.49, 12);
  });

  it('of no period is empty', () => {
    expect(constantSurvival(SEVENTY_A_YEAR, 0, 'period-end')).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %f periods', (periods) => {
    expect(() => constantSurvival(SEVENTY_A_YEAR, periods, 'period-end')).toThrow(UnitError);
  });

  it('refuses a retention in percent', () => {
    const inPercent = { share: 70 as never, per: 'year' } as const;
    expect(() => constantSurvival(inPercent, 1, 'period-end')).toThrow(UnitError);
    expect(() => constantSurvival(inPercent, 1, 'period-start')).toThrow(UnitError);
  });
});

describe('discountedLifetimeValue', () => {
  it('weights each margin with who is left when it is paid', () => {
    const value = discountedLifetimeValue(
      yearly(110, 121),
      [share(0.5), share(0.25)],
      TEN_A_YEAR,
      'period-end',
    );
    expect(value?.value.amount).toBeCloseTo(50 + 25, 9);
    expect(value?.variant).toEqual({ name: 'discounted', paid: 'period-end' });
    expect(value?.countsRetention).toBe(true);
  });

  it('counts the first margin whole when it is paid at the start', () => {
    const survival = constantSurvival(SEVENTY_A_YEAR, 2, 'period-start');
    const value = discountedLifetimeValue(yearly(100, 110), survival, TEN_A_YEAR, 'period-start');
    expect(value?.value.amount).toBeCloseTo(100 + 70, 9);
    expect(value?.variant).toEqual({ name: 'discounted', paid: 'period-start' });
  });

  it('comes to the perpetuity when the series is long enough, at both timings', () => {
    fc.assert(
      fc.property(evenly(0, 0.95), evenly(0.01, 0.5), (kept, d) => {
        const [retention, discount] = [rate(share(kept), 'year'), rate(share(d), 'year')];
        const series = yearly(...Array<number>(600).fill(2_000));
        for (const [paid, from] of [
          ['period-end', 'first-renewal'],
          ['period-start', 'now'],
        ] as const) {
          const survival = constantSurvival(retention, 600, paid);
          const long = discountedLifetimeValue(series, survival, discount, paid);
          const endless = perpetualLifetimeValue(TWO_THOUSAND, retention, discount, from);
          expect(long?.value.amount).toBeCloseTo(endless.value.amount, 4);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of no period is null', () => {
    expect(discountedLifetimeValue(yearly(), [], TEN_A_YEAR, 'period-end')).toBeNull();
  });

  it('refuses a survival that rises, that is too short, or that is none', () => {
    const value = (...survival: number[]) =>
      discountedLifetimeValue(yearly(1, 1), survival as never, TEN_A_YEAR, 'period-end');
    expect(() => value(0.5, 0.6)).toThrow(/never rises/);
    expect(() => value(1.2, 0.6)).toThrow(UnitError);
    expect(() => value(0.5)).toThrow(/2 margins/);
    expect(() => value(0.5, -0.1)).toThrow(UnitError);
    expect(() => value(0.5, Number.NaN)).toThrow(UnitError);
    expect(value(0.5, 0.5)?.value.amount).toBeGreaterThan(0);
  });
});

describe('perpetualLifetimeValue', () => {
  it('of 2,000 a year at retention 70 % and discount 10 % is 3,500 from the first renewal on', () => {
    const value = perpetualLifetimeValue(TWO_THOUSAND, SEVENTY_A_YEAR, TEN_A_YEAR, 'first-renewal');
    expect(value.value).toEqual({ amount: expect.closeTo(3_500, 9), currency: 'USD' });
    expect(value.variant).toEqual({ name: 'perpetuity', from: 'first-renewal' });
    expect(value.countsRetention).toBe(true);
  });

  it('is 5,500 when a margin comes now as well', () => {
    const value = perpetualLifetimeValue(TWO_THOUSAND, SEVENTY_A_YEAR, TEN_A_YEAR, 'now');
    expect(value.value.amount).toBeCloseTo(5_500, 9);
    expect(value.variant).toEqual({ name: 'perpetuity', from: 'now' });
  });

  it('from now on is always one margin more', () => {
    const unit = evenly(0, 0.99);
    fc.assert(
      fc.property(unit, unit, (kept, d) => {
        const worth = (from: 'now' | 'first-renewal') =>
          perpetualLifetimeValue(
            TWO_THOUSAND,
            rate(share(kept), 'year'),
            rate(share(d), 'year'),
            from,
          ).value.amount;
        expect(worth('now') - worth('first-renewal')).toBeCloseTo(2_000, 6);
      }),
    );
  });

  it('that has no end is an error that says what to do, not Infinity', () => {
    const never = rate(share(1), 'year');
    const nothing = rate(share(0), 'year');
    expect(() => perpetualLifetimeValue(TWO_THOUSAND, never, nothing, 'now')).toThrow(
      EndlessValueError,
    );
    expect(() => perpetualLifetimeValue(TWO_THOUSAND, never, nothing, 'now')).toThrow(
      /discount above 0/,
    );
    expect(perpetualLifetimeValue(TWO_THOUSAND, never, TEN_A_YEAR, 'now').value.amount).toBeCloseTo(
      22_000,
      8,
    );
    expect(
      perpetualLifetimeValue(TWO_THOUSAND, SEVENTY_A_YEAR, nothing, 'now').value.amount,
    ).toBeCloseTo(6_666.667, 3);
  });

  it('months and years do not compile together, and are refused where types end', () => {
    const monthly = rate(percent(1), 'month');
    // @ts-expect-error retention per month, money per year
    expect(() => perpetualLifetimeValue(TWO_THOUSAND, monthly, TEN_A_YEAR, 'now')).toThrow(
      UnitError,
    );
    // @ts-expect-error discount per month, money per year
    expect(() => perpetualLifetimeValue(TWO_THOUSAND, SEVENTY_A_YEAR, monthly, 'now')).toThrow(
      UnitError,
    );
  });

  it('refuses shares outside 0–1', () => {
    const wrong = { share: 1.2 as never, per: 'year' } as const;
    expect(() => perpetualLifetimeValue(TWO_THOUSAND, wrong, TEN_A_YEAR, 'now')).toThrow(UnitError);
    expect(() => perpetualLifetimeValue(TWO_THOUSAND, SEVENTY_A_YEAR, wrong, 'now')).toThrow(
      UnitError,
    );
  });
});
