import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { churnFromCounts, logoChurn, revenueChurn } from '../../../../lib/metrics/churn.ts';
import type { EndReason, Membership } from '../../../../lib/metrics/memberships.ts';
import { retention, retentionFromCounts } from '../../../../lib/metrics/retention.ts';
import { revenueRetention } from '../../../../lib/metrics/revenue-retention.ts';
import { complement, count, share, UnitError } from '../../../../lib/metrics/units.ts';
import { account, someAccounts } from './some-accounts.ts';
import { day, membership, someMemberships, someWindow } from './some-memberships.ts';

const WINDOW = { from: day(100), to: day(200), now: day(300) };

function left(customer: string, until: number, endReason?: EndReason): Membership {
  return { ...membership(customer, 0, until), ...(endReason && { endReason }) };
}

describe('logoChurn', () => {
  it('tells who decided to leave from whose payment failed, and from what nobody wrote down', () => {
    const rows = [
      left('a', 110, 'voluntary'),
      left('b', 120, 'voluntary'),
      left('c', 130, 'involuntary'),
      left('d', 140),
      membership('e', 0),
    ];
    expect(logoChurn(rows, WINDOW)).toMatchObject({
      share: expect.closeTo(0.8, 12),
      part: 4,
      whole: 5,
      voluntary: 0.4,
      involuntary: 0.2,
      unexplained: 0.2,
    });
  });

  it('carries the interval of retention, mirrored', () => {
    const rows = [left('a', 150), membership('b', 0), membership('c', 0), membership('d', 0)];
    const interval = logoChurn(rows, WINDOW)?.interval;
    expect(interval?.low).toBeCloseTo(0.0456, 3);
    expect(interval?.high).toBeCloseTo(0.6994, 3);
  });

  it('goes by the last end that has come, not by an earlier stretch or a later one', () => {
    const rows: Membership[] = [
      { customer: 'a', from: day(0), until: day(20), endReason: 'involuntary' },
      { customer: 'a', from: day(30), until: day(200), endReason: 'voluntary' },
      { customer: 'a', from: day(250), until: day(260), endReason: 'involuntary' },
    ];
    const churn = { voluntary: 1, involuntary: 0, unexplained: 0 };
    expect(logoChurn(rows, WINDOW)).toMatchObject(churn);
    expect(logoChurn([...rows].reverse(), WINDOW)).toMatchObject(churn);
  });

  it.each<[EndReason, EndReason | undefined]>([
    ['voluntary', 'involuntary'],
    ['voluntary', undefined],
    ['involuntary', undefined],
  ])('of two that end together, %s goes before %s', (stronger, weaker) => {
    const rows = [left('a', 150, stronger), left('a', 150, weaker)];
    expect(logoChurn(rows, WINDOW)?.[stronger]).toBe(1);
    expect(logoChurn(rows.reverse(), WINDOW)?.[stronger]).toBe(1);
  });

  it('there is none of nobody, and none of a window that is not over', () => {
    expect(logoChurn([], WINDOW)).toBeNull();
    expect(logoChurn([left('a', 150)], { ...WINDOW, now: day(199) })).toBeNull();
  });

  it('and retention make 1 on the same cohort and window; its reasons make all of it', () => {
    fc.assert(
      fc.property(someMemberships, someWindow, (rows, window) => {
        const churn = logoChurn(rows, window);
        const kept = retention(rows, window);
        if (!churn || !kept) {
          expect(churn).toBe(kept);
          return;
        }
        expect(churn.share + kept.share).toBeCloseTo(1, 12);
        expect(churn.voluntary + churn.involuntary + churn.unexplained).toBeCloseTo(
          churn.share,
          12,
        );
        expect(logoChurn([...rows, ...rows].reverse(), window)).toEqual(churn);
      }),
    );
  });
});

describe('churnFromCounts', () => {
  it('with 10 lost of 100 retention is 90 %, not 80 % beside a churn of 10 %', () => {
    const churned = churnFromCounts({ start: count(100), lost: count(10) });
    const kept = retentionFromCounts({ start: count(100), end: count(90), gained: count(0) });
    expect(churned?.share).toBe(0.1);
    expect(kept?.share).toBe(0.9);
    const eighty = retentionFromCounts({ start: count(100), end: count(80), gained: count(0) });
    expect(complement(share(eighty?.share ?? 0))).toBeCloseTo(0.2, 12);
  });

  it('is the share lost, not the retention that went by the name of churn', () => {
    expect([0.9, 0.8, 0.7].map((kept) => complement(share(kept)))).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(0.2, 12),
      expect.closeTo(0.3, 12),
    ]);
  });

  it('there is none without customers; more lost than there were is refused', () => {
    expect(churnFromCounts({ start: count(0), lost: count(0) })).toBeNull();
    expect(() => churnFromCounts({ start: count(1), lost: count(2) })).toThrow(UnitError);
  });
});

describe('revenueChurn', () => {
  it('tells lost from contracted, and splits what is lost by its reason', () => {
    const churn = revenueChurn([
      { ...account('a', 100, 0), endReason: 'voluntary' },
      { ...account('b', 50, 0), endReason: 'involuntary' },
      account('c', 50, 0),
      { ...account('d', 200, 100), endReason: 'voluntary' },
      account('e', 600, 900),
    ]);
    expect(churn).toEqual({
      gross: expect.closeTo(0.3, 12),
      lost: expect.closeTo(0.2, 12),
      contraction: expect.closeTo(0.1, 12),
      voluntary: expect.closeTo(0.1, 12),
      involuntary: expect.closeTo(0.05, 12),
      unexplained: expect.closeTo(0.05, 12),
    });
  });

  it('there is none of nothing', () => {
    expect(revenueChurn([])).toBeNull();
  });

  it('and gross revenue retention make 1; the reasons make what is lost', () => {
    fc.assert(
      fc.property(someAccounts, (accounts) => {
        const churn = revenueChurn(accounts);
        const kept = revenueRetention(accounts);
        if (!churn || !kept) {
          expect(churn).toBe(kept);
          return;
        }
        expect(churn.gross + kept.grr).toBeCloseTo(1, 12);
        expect(churn.lost + churn.contraction).toBeCloseTo(churn.gross, 9);
        expect(churn.voluntary + churn.involuntary + churn.unexplained).toBeCloseTo(churn.lost, 9);
      }),
    );
  });
});
