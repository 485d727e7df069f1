import { isNpsScore } from '../metrics/nps.ts';
import type { Account, Contact, ContactRole } from '../model/account.ts';
import type { Interaction, Signal, SurveyAnswer } from '../model/facts.ts';
import type { AccountFacts } from '../model/health.ts';
import { daysBetween } from '../time.ts';
import { contactCadenceDays } from './cadence.ts';
import { latestOf } from './evidence.ts';
import { inOrderKnown, knownAt } from './ledger.ts';
import { latestPerRespondent } from './respondents.ts';
import { type TicketAt, type TicketRecord, ticketRecords, ticketsAt } from './tickets.ts';
import { isTwoWayContact } from './two-way.ts';

/** An account's facts sorted by use once, to be looked at as of many dates. */
interface PreparedFacts {
  account: Account;
  cadenceDays: number;
  contacts: Contact[];
  removedContacts: ReadonlySet<string>;
  twoWay: Interaction[];
  meetings: Interaction[];
  felt: Interaction[];
  tickets: TicketRecord[];
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
  twoWay: readonly Interaction[];
  lastContact: Interaction | undefined;
  /** Meetings whose outcome was told. */
  meetings: readonly Interaction[];
  /** Interactions whose sentiment was told. */
  felt: readonly Interaction[];
  tickets: TicketAt[];
  /** Relational answers, the latest of each person. */
  nps: readonly SurveyAnswer[];
  csat: readonly SurveyAnswer[];
  pulses: readonly Signal[];
}

/** Leaves out what was deleted and sorts the rest by use. */
export function prepareFacts(facts: AccountFacts): PreparedFacts {
  const interactions = inOrderKnown(facts.interactions.filter(isKept));
  const answers = inOrderKnown(facts.surveyAnswers.filter(isKept));
  const signals = inOrderKnown(facts.signals.filter(isKept));
  const tickets = ticketRecords(interactions.filter((one) => one.type === 'ticket'));
  const raised = new Set(tickets.map(([first]) => first));
  return {
    account: facts.account,
    cadenceDays: contactCadenceDays(facts.account),
    contacts: facts.contacts.filter(isKept),
    removedContacts: new Set(
      facts.contacts.filter((contact) => !isKept(contact)).map((contact) => contact.id),
    ),
    twoWay: interactions.filter(
      (one) => isTwoWayContact(one) && (one.type !== 'ticket' || raised.has(one)),
    ),
    meetings: interactions.filter((one) => one.type === 'meeting' && one.outcome !== null),
    felt: interactions.filter((one) => one.sentiment !== null),
    tickets,
    nps: answers.filter(isRelationalNps),
    csat: answers.filter((one) => one.survey === 'csat' && one.mode === 'transactional'),
    pulses: signals.filter((one) => one.family === 'pulse'),
  };
}

/** The facts as they were known at a date. */
export function knownFacts(prepared: PreparedFacts, at: number): KnownFacts {
  const twoWay = knownAt(prepared.twoWay, at);
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
    twoWay,
    lastContact: latestOf(twoWay),
    meetings: knownAt(prepared.meetings, at),
    felt: knownAt(prepared.felt, at),
    tickets: ticketsAt(prepared.tickets, at),
    nps: latestPerRespondent(knownAt(prepared.nps, at)),
    csat: knownAt(prepared.csat, at),
    pulses: knownAt(prepared.pulses, at),
  };
}

function isKept(row: { deletedAt: number | null }): boolean {
  return row.deletedAt === null;
}

function isRelationalNps(answer: SurveyAnswer): boolean {
  return answer.survey === 'nps' && answer.mode === 'relational' && isNpsScore(answer.score);
}
