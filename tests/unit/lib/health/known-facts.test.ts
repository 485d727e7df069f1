import { describe, expect, it } from 'vitest';
import { knownFacts, prepareFacts } from '../../../../lib/health/known-facts.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { call, contact, daysAgo, facts, meeting, NOW, nps, ticket } from './facts.ts';

function known(more: Partial<AccountFacts>, at = NOW) {
  return knownFacts(prepareFacts(facts(more)), at);
}

describe('what was known at a date', () => {
  it('a meeting that is still to come is no contact yet', () => {
    const planned = meeting(-3, { recordedAt: daysAgo(1) });
    expect(known({ interactions: [planned] }).twoWay).toEqual([]);
    expect(known({ interactions: [planned] }, daysAgo(-3)).twoWay).toEqual([planned]);
  });

  it('a call logged late is known from the day it was logged, at the day it took place', () => {
    const late = call(10, { recordedAt: daysAgo(2) });
    expect(known({ interactions: [late] }, daysAgo(3)).lastContact).toBeUndefined();
    expect(known({ interactions: [late] }, daysAgo(2)).lastContact?.occurredAt).toBe(daysAgo(10));
  });

  it('a person is known from the instant in which they were recorded', () => {
    const contacts = [contact('ann', { role: 'champion', recordedAt: daysAgo(3) })];
    expect(known({ contacts }, daysAgo(3)).roles.get('ann')).toBe('champion');
    expect(known({ contacts }, daysAgo(3) - 1).contacts).toEqual([]);
  });

  it('a ticket that was closed since was open then', () => {
    const interactions = [ticket(20, { status: 'closed', closedAt: daysAgo(5) })];
    expect(known({ interactions }, daysAgo(6)).tickets[0]?.isOpen).toBe(true);
    expect(known({ interactions }, daysAgo(5)).tickets[0]?.isOpen).toBe(false);
  });

  it('a ticket read twice is known in the state of that day', () => {
    const interactions = [
      ticket(20, { externalKey: 'k' }),
      ticket(5, { externalKey: 'k', status: 'closed', closedAt: daysAgo(5) }),
    ];
    expect(known({ interactions }, daysAgo(6)).tickets).toMatchObject([{ isOpen: true }]);
    expect(known({ interactions }).tickets).toMatchObject([
      { isOpen: false, openedAt: daysAgo(20), lastSeenAt: daysAgo(5) },
    ]);
  });

  it('the latest answer is the latest of those known', () => {
    const surveyAnswers = [
      nps(9, 30, { respondent: 'ann' }),
      nps(2, 10, { respondent: 'ann', recordedAt: daysAgo(1) }),
    ];
    expect(known({ surveyAnswers }, daysAgo(5)).nps.map(({ score }) => score)).toEqual([9]);
    expect(known({ surveyAnswers }).nps.map(({ score }) => score)).toEqual([2]);
  });
});
