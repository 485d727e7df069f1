import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, moneyPer } from '../../../../lib/metrics/money.ts';
import { revenueRates, revenueRetention } from '../../../../lib/metrics/revenue-retention.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import { account, someAccounts } from './some-accounts.ts';

const eur = (amount: number) => money(amount, 'EUR');

describe('revenueRates', () => {
  const totals = {
    start: eur(20_000),
    expansion: eur(3_000),
    contraction: eur(800),
    churn: eur(1_200),
  };

  it('NRR is 1.05 and GRR 0.90 of 20,000 with 3,000 won, 800 and 1,200 lost', () => {
    expect(revenueRates(totals)).toEqual({
      nrr: expect.closeTo(1.05, 12),
      grr: expect.closeTo(0.9, 12),
      expansionRevenueRate: 0.15,
      contractionRate: 0.04,
      churnRate: 0.06,
    });
  });

  it('there are none of a start of 0', () => {
    expect(
      revenueRates({ start: eur(0), expansion: eur(0), contraction: eur(0), churn: eur(0) }),
    ).toBeNull();
  });

  it('refuses to lose more than there was, but not by a rounding error', () => {
    expect(() => revenueRates({ ...totals, churn: eur(19_300) })).toThrow(
      'More was lost than there was: use one cohort and one window for all.',
    );
    const all = { ...totals, contraction: eur(0), churn: eur(20_000 * (1 + 1e-12)) };
    expect(revenueRates(all)).toMatchObject({ grr: 0, churnRate: 1 });
    expect(revenueRates({ ...all, contraction: all.churn, churn: eur(0) })).toMatchObject({
      grr: 0,
      contractionRate: 1,
    });
  });

  it.each(['start', 'expansion', 'contraction', 'churn'])('refuses a broken "%s"', (key) => {
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => revenueRates({ ...totals, [key]: { amount, currency: 'EUR' } })).toThrow(
        `A total is a finite amount from 0 on, losses too; got ${amount}.`,
      );
    expect(() => revenueRates({ ...totals, [key]: { amount: 1, currency: 'USD' } })).toThrow(
      'convert one first',
    );
  });
});

describe('revenueRetention', () => {
  it('comes to the same from the accounts: NRR 1.05, GRR 0.90', () => {
    const accounts = [
      account('grown', 10_000, 13_000),
      account('shrunk', 4_000, 3_200),
      account('gone', 1_200, 0),
      account('same', 4_800, 4_800),
      account('new', 0, 7_000),
    ];
    expect(revenueRetention(accounts)).toEqual({
      nrr: expect.closeTo(1.05, 12),
      grr: expect.closeTo(0.9, 12),
      expansionRevenueRate: expect.closeTo(0.15, 12),
      contractionRate: expect.closeTo(0.04, 12),
      churnRate: expect.closeTo(0.06, 12),
      expansionAccountRate: 0.25,
      start: { money: { amount: 240_000, currency: 'EUR' }, per: 'year' },
      accounts: 4,
      unknown: 0,
    });
  });

  it('keeps the 20 of 100 accounts that grew apart from the revenue they brought', () => {
    const accounts = Array.from({ length: 100 }, (_, index) =>
      account(`${index}`, 10, index < 20 ? 15 : 10),
    );
    expect(revenueRetention(accounts)).toMatchObject({
      expansionAccountRate: 0.2,
      expansionRevenueRate: expect.closeTo(0.1, 12),
    });
  });

  it('a month and a year of the same run-rate are the same', () => {
    const rates = revenueRetention([
      { id: 'a', before: moneyPer(100, 'EUR', 'month'), after: moneyPer(1200, 'EUR', 'year') },
    ]);
    expect(rates).toMatchObject({ nrr: 1, grr: 1, expansionAccountRate: 0 });
  });

  it('leaves out, and counts, what is not known; a new customer is no such case', () => {
    const accounts = [
      account('a', 100, 50),
      account('b', null, 900),
      account('c', 300, null),
      account('d', 0, null),
    ];
    expect(revenueRetention(accounts)).toMatchObject({ grr: 0.5, accounts: 1, unknown: 2 });
  });

  it('there is none of nobody, of new customers only, and of what nobody knows', () => {
    expect(revenueRetention([])).toBeNull();
    expect(revenueRetention([account('a', 0, 100)])).toBeNull();
    expect(revenueRetention([account('a', null, null)])).toBeNull();
  });

  it('refuses two currencies, in one account or between two', () => {
    const dollars = {
      id: 'b',
      before: moneyPer(1, 'USD', 'year'),
      after: moneyPer(1, 'USD', 'year'),
    };
    const { before } = account('b', 1, 1);
    expect(() => revenueRetention<string>([account('a', 1, 1), dollars])).toThrow(UnitError);
    expect(() => revenueRetention<string>([{ ...dollars, before }])).toThrow(UnitError);
    expect(() => revenueRetention<string>([{ ...dollars, after: before }])).toThrow(UnitError);
  });

  it('refuses one account twice with different run-rates, currencies or reasons', () => {
    const a = account('a', 12, 12);
    const others = [
      account('a', 13, 12),
      account('a', 12, 13),
      { ...a, before: moneyPer(12, 'USD', 'month') },
      { ...a, after: moneyPer(12, 'USD', 'month') },
      { ...a, endReason: 'voluntary' as const },
    ];
    for (const other of others)
      expect(() => revenueRetention<string>([a, other])).toThrow(
        '"a" is there twice with different values: merge them into one.',
      );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a run-rate of %d', (amount) => {
    const broken = { money: { amount, currency: 'EUR' as const }, per: 'month' as const };
    const { before, after } = account('a', 1, 1);
    expect(() => revenueRetention([{ id: 'a', before: broken, after }])).toThrow(UnitError);
    expect(() => revenueRetention([{ id: 'a', before, after: broken }])).toThrow(UnitError);
  });

  it('NRR is GRR and expansion; GRR never above 1 or NRR; order and repeats change nothing', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const rates = revenueRetention(accounts);
        const again = revenueRetention([...accounts, ...accounts].reverse());
        if (!rates || !again) {
          expect(again).toBe(rates);
          return;
        }
        expect(rates.nrr).toBe(rates.grr + rates.expansionRevenueRate);
        expect(rates.grr).toBeLessThanOrEqual(Math.min(1, rates.nrr));
        expect(rates.grr).toBeGreaterThanOrEqual(0);
        expect((again.nrr - rates.nrr) / (1 + rates.nrr)).toBeCloseTo(0, 9);
        expect(again.grr).toBeCloseTo(rates.grr, 9);
        expect([again.accounts, again.unknown]).toEqual([rates.accounts, rates.unknown]);
      }),
    );
  });
});
