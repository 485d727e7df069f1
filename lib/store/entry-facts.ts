import type { Contact } from '../model/account.ts';
import type { Source } from '../model/fact.ts';
import { type Interaction, OUTCOMES, type SurveyAnswer } from '../model/facts.ts';
import type { LogCommand, LogEntry } from '../model/log-entry.ts';
import { SURVEY_SCALES } from '../model/survey-scales.ts';
import { DAY_MS } from '../time.ts';
import { StoreError } from './errors.ts';
import { nameKey, type Put } from './tables.ts';

type EntryOf<T extends LogEntry['type']> = Extract<LogEntry, { type: T }>;
type TalkEntry = Extract<LogEntry, { direction: unknown }>;

/** The account's people and the source, as they are when the entry is written. */
export interface EntryContext {
  contacts: Contact[];
  source: Source;
  now: number;
}

/**
 * The rows of one log entry: the fact under the command's id, a task for a next step, a contact
 * for a new respondent.
 * @throws {StoreError} `invalid` if a value does not belong to its type or scale
 */
export function entryFacts(command: LogCommand, context: EntryContext): Put[] {
  const { entry } = command;
  if (entry.occurredAt > context.now + DAY_MS)
    throw new StoreError('invalid', 'This date is in the future. Log what has happened.');
  return [...factPuts(command, context), ...taskPuts(command, context)];
}

function factPuts(command: LogCommand, context: EntryContext): Put[] {
  const { entry } = command;
  switch (entry.type) {
    case 'survey':
      return surveyPuts(command, entry, context);
    case 'pulse':
      return [pulsePut(command, entry, context)];
    default:
      return [{ table: 'interactions', row: interactionOf(command, entry, context) }];
  }
}

function factBase({ id, accountId, entry }: LogCommand, { source, now }: EntryContext) {
  const { occurredAt } = entry;
  return { id, accountId, occurredAt, recordedAt: now, deletedAt: null, source };
}

function interactionOf(
  command: LogCommand,
  entry: Exclude<LogEntry, EntryOf<'survey'> | EntryOf<'pulse'>>,
  context: EntryContext,
): Interaction {
  const silent = {
    ...factBase(command, context),
    type: entry.type,
    direction: null,
    outcome: null,
    contactIds: [],
    durationMin: null,
    sentiment: null,
    subject: null,
    note: entry.note,
    ...(entry.isConfidential && { isConfidential: true as const }),
    ticket: null,
  };
  if (entry.type === 'note') return silent;
  if (entry.type === 'ticket') {
    const { subject, priority, status, escalated, externalKey } = entry;
    const closedAt = status === 'closed' ? entry.occurredAt : null;
    const ticket = { priority, status, closedAt, escalated, externalKey };
    return { ...silent, direction: 'in', subject, ticket };
  }
  checkTalk(entry, context.contacts);
  const { direction, outcome, contactIds, durationMin, sentiment } = entry;
  return { ...silent, direction, outcome, contactIds, durationMin, sentiment };
}

function checkTalk({ type, outcome, contactIds }: TalkEntry, contacts: Contact[]): void {
  const outcomes: readonly string[] = OUTCOMES[type];
  if (outcome !== null && !outcomes.includes(outcome))
    throw new StoreError('invalid', `A ${type} cannot end as "${outcome}". Choose its outcome.`);
  contactIds.forEach((contactId) => requireContact(contactId, contacts));
}

function surveyPuts(command: LogCommand, entry: EntryOf<'survey'>, context: EntryContext): Put[] {
  const { survey, score, note } = entry;
  const scale = SURVEY_SCALES[survey];
  if (!Number.isInteger(score) || score < scale.min || score > scale.max)
    throw new StoreError(
      'invalid',
      `${survey.toUpperCase()} is a whole number from ${scale.min} to ${scale.max}, not ${score}.`,
    );
  const person = respondentOf(command, entry, context);
  const row: SurveyAnswer = {
    ...factBase(command, context),
    survey,
    mode: survey === 'nps' ? 'relational' : 'transactional',
    score,
    scale,
    contactId: person?.contact.id ?? null,
    // Without a name two answers cannot be known to be one person's, so each stands for itself.
    respondent: person?.contact.id ?? `answer:${command.id}`,
    comment: note,
  };
  const newContact: Put[] = person?.isNew ? [{ table: 'contacts', row: person.contact }] : [];
  return [...newContact, { table: 'surveyAnswers', row }];
}

function respondentOf(
  command: LogCommand,
  { contactId, respondentName }: EntryOf<'survey'>,
  context: EntryContext,
): { contact: Contact; isNew: boolean } | null {
  if (contactId !== null)
    return { contact: requireContact(contactId, context.contacts), isNew: false };
  const key = nameKey(respondentName);
  if (key === '') return null;
  const known = context.contacts.find(
    ({ name, deletedAt }) => deletedAt === null && nameKey(name) === key,
  );
  if (known) return { contact: known, isNew: false };
  const contact: Contact = {
    ...factBase(command, context),
    id: crypto.randomUUID(),
    name: respondentName,
    emails: [],
    phone: null,
    role: null,
  };
  return { contact, isNew: true };
}

function requireContact(contactId: string, contacts: Contact[]): Contact {
  const contact = contacts.find(({ id }) => id === contactId);
  if (contact) return contact;
  throw new StoreError('invalid', 'This person is not at this account. Choose the person again.');
}

function pulsePut(command: LogCommand, entry: EntryOf<'pulse'>, context: EntryContext): Put {
  const base = factBase(command, context);
  const { level: value, note } = entry;
  const row = { ...base, family: 'pulse', metric: 'pulse', value, unit: '1-5', note } as const;
  return { table: 'signals', row };
}

function taskPuts(command: LogCommand, context: EntryContext): Put[] {
  const { nextStep, type } = command.entry;
  if (!nextStep) return [];
  const isInteraction = type !== 'survey' && type !== 'pulse';
  const row = {
    ...factBase(command, context),
    id: crypto.randomUUID(),
    ...nextStep,
    doneAt: null,
    interactionId: isInteraction ? command.id : null,
  };
  return [{ table: 'tasks', row }];
}
