import { describe, expect, it } from 'vitest';
import { prepareFacts } from '../../../lib/health/known-facts.ts';
import { npsTrend } from '../../../lib/metrics/nps-trend.ts';
import { accountWith, callAt } from '../../bench/formulas/accounts.ts';
import { npsAnswers } from '../../bench/formulas/answers.ts';
import { foldAccount } from '../../bench/formulas/folds.ts';

const NOW = Date.UTC(2026, 0, 15);

describe('facts that are scored', () => {
  it.each([10, 100, 1000])('are %d in an account, of all kinds, and none is refused', (count) => {
    const facts = accountWith(count, 3, NOW);
    const { interactions, surveyAnswers, signals, tasks } = facts;
    const kinds = [interactions, surveyAnswers, signals, tasks].map((rows) => rows.length);
    expect(Math.min(...kinds)).toBeGreaterThan(0);
    expect(kinds.reduce((sum, rows) => sum + rows)).toBe(count);
    expect(prepareFacts(facts).refusals.at(NOW)).toEqual([]);
  });

  it('are all touched by the fold', () => {
    const facts = accountWith(10, 3, NOW);
    const call = callAt(facts.account.id, NOW);
    expect(foldAccount(facts)).toBeLessThan(NOW);
    expect(foldAccount({ ...facts, interactions: [...facts.interactions, call] })).toBe(NOW);
  });
});

describe('answers of the NPS trend', () => {
  it('are the same in every run and reach into every month', () => {
    const answers = npsAnswers(10_000, NOW);
    expect(npsAnswers(10_000, NOW)).toEqual(answers);
    expect(Math.min(...npsTrend(answers, NOW).map(({ n }) => n))).toBeGreaterThan(1000);
  });
});
