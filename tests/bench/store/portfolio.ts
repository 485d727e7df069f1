import type { Account, Contact, ExternalId } from '../../../lib/model/account.ts';
import { externalKey } from '../../../lib/model/external-key.ts';
import type { Source } from '../../../lib/model/fact.ts';
import type { Interaction, SurveyAnswer, Task } from '../../../lib/model/facts.ts';
import type { AccountFacts } from '../../../lib/model/health.ts';
import { DAY_MS } from '../../../lib/time.ts';
import { seededRandom } from '../statistics/seeded-random.ts';

/** What is put into a store before it is measured. */
export interface PortfolioSize {
  accounts: number;
  /** In the past year, per account. */
  interactionsEach: number;
  /** Contacts per account, each with an NPS answer. */
  peopleEach: number;
}

const SOURCE: Source = { kind: 'import', site: null, url: null };
const YEAR_DAYS = 365;

type Kind = 'account' | 'contact' | 'interaction' | 'answer' | 'task';
const KIND_DIGIT: Record<Kind, string> = {
  account: 'a',
  contact: 'c',
  interaction: '1',
  answer: '2',
  task: '3',
};

/** Account `index` (from 0) with its contacts, a year of interactions, NPS answers and a task. */
export function accountFacts(
  index: number,
  size: Omit<PortfolioSize, 'accounts'>,
  now: number,
): AccountFacts {
  const random = seededRandom(index + 1);
  const account = makeAccount(index, random, now);
  const maker: Maker = {
    random,
    fact: (kind, number, daysAgo) => ({
      id: uuid(kind, index, number),
      accountId: account.id,
      occurredAt: Math.floor(now - daysAgo * DAY_MS),
      recordedAt: Math.floor(now - daysAgo * DAY_MS),
      deletedAt: null,
      source: SOURCE,
    }),
  };
  const contacts = many(size.peopleEach, (number) => makeContact(maker, number));
  return {
    account,
    contacts,
    interactions: many(size.interactionsEach, (number) => makeInteraction(maker, contacts, number)),
    surveyAnswers: contacts.map((contact, number) => makeAnswer(maker, contact, number)),
    signals: [],
    tasks: [makeTask(maker, now)],
  };
}

interface Maker {
  random: () => number;
  /** What every fact of the account has. */
  fact: (
    kind: Kind,
    number: number,
    daysAgo: number,
  ) => Omit<Contact, 'name' | 'emails' | 'phone' | 'role'>;
}

function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

function makeContact({ fact }: Maker, number: number): Contact {
  const base = fact('contact', number, YEAR_DAYS);
  const emails = [`${base.id}@customer.example`];
  return { ...base, name: `Contact ${number}`, emails, phone: null, role: 'user' };
}

function makeInteraction(
  { random, fact }: Maker,
  contacts: readonly Contact[],
  number: number,
): Interaction {
  const type = (['call', 'meeting', 'email', 'note'] as const)[Math.floor(random() * 4)] ?? 'note';
  const contact = contacts[number % contacts.length];
  return {
    ...fact('interaction', number, 14 + random() * YEAR_DAYS),
    type,
    direction: type === 'note' ? null : random() < 0.5 ? 'in' : 'out',
    outcome: type === 'call' ? 'connected' : type === 'meeting' ? 'held' : null,
    contactIds: type === 'note' || !contact ? [] : [contact.id],
    durationMin: type === 'call' ? 20 : null,
    sentiment: random() < 0.4 ? Math.floor(random() * 5) - 2 : null,
    subject: null,
    note: 'Discussed adoption and the renewal; they will send the list of open points by Friday.',
    ticket: null,
  };
}

function makeAnswer({ random, fact }: Maker, contact: Contact, number: number): SurveyAnswer {
  return {
    ...fact('answer', number, random() * YEAR_DAYS),
    survey: 'nps',
    mode: 'relational',
    score: Math.floor(random() * 11),
    scale: { min: 0, max: 10 },
    contactId: contact.id,
    respondent: contact.id,
    comment: '',
  };
}

function makeTask({ fact }: Maker, now: number): Task {
  return {
    ...fact('task', 0, 5),
    text: 'Send the list of open points',
    dueAt: now + 5 * DAY_MS,
    owner: 'us',
    doneAt: null,
    interactionId: null,
  };
}

/** The link by which the bench's page number `index + 1` is recognised. */
export function recordLink(index: number, host: string, now: number): ExternalId {
  const recordId = String(index + 1);
  return {
    key: externalKey('request-tracker', host, 'contact', recordId),
    accountId: uuid('account', index, 0),
    site: 'request-tracker',
    host,
    recordType: 'contact',
    recordId,
    linkedAt: now,
    source: SOURCE,
  };
}

function makeAccount(index: number, random: () => number, now: number): Account {
  const since = Math.floor(now - 2 * YEAR_DAYS * DAY_MS);
  return {
    id: uuid('account', index, 0),
    name: `Customer ${index + 1}`,
    domains: [`customer-${index + 1}.example`],
    arr: { amount: Math.floor(random() * 100_000), currency: 'EUR' },
    renewalAt: Math.floor(now + random() * YEAR_DAYS * DAY_MS),
    ownerName: 'Sam',
    seats: 50,
    cadenceDays: null,
    isDemo: false,
    source: SOURCE,
    createdAt: since,
    updatedAt: since,
    deletedAt: null,
    sharedDomains: [],
    parentId: null,
    mergedIntoId: null,
  };
}

/** A well-formed UUID that is the same in every run. */
function uuid(kind: Kind, index: number, number: number): string {
  const first = index.toString(16).padStart(8, '0');
  const last = number.toString(16).padStart(11, '0');
  return `${first}-0000-4000-8000-${KIND_DIGIT[kind]}${last}`;
}
