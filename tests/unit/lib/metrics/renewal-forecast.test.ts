import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyPer } from '../../../../lib/metrics/money.ts';
import {
  type RenewalBand,
  renewalForecast,
  renewalProbability,
} from '../../../../lib/metrics/renewal-forecast.ts';
import { count, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

const BANDS: RenewalBand[] = ['healthy', 'watch', 'at-risk', 'cancelling', 'unknown'];

function renewal(id: string, amount: number, band: RenewalBand) {
  return { id, recurring: moneyPer(amount, 'EUR', 'year'), band };
}

const FIVE = [
  renewal('a', 50, 'healthy'),
  renewal('b', 20, 'healthy'),
  renewal('c', 30, 'watch'),
  renewal('d', 80, 'at-risk'),
  renewal('e', 10, 'cancelling'),
];

describe('renewalProbability', () => {
  it('starts from what is expected of each band; unknown is taken as watch', () => {
    expect(BANDS.map((band) => renewalProbability(band))).toEqual([0.95, 0.75, 0.45, 0.15, 0.75]);
  });

  it('moves to the own history with its length', () => {
    const shown = (due: number, renewed: number) =>
      renewalProbability('watch', { watch: { due: count(due), renewed: count(renewed) } });
    expect(shown(0, 0)).toBe(0.75);
    expect(shown(10, 10)).toBe(0.875);
    expect(shown(10, 0)).toBe(0.375);
    expect(shown(990, 495)).toBe(0.5025);
  });

  it('a history of watch is one of unknown too, and of no other band', () => {
    const history = { watch: { due: count(10), renewed: count(0) } };
    expect(BANDS.map((band) => renewalProbability(band, history))).toEqual([
      0.95, 0.375, 0.45, 0.15, 0.375,
    ]);
  });

  it('is never certain', () => {
    const all = { healthy: { due: count(990), renewed: count(990) } };
    const none = { cancelling: { due: count(990), renewed: count(0) } };
    expect(renewalProbability('healthy', all)).toBe(0.98);
    expect(renewalProbability('cancelling', none)).toBe(0.05);
  });

  it('refuses more renewed than due, and counts that are none', () => {
    const watch = { due: count(1), renewed: count(2) };
    expect(() => renewalProbability('watch', { watch })).toThrow(
      '2 of 1 cannot be: count both over the same trials.',
    );
    const due = Number.NaN as typeof watch.due;
    expect(() => renewalProbability('watch', { watch: { ...watch, due } })).toThrow(UnitError);
  });
});

describe('renewalForecast', () => {
  it('is 126.5 ± 43.6 of 190, 63.5 at risk, and says that it takes renewals as independent', () => {
    expect(renewalForecast(FIVE)).toEqual({
      renewals: 5,
      total: { amount: 190, currency: 'EUR' },
      expected: { amount: expect.closeTo(126.5, 9), currency: 'EUR' },
      spread: { amount: expect.closeTo(43.626, 3), currency: 'EUR' },
      atRisk: { amount: expect.closeTo(63.5, 9), currency: 'EUR' },
      concentration: {
        largest: expect.closeTo(80 / 190, 12),
        herfindahl: expect.closeTo(10_300 / 190 ** 2, 12),
      },
      assumes: 'independent renewals',
    });
  });

  it('counts a month’s run-rate as a year’s', () => {
    const monthly = { ...renewal('a', 0, 'healthy'), recurring: moneyPer(10, 'EUR', 'month') };
    expect(renewalForecast([monthly])?.total.amount).toBe(120);
  });

  it('goes by the own history', () => {
    const history = { healthy: { due: count(10), renewed: count(4) } };
    const forecast = renewalForecast([renewal('a', 100, 'healthy')], history);
    expect(forecast?.expected.amount).toBeCloseTo(67.5, 9);
  });

  it('there is none without renewals; worth nothing, they are not concentrated on anyone', () => {
    expect(renewalForecast([])).toBeNull();
    expect(renewalForecast([renewal('a', 0, 'watch')])).toMatchObject({
      ...{ total: { amount: 0 }, expected: { amount: 0 }, spread: { amount: 0 } },
      concentration: null,
    });
  });

  it('one renewal is all of the concentration, four even ones a quarter', () => {
    expect(renewalForecast([renewal('a', 7, 'watch')])?.concentration).toEqual({
      largest: 1,
      herfindahl: 1,
    });
    const even = ['a', 'b', 'c', 'd'].map((id) => renewal(id, 7, 'watch'));
    expect(renewalForecast(even)?.concentration).toEqual({ largest: 0.25, herfindahl: 0.25 });
  });

  it('refuses two currencies, and one renewal twice with different values', () => {
    const dollars = { ...renewal('b', 1, 'watch'), recurring: moneyPer(1, 'USD', 'year') };
    const euros = renewal('a', 1, 'watch');
    expect(() => renewalForecast<string>([euros, dollars])).toThrow('convert one first');
    for (const other of [
      { ...dollars, id: 'a' },
      renewal('a', 2, 'watch'),
      renewal('a', 1, 'healthy'),
    ])
      expect(() => renewalForecast<string>([euros, other])).toThrow('"a" is there twice');
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a worth of %d', (amount) => {
    const recurring = { money: { amount, currency: 'EUR' }, per: 'year' } as const;
    expect(() => renewalForecast([{ id: 'a', recurring, band: 'watch' }])).toThrow(UnitError);
  });

  it('expected and at risk make the total; order and repeats change nothing', () => {
    const someRenewals = fc.array(fc.tuple(evenly(0, 1e6), fc.constantFrom(...BANDS)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(someRenewals, (rows) => {
        const renewals = rows.map(([amount, band], index) => renewal(`${index}`, amount, band));
        const forecast = renewalForecast(renewals);
        const again = renewalForecast([...renewals, ...renewals].reverse());
        if (!forecast || !again) throw new Error('There are renewals.');
        const total = forecast.total.amount || 1;
        const parts = forecast.expected.amount + forecast.atRisk.amount;
        expect((parts - forecast.total.amount) / total).toBeCloseTo(0, 9);
        // Even when all go together the spread of p(1 − p) is at most half of all.
        expect(forecast.spread.amount / total).toBeLessThanOrEqual(0.5);
        for (const key of ['total', 'expected', 'spread', 'atRisk'] as const)
          expect((again[key].amount - forecast[key].amount) / total).toBeCloseTo(0, 9);
        const { largest, herfindahl } = forecast.concentration ?? { largest: 1, herfindahl: 1 };
        expect(herfindahl).toBeLessThanOrEqual(largest + 1e-12);
        expect(herfindahl).toBeGreaterThanOrEqual(largest ** 2 - 1e-12);
        expect(herfindahl).toBeGreaterThanOrEqual(1 / rows.length - 1e-12);
      }),
    );
  });
});
