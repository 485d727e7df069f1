import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreRow } from '../../../../lib/model/score-row.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { attentionReasons, summarisePortfolio } from '../../../../lib/work/attention.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const inDays = (days: number) => NOW + days * DAY_MS;

function row(name: string, more: Partial<ScoreRow> = {}): ScoreRow {
  return {
    accountId: name,
    name,
    isDemo: false,
    arr: null,
    renewalAt: null,
    score: 80,
    band: 'healthy',
    coverage: 0.8,
    trend: 0,
    weakestFactor: null,
    weakestContribution: 0,
    lastContactAt: inDays(-5),
    quietSince: inDays(-5),
    cadenceDays: 30,
    nextTaskDueAt: null,
    formulaVersion: '1',
    computedAt: NOW,
    ...more,
  };
}

const atRisk = { band: 'at-risk', score: 40 } as const;
const usd = (amount: number) => ({ amount, currency: 'USD' });
const jpy = (amount: number) => ({ amount, currency: 'JPY' });

function names(...rows: ScoreRow[]): string[] {
  return summarisePortfolio(rows, null, NOW).attention.map((item) => item.name);
}

describe('attentionReasons', () => {
  it('an account that does well needs none', () => {
    expect(attentionReasons(row('a'), NOW)).toEqual([]);
  });

  it('names what pulls an account at risk down', () => {
    const weak = row('a', { ...atRisk, weakestFactor: 'support', weakestContribution: -12.5 });
    expect(attentionReasons(weak, NOW)).toEqual([
      { kind: 'band', factor: 'support', points: -12.5 },
    ]);
  });

  it('says of a band set by hand that it was, not which factor is low', () => {
    const byHand = row('a', { ...atRisk, computedBand: 'watch', weakestFactor: 'support' });
    expect(attentionReasons(byHand, NOW)).toEqual([{ kind: 'set-by-hand' }]);
    expect(names(row('b', { trend: -40 }), byHand)).toEqual(['a', 'b']);
  });

  it('a fall of 15 points in 28 days is a reason, an unknown trend is none', () => {
    const falling = (trend: number | null) => attentionReasons(row('a', { trend }), NOW);
    expect(falling(-15)).toEqual([{ kind: 'falling', points: -15 }]);
    expect(falling(-14.9)).toEqual([]);
    expect(falling(null)).toEqual([]);
  });

  it.each<[string, Partial<ScoreRow>, boolean]>([
    ['at risk', atRisk, true],
    ['unknown', { band: 'unknown', score: null }, true],
    ['watched and slipping', { band: 'watch', trend: -6 }, true],
    ['watched and steady', { band: 'watch', trend: 0 }, false],
    ['healthy', {}, false],
  ])('a renewal within 90 days of an account that is %s', (_, state, isReason) => {
    const due = (days: number) =>
      attentionReasons(row('a', { ...state, renewalAt: inDays(days) }), NOW).filter(
        ({ kind }) => kind === 'renewal',
      );
    expect(due(90)).toEqual(isReason ? [{ kind: 'renewal', days: 90 }] : []);
    expect(due(91)).toEqual([]);
    expect(due(-1)).toEqual([]);
  });

  it('a promise is late once its time has passed', () => {
    const due = (days: number) => attentionReasons(row('a', { nextTaskDueAt: inDays(days) }), NOW);
    expect(due(0)).toEqual([]);
    expect(due(-2.5)).toEqual([{ kind: 'task-overdue', days: 2 }]);
  });

  it('silence is twice the account’s own cadence', () => {
    const quiet = (days: number, cadenceDays: number) =>
      attentionReasons(
        row('a', { lastContactAt: inDays(-days), quietSince: inDays(-days), cadenceDays }),
        NOW,
      );
    expect(quiet(60, 30)).toEqual([]);
    expect(quiet(61, 30)).toEqual([{ kind: 'silence', days: 61 }]);
    expect(quiet(61, 90)).toEqual([]);
  });

  it('an account that was just added is not silent', () => {
    const added = (days: number) =>
      attentionReasons(
        row('a', { lastContactAt: null, quietSince: inDays(-days), cadenceDays: 7 }),
        NOW,
      );
    expect(added(20)).toEqual([]);
    expect(added(30)).toEqual([{ kind: 'silence', days: 30 }]);
  });
});

describe('the order of attention', () => {
  it('goes by the gravest reason', () => {
    const order = names(
      row('silence', { lastContactAt: inDays(-99), quietSince: inDays(-99) }),
      row('task', { nextTaskDueAt: inDays(-1) }),
      row('renewal', { band: 'unknown', score: null, renewalAt: inDays(30) }),
      row('falling', { band: 'watch', trend: -20 }),
      row('at risk', atRisk),
    );
    expect(order).toEqual(['at risk', 'falling', 'renewal', 'task', 'silence']);
  });

  it('at risk, those that renew soon come first, then the larger revenue', () => {
    const order = names(
      row('unknown', atRisk),
      row('small', { ...atRisk, arr: usd(1_000) }),
      row('large', { ...atRisk, arr: usd(90_000) }),
      row('renews', { ...atRisk, arr: usd(10), renewalAt: inDays(20) }),
    );
    expect(order).toEqual(['renews', 'large', 'small', 'unknown']);
  });

  it('does not take a million yen for more than a hundred thousand dollars', () => {
    const order = names(
      row('yen', { ...atRisk, arr: jpy(1_000_000) }),
      row('other yen', { arr: jpy(10_000_000) }),
      row('dollars', { ...atRisk, arr: usd(100_000) }),
    );
    expect(order).toEqual(['dollars', 'yen']);
  });

  it('lists five at most and does not depend on the order of the rows', () => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      row(`n${index}`, { ...atRisk, score: 40 - index }),
    );
    const expected = ['n7', 'n6', 'n5', 'n4', 'n3'];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 8 }), (shuffled) => {
        expect(names(...shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('summarisePortfolio', () => {
  it('counts every band, also the empty ones', () => {
    const { accounts, bands } = summarisePortfolio([row('a'), row('b', atRisk)], null, NOW);
    expect(accounts).toBe(2);
    expect(bands).toEqual({ healthy: 1, watch: 0, 'at-risk': 1, unknown: 0 });
  });

  it('never adds money across currencies, and tells how many have no figure', () => {
    const summary = summarisePortfolio(
      [
        row('a', { ...atRisk, arr: usd(0.1) }),
        row('b', { ...atRisk, arr: usd(0.2) }),
        row('c', { ...atRisk, arr: jpy(500) }),
        row('d', atRisk),
        row('e', { arr: usd(999) }),
      ],
      null,
      NOW,
    );
    expect(summary.revenueAtRisk).toEqual([jpy(500), usd(0.3)]);
    expect(summary.revenueUnknown).toBe(1);
  });

  it('an empty portfolio has no NPS and nothing at risk', () => {
    expect(summarisePortfolio([], null, NOW)).toMatchObject({
      accounts: 0,
      revenueAtRisk: [],
      attention: [],
      nps: null,
      demo: 'none',
      computedAt: NOW,
    });
  });

  it('a demo alone is counted, and said to be one', () => {
    const summary = summarisePortfolio([row('a', { isDemo: true, ...atRisk })], null, NOW);
    expect(summary).toMatchObject({ demo: 'counted', accounts: 1 });
    expect(summary.attention).toHaveLength(1);
  });

  it('beside one real account a demo is in no count, no amount and no list', () => {
    const invented = row('Demo', { isDemo: true, ...atRisk, arr: usd(1_000_000) });
    const summary = summarisePortfolio([invented, row('Real')], null, NOW);
    expect(summary).toMatchObject({ demo: 'left-out', accounts: 1, revenueAtRisk: [] });
    expect(summary.bands).toEqual({ healthy: 1, watch: 0, 'at-risk': 0, unknown: 0 });
    expect(summary.attention).toEqual([]);
  });
});
