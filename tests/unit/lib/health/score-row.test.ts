import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { toScoreRow } from '../../../../lib/health/score-row.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { account, call, daysAgo, facts, NOW, override, task } from './facts.ts';
import { failing, thriving } from './portfolio-cases.ts';
import { LOGGED_ONLY } from './profiles.ts';

function row(of: AccountFacts) {
  return toScoreRow(of, scoreAccount(of, LOGGED_ONLY, DEFAULT_CONTEXT, NOW));
}

describe('toScoreRow', () => {
  it('carries the score and the factor that pulls it down most', () => {
    const health = scoreAccount(failing, LOGGED_ONLY, DEFAULT_CONTEXT, NOW);
    const worst = Math.min(...health.factors.map((factor) => factor.contribution));
    const made = row(failing);
    expect(made.score).toBe(health.score);
    expect(made.weakestContribution).toBe(worst);
    expect(worst).toBeLessThan(0);
    expect(health.factors.find(({ factor }) => factor === made.weakestFactor)?.contribution).toBe(
      worst,
    );
  });

  it('tells the band by the facts only where another was set by hand', () => {
    const signals = [...thriving.signals, override('at-risk', 1)];
    const made = row({ ...thriving, signals });
    expect(made).toMatchObject({ band: 'at-risk', computedBand: row(thriving).band });
    expect(row(thriving)).not.toHaveProperty('computedBand');
  });

  it('names no weakest factor when none is below 50', () => {
    expect(row(thriving)).toMatchObject({ weakestFactor: null, weakestContribution: 0 });
  });

  it('knows the last contact, attempts and deleted ones aside', () => {
    const interactions = [
      call(1, { outcome: 'no_answer' }),
      call(2, { deletedAt: NOW }),
      call(5),
      call(9),
    ];
    expect(row(facts({ interactions }))).toMatchObject({
      lastContactAt: daysAgo(5),
      quietSince: daysAgo(5),
      cadenceDays: 30,
    });
  });

  it('an account never met is quiet since it is known', () => {
    const of = facts({ account: account({ createdAt: daysAgo(50) }) });
    expect(row(of)).toMatchObject({ lastContactAt: null, quietSince: daysAgo(50) });
  });

  it('shows our next promise, not theirs, not a kept or deleted one', () => {
    const tasks = [
      task(-9, { doneAt: NOW }),
      task(-8, { deletedAt: NOW }),
      task(-7, { owner: 'them' }),
      task(3),
      task(8),
      task(0, { dueAt: null }),
    ];
    expect(row(facts({ tasks })).nextTaskDueAt).toBe(daysAgo(-3));
    expect(row(facts()).nextTaskDueAt).toBeNull();
  });
});
