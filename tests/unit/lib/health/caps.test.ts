import { describe, expect, it } from 'vitest';
import type { Cap } from '../../../../lib/health/cap.ts';
import {
  capLines,
  capsOf,
  ceilingOf,
  ceilingsAhead,
  rangeUnder,
} from '../../../../lib/health/caps.ts';
import { knownFacts, prepareFacts } from '../../../../lib/health/known-facts.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { account, call, contact, daysAgo, facts, NOW, nps, ticket } from './facts.ts';

function ceilings(more: Partial<AccountFacts>): [string, number][] {
  const met = { interactions: [call(1)] };
  const known = knownFacts(prepareFacts(facts({ ...met, ...more })), NOW);
  return capsOf(known).map(({ cap, ceiling }) => [cap, ceiling]);
}

describe('ceilings', () => {
  it('nobody heard of the customer for three cadences', () => {
    expect(ceilings({ interactions: [call(89.9)] })).toEqual([]);
    expect(ceilings({ interactions: [call(90)] })).toEqual([['contact-silence', 74]]);
    expect(ceilings({ interactions: [] })).toEqual([['contact-silence', 74]]);
  });

  it('a new account is not silent yet, however short its cadence', () => {
    const fresh = account({ cadenceDays: 5, createdAt: daysAgo(29) });
    expect(ceilings({ account: fresh, interactions: [] })).toEqual([]);
  });

  it('an open urgent ticket or escalation, harder after a week', () => {
    const urgent = (days: number) => [call(1), ticket(days, { priority: 'urgent' })];
    expect(ceilings({ interactions: urgent(7) })).toEqual([['open-escalation', 74]]);
    expect(ceilings({ interactions: urgent(7.1) })).toEqual([['open-escalation', 49]]);
    expect(ceilings({ interactions: [call(1), ticket(1, { escalated: true })] })).toEqual([
      ['open-escalation', 74],
    ]);
    expect(ceilings({ interactions: [call(1), ticket(20, { priority: 'high' })] })).toEqual([]);
  });

  it('goes when the ticket is closed or no longer escalated', () => {
    const gone = (state: 'closed' | 'open') => [
      call(1),
      ticket(9, { escalated: true, externalKey: 'k' }),
      ticket(2, { externalKey: 'k', status: state, closedAt: null }),
    ];
    expect(ceilings({ interactions: gone('closed') })).toEqual([]);
    expect(ceilings({ interactions: gone('open') })).toEqual([]);
  });

  describe('a decision maker who is a detractor', () => {
    const contacts = [contact('boss', { role: 'decision-maker' }), contact('ann')];
    const answer = (score: number, days: number, contactId = 'boss') => [
      nps(score, days, { contactId, respondent: contactId }),
    ];

    it('caps for 90 days', () => {
      const of = (days: number) => ceilings({ contacts, surveyAnswers: answer(6, days) });
      expect(of(89)).toEqual([['detractor-open', 74]]);
      expect(of(90)).toEqual([]);
    });

    it('other people and better answers do not', () => {
      expect(ceilings({ contacts, surveyAnswers: answer(0, 5, 'ann') })).toEqual([]);
      expect(ceilings({ contacts, surveyAnswers: answer(7, 5) })).toEqual([]);
      expect(ceilings({ contacts, surveyAnswers: [...answer(0, 9), ...answer(9, 2)] })).toEqual([]);
    });

    it('goes when somebody talked with them since; their ticket is no talk', () => {
      const talked = (interactions: AccountFacts['interactions']) =>
        ceilings({ contacts, surveyAnswers: answer(2, 10), interactions });
      expect(talked([call(9, { contactIds: ['boss'] })])).toEqual([]);
      expect(talked([call(11, { contactIds: ['boss'] })])).toEqual([['detractor-open', 74]]);
      expect(talked([call(9, { contactIds: ['ann'] })])).toEqual([['detractor-open', 74]]);
      expect(talked([ticket(9, {}, { contactIds: ['boss'] })])).toEqual([['detractor-open', 74]]);
    });
  });
});

describe('capLines', () => {
  const cap = (name: Cap['cap'], ceiling: number): Cap => ({ cap: name, ceiling, evidence: [] });

  it('without a ceiling nothing holds the score below 100', () => {
    expect(ceilingOf([])).toBe(100);
    expect(rangeUnder({ low: 40, high: 100 }, [])).toEqual({ low: 40, high: 100 });
  });

  it('lists only ceilings that lower the score', () => {
    expect(capLines(60, [cap('contact-silence', 74)])).toEqual([]);
    expect(capLines(74, [cap('contact-silence', 74)])).toEqual([]);
  });

  it('lines add up to what is shown, the lowest taking what the others left', () => {
    const lines = capLines(80, [cap('open-escalation', 49), cap('contact-silence', 74)]);
    expect(lines.map((line) => [line.cap, line.effect])).toEqual([
      ['contact-silence', -6],
      ['open-escalation', -25],
    ]);
  });
});

describe('ceilingsAhead', () => {
  const caps: Cap[] = [
    { cap: 'open-escalation', ceiling: 49, evidence: [] },
    { cap: 'contact-silence', ceiling: 74, evidence: [] },
  ];

  it('are those that no line is for: every ceiling in force is told once', () => {
    for (const score of [20, 49, 60, 74, 90]) {
      const told = [...capLines(score, caps), ...ceilingsAhead(score, caps)];
      expect(told.map(({ cap }) => cap).sort()).toEqual(['contact-silence', 'open-escalation']);
    }
    expect(ceilingsAhead(60, caps).map(({ ceiling }) => ceiling)).toEqual([74]);
  });

  it('are all of them where there is no score to lower', () => {
    expect(ceilingsAhead(null, caps)).toEqual(caps);
  });
});
