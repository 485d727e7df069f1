import { describe, expect, it } from 'vitest';
import { fastFall } from '../../../../lib/health/fast-fall.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { NOW, ticket } from './facts.ts';
import { thriving } from './portfolio-cases.ts';
import { LOGGED_ONLY } from './profiles.ts';

function fall(before: number | null, now: number | null) {
  return fastFall((at) => (at === NOW ? now : at === NOW - 7 * DAY_MS ? before : 99), NOW);
}

describe('a fast fall', () => {
  it('is 15 points within 7 days, grave from 25 on', () => {
    expect(fall(80, 65.1)).toBeNull();
    expect(fall(80, 65)).toEqual({ points: 15, level: 'watch' });
    expect(fall(80, 55.1)?.level).toBe('watch');
    expect(fall(80, 55)).toEqual({ points: 25, level: 'at-risk' });
    expect(fall(40, 80)).toBeNull();
  });

  it('is not known where one end has no score', () => {
    expect(fall(null, 10)).toBeNull();
    expect(fall(90, null)).toBeNull();
  });

  it('is told of an account the day a ceiling comes', () => {
    const urgent = ticket(
      6,
      { priority: 'urgent' },
      { occurredAt: NOW - 7.5 * DAY_MS, recordedAt: NOW },
    );
    const hit = { ...thriving, interactions: [...thriving.interactions, urgent] };
    const { fall: told, score } = scoreAccount(hit, LOGGED_ONLY, DEFAULT_CONTEXT, NOW);
    expect(score).toBe(49);
    expect(told?.level).toBe('at-risk');
    expect(scoreAccount(thriving, LOGGED_ONLY, DEFAULT_CONTEXT, NOW).fall).toBeNull();
  });
});
