import type { ScoreRow } from '../../../../lib/model/score-row.ts';

/** A row of the portfolio with everything known but what a test says. */
export function scoreRow(part: Partial<ScoreRow>): ScoreRow {
  return {
    accountId: part.name ?? 'account',
    name: 'Account',
    isDemo: false,
    arr: { amount: 1000, currency: 'USD' },
    renewalAt: Date.UTC(2027, 1, 1),
    score: 60,
    band: 'watch',
    coverage: 0.7,
    trend: 2,
    weakestFactor: 'support',
    weakestContribution: -3,
    lastContactAt: Date.UTC(2026, 10, 20),
    quietSince: Date.UTC(2026, 10, 20),
    cadenceDays: 45,
    nextTaskDueAt: null,
    formulaVersion: '1',
    computedAt: Date.UTC(2026, 10, 22),
    ...part,
  };
}
