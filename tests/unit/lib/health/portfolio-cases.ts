import type { AccountFacts } from '../../../../lib/model/health.ts';
import { call, contact, csat, daysAgo, facts, meeting, nps, pulse, ticket } from './facts.ts';

const people = [
  contact('boss', { role: 'decision-maker' }),
  contact('ann', { role: 'champion' }),
  contact('bob'),
];

/** Met often, answered well, helped quickly. */
export const thriving: AccountFacts = facts({
  contacts: people,
  interactions: [
    meeting(4, { contactIds: ['boss', 'ann'], sentiment: 2 }),
    call(12, { contactIds: ['bob'], sentiment: 1 }),
    meeting(33, { contactIds: ['boss'], sentiment: 1 }),
    call(61, { contactIds: ['ann'] }),
    ticket(9, { status: 'closed', closedAt: daysAgo(8) }),
  ],
  surveyAnswers: [
    nps(9, 20, { contactId: 'boss', respondent: 'boss' }),
    nps(10, 22, { contactId: 'ann', respondent: 'ann' }),
    nps(9, 30, { contactId: 'bob', respondent: 'bob' }),
    csat(5, 8),
    csat(4, 30),
  ],
  signals: [pulse(4, 10)],
});

/** Met now and then, nobody unhappy, nobody keen. */
export const middling: AccountFacts = facts({
  contacts: people,
  interactions: [
    call(40, { contactIds: ['ann'], sentiment: 0 }),
    call(70, { contactIds: ['bob'], sentiment: 0 }),
  ],
  surveyAnswers: [nps(7, 30), nps(8, 50)],
  signals: [pulse(3, 20)],
});

/** Gone quiet after bad answers and an escalation. */
export const failing: AccountFacts = facts({
  contacts: people,
  interactions: [
    call(85, { contactIds: ['bob'], sentiment: -2 }),
    ticket(20, { priority: 'urgent', escalated: true }, { contactIds: ['bob'] }),
  ],
  surveyAnswers: [nps(2, 15, { contactId: 'boss', respondent: 'boss' }), nps(4, 20)],
  signals: [pulse(2, 10)],
});

/** Added today; one good answer. */
export const oneGoodAnswer: AccountFacts = facts({
  surveyAnswers: [nps(10, 0, { contactId: 'boss', respondent: 'boss' })],
  contacts: people,
});
