import { isNpsScore } from '../metrics/nps.ts';
import type { Account, ContactRole } from '../model/account.ts';
import type { Interaction, Signal, SurveyAnswer } from '../model/facts.ts';
import type { AccountFacts } from '../model/health.ts';
import { daysBetween } from '../time.ts';
import { contactCadenceDays } from './cadence.ts';
import { type TicketAt, ticketsAt } from './tickets.ts';
import { isTwoWayContact } from './two-way.ts';

/** An account's facts sorted by use once, to be looked at as of many dates. */
export interface PreparedFacts {
  account: Account;
  cadenceDays: number;
  contacts: AccountFacts['contacts'];
  removedContacts: ReadonlySet<string>;
  /** Two-way contacts without tickets, whose duplicates are only known at a date. */
  twoWay: Interaction[];
  meetings: Interaction[];
  felt: Interaction[];
  tickets: Interaction[];
  nps: SurveyAnswer[];
  csat: SurveyAnswer[];
  pulses: Signal[];
}

/** What was known at `at`: nothing that happened or was recorded later. */
export interface KnownFacts {
  at: number;
  /** Days since Bellwether knows the account; negative: not yet. */
  ageDays: number;
  cadenceDays: number;
  roles: ReadonlyMap<string, ContactRole | null>;
  removedContacts: ReadonlySet<string>;
  /** Every time the customer took part, tickets counted once. */
  twoWay: Interaction[];
  meetings: Interaction[];
  felt: Interaction[];
  tickets: TicketAt[];
  nps: SurveyAnswer[];
  csat: SurveyAnswer[];
  pulses: Signal[];
}

interface Timed {
  occurredAt: number;
  recordedAt: number;
}

/** Leaves out what was deleted and sorts the rest by use. */
export function prepareFacts(facts: AccountFacts): PreparedFacts {
  const interactions = facts.interactions.filter(isKept);
  const answers = facts.surveyAnswers.filter(isKept);
  return {
    account: facts.account,
    cadenceDays: contactCadenceDays(facts.account),
    contacts: facts.contacts.filter(isKept),
    removedContacts: new Set(
      facts.contacts.filter((contact) => !isKept(contact)).map((contact) => contact.id),
    ),
    twoWay: interactions.filter((one) => one.type !== 'ticket' && isTwoWayContact(one)),
    meetings: interactions.filter((one) => one.type === 'meeting' && one.outcome !== null),
    felt: interactions.filter((one) => one.sentiment !== null),
    tickets: interactions.filter((one) => one.type === 'ticket'),
    nps: answers.filter(isRelationalNps),
    csat: answers.filter((one) => one.survey === 'csat' && one.mode === 'transactional'),
    pulses: facts.signals.filter((one) => one.family === 'pulse' && isKept(one)),
  };
}

/** The facts as they were known at a date. */
export function knownFacts(prepared: PreparedFacts, at: number): KnownFacts {
  const known = <T extends Timed>(rows: T[]): T[] =>
    rows.filter((row) => row.occurredAt <= at && row.recordedAt <= at);
  const tickets = ticketsAt(known(prepared.tickets), at);
  const raised = tickets.map((ticket) => ticket.opening).filter(isTwoWayContact);
  return {
    at,
    ageDays: daysBetween(prepared.account.createdAt, at),
    cadenceDays: prepared.cadenceDays,
    roles: new Map(
      prepared.contacts
        .filter((contact) => contact.recordedAt <= at)
        .map((contact) => [contact.id, contact.role]),
    ),
    removedContacts: prepared.removedContacts,
    twoWay: [...known(prepared.twoWay), ...raised],
    meetings: known(prepared.meetings),
    felt: known(prepared.felt),
    tickets,
    nps: known(prepared.nps),
    csat: known(prepared.csat),
    pulses: known(prepared.pulses),
  };
}

function isKept(row: { deletedAt: number | null }): boolean {
  return row.deletedAt === null;
}

function isRelationalNps(answer: SurveyAnswer): boolean {
  return answer.survey === 'nps' && answer.mode === 'relational' && isNpsScore(answer.score);
}
