import type { Account, Contact, ContactRole } from '../model/account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../model/facts.ts';
import type { AccountFacts, RefusedFact } from '../model/health.ts';
import { daysBetween } from '../time.ts';
import { contactCadenceDays } from './cadence.ts';
import { latestOf } from './evidence.ts';
import { inOrderKnown, keptRows, knownAt, type Row } from './ledger.ts';
import {
  anyValue,
  Refusals,
  type WhyNot,
  whyNotAnswer,
  whyNotFeeling,
  whyNotSignal,
} from './refuse.ts';
import { latestPerRespondent } from './respondents.ts';
import type { SignalMetric } from './signal-metrics.ts';
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
  signals: ReadonlyMap<string, Signal[]>;
  overrides: Signal[];
  tasks: Task[];
  refusals: Refusals;
}

/**
 * What was known at `at`: nothing that happened or was recorded later. The account's own row has
 * no history: its figures and dates are as they stand.
 */
export interface KnownFacts {
  at: number;
  account: Account;
  /** Days since Bellwether knows the account; negative: not yet. */
  ageDays: number;
  /** Days since the contract began or, if nobody said when, since Bellwether knows the account. */
  tenureDays: number;
  cadenceDays: number;
  roles: ReadonlyMap<string, ContactRole | null>;
  /** Kept ones, as far as they were recorded. */
  contacts: readonly Contact[];
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
  /** Signals of one metric in the order in which they came to be known. */
  signals: (metric: SignalMetric) => readonly Signal[];
  overrides: readonly Signal[];
  tasks: readonly Task[];
}

/** Leaves out what was deleted, doubled or cannot be used, and sorts the rest by use. */
export function prepareFacts(facts: AccountFacts): PreparedFacts {
  const refusals = new Refusals();
  const usable = <T extends Row>(kind: RefusedFact['kind'], rows: T[], whyNot: WhyNot<T>) =>
    inOrderKnown(refusals.usable(kind, keptRows(rows), whyNot));
  const interactions = usable('interaction', facts.interactions, anyValue);
  const answers = usable('survey', facts.surveyAnswers, whyNotAnswer);
  const signals = usable('signal', facts.signals, whyNotSignal);
  const felt = interactions.filter((one) => one.sentiment !== null);
  const tickets = ticketRecords(interactions.filter((one) => one.type === 'ticket'));
  const raised = new Set(tickets.map(([first]) => first));
  const contacts = keptRows(facts.contacts);
  const kept = new Set(contacts.map(({ id }) => id));
  return {
    account: facts.account,
    cadenceDays: contactCadenceDays(facts.account),
    contacts,
    removedContacts: new Set(facts.contacts.map(({ id }) => id).filter((id) => !kept.has(id))),
    twoWay: interactions.filter(
      (one) => isTwoWayContact(one) && (one.type !== 'ticket' || raised.has(one)),
    ),
    meetings: interactions.filter((one) => one.type === 'meeting' && one.outcome !== null),
    felt: refusals.usable('interaction', felt, whyNotFeeling),
    tickets,
    nps: answers.filter((one) => one.survey === 'nps' && one.mode === 'relational'),
    csat: answers.filter((one) => one.survey === 'csat' && one.mode === 'transactional'),
    signals: Map.groupBy(
      signals.filter(({ family }) => family !== 'override'),
      ({ metric }) => metric,
    ),
    overrides: signals.filter(({ family }) => family === 'override'),
    tasks: usable('task', facts.tasks, anyValue),
    refusals,
  };
}

/** The facts as they were known at a date. */
export function knownFacts(prepared: PreparedFacts, at: number): KnownFacts {
  const { account } = prepared;
  const twoWay = knownAt(prepared.twoWay, at);
  const contacts = prepared.contacts.filter((contact) => contact.recordedAt <= at);
  const signals = (metric: SignalMetric) => knownAt(prepared.signals.get(metric) ?? [], at);
  const ageDays = daysBetween(account.createdAt, at);
  const starts = signals('contract-started').map(({ occurredAt }) => daysBetween(occurredAt, at));
  return {
    at,
    account,
    ageDays,
    tenureDays: starts.length > 0 ? Math.max(...starts) : ageDays,
    cadenceDays: prepared.cadenceDays,
    roles: new Map(contacts.map((contact) => [contact.id, contact.role])),
    contacts,
    removedContacts: prepared.removedContacts,
    twoWay,
    lastContact: latestOf(twoWay),
    meetings: knownAt(prepared.meetings, at),
    felt: knownAt(prepared.felt, at),
    tickets: ticketsAt(prepared.tickets, at),
    nps: latestPerRespondent(knownAt(prepared.nps, at)),
    csat: knownAt(prepared.csat, at),
    signals,
    overrides: knownAt(prepared.overrides, at),
    tasks: knownAt(prepared.tasks, at),
  };
}
