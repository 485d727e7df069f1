import type { LogEntry } from '../../lib/model/log-entry.ts';
import { SURVEY_SCALES, type Survey } from '../../lib/model/survey-scales.ts';
import { MINUTE_MS } from '../../lib/time.ts';
import { choiceOf, OUTCOME_CHOICES, PRIORITY_CHOICES, STATUS_CHOICES } from './choices.ts';
import type { FieldKey, LogFields } from './log-fields.ts';

/** What is wrong with a field; the key of its words. */
type FieldFault =
  | 'outcome'
  | 'direction'
  | 'noteEmpty'
  | 'reasonEmpty'
  | 'tooLong'
  | 'minutes'
  | 'when'
  | 'nextText'
  | 'subject'
  | 'score'
  | 'level';
export type FieldFaults = Partial<Record<FieldKey, FieldFault>>;

export const LENGTH_MAX: Partial<Record<FieldKey, number>> = {
  note: 20_000,
  nextText: 500,
  subject: 500,
  respondentName: 500,
};

type Values = LogFields['values'];
type Common = Pick<LogEntry, 'occurredAt' | 'note' | 'nextStep'>;
type Confidential = { isConfidential?: true };
const text = (values: Values, key: FieldKey) => (values[key] ?? '').trim();

/**
 * The entry that a form's texts stand for, or what is wrong with them, field by field.
 * @param now epoch ms; an entry without a time happened now, and none happens later
 */
export function toLogEntry(
  fields: LogFields,
  now: number,
): { ok: true; entry: LogEntry } | { ok: false; faults: FieldFaults } {
  const faults = { ...commonFaults(fields.values, now), ...typeFaults(fields) };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, entry: buildEntry(fields, commonPart(fields.values, now)) };
}

export function surveyOf(values: Values): Survey {
  return choiceOf(['nps', 'csat', 'ces'], values.survey) ?? 'nps';
}

function commonFaults(values: Values, now: number): FieldFaults {
  const faults: FieldFaults = {};
  for (const [key, max] of Object.entries(LENGTH_MAX)) {
    if (text(values, key as FieldKey).length > max) faults[key as FieldKey] = 'tooLong';
  }
  const at = occurredAt(values, now);
  if (Number.isNaN(at) || at < 0 || at > now + MINUTE_MS) faults.when = 'when';
  const hasDue = text(values, 'nextDue') !== '';
  if (hasDue && text(values, 'nextText') === '') faults.nextText = 'nextText';
  return faults;
}

function typeFaults({ type, values }: LogFields): FieldFaults {
  const faults: FieldFaults = {};
  const need = (key: FieldKey, fault: FieldFault) => {
    if (text(values, key) === '') faults[key] = fault;
  };
  if (type === 'call' || type === 'meeting') {
    if (choiceOf<string>(OUTCOME_CHOICES[type], values.outcome) === null)
      faults.outcome = 'outcome';
  }
  if (type === 'email') need('direction', 'direction');
  if (type === 'call' || type === 'meeting' || type === 'email') {
    if (!isWholeWithin(text(values, 'minutes') || '0', 0, 1440)) faults.minutes = 'minutes';
  }
  if (type === 'note') need('note', 'noteEmpty');
  if (type === 'ticket') need('subject', 'subject');
  if (type === 'pulse') {
    need('level', 'level');
    need('note', 'reasonEmpty');
  }
  const { min, max } = SURVEY_SCALES[surveyOf(values)];
  if (type === 'survey' && !isWholeWithin(text(values, 'score'), min, max)) faults.score = 'score';
  return faults;
}

function isWholeWithin(typed: string, min: number, max: number): boolean {
  return /^\d{1,6}$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
}

function occurredAt(values: Values, now: number): number {
  const when = text(values, 'when');
  return when === '' ? now : new Date(when).getTime();
}

function commonPart(values: Values, now: number): Common {
  const next = text(values, 'nextText');
  return {
    occurredAt: Math.min(occurredAt(values, now), now),
    note: text(values, 'note'),
    nextStep:
      next === ''
        ? null
        : {
            text: next,
            dueAt: endOfDay(text(values, 'nextDue')),
            owner: values.nextOwner === 'them' ? 'them' : 'us',
          },
  };
}

/** Due "on the 3rd" is kept until the 3rd is over, in the user's zone. */
function endOfDay(day: string): number | null {
  if (day === '') return null;
  return new Date(`${day}T00:00`).setHours(23, 59);
}

function buildEntry({ type, values }: LogFields, common: Common): LogEntry {
  switch (type) {
    case 'call':
    case 'meeting':
    case 'email':
      return { ...common, type, ...conversationPart(type, values), ...confidentialPart(values) };
    case 'note':
      return { ...common, type, ...confidentialPart(values) };
    case 'ticket':
      return { ...common, type, ...ticketPart(values), ...confidentialPart(values) };
    case 'survey':
      return {
        ...common,
        type,
        survey: surveyOf(values),
        score: Number(values.score),
        contactId: values.contactId || null,
        respondentName: values.contactId ? '' : text(values, 'respondentName'),
      };
    case 'pulse':
      return { ...common, type, level: Number(values.level) };
  }
}

type Conversation = Extract<LogEntry, { type: 'call' | 'meeting' | 'email' }>;

function conversationPart(
  type: Conversation['type'],
  values: Values,
): Omit<Conversation, keyof Common | keyof Confidential | 'type'> {
  const isOut = type === 'email' && values.direction === 'out';
  const mayHaveOutcome = type !== 'email' || isOut;
  const minutes = text(values, 'minutes');
  const sentiment = text(values, 'sentiment');
  return {
    direction: type === 'email' ? (isOut ? 'out' : 'in') : null,
    outcome: mayHaveOutcome ? choiceOf(OUTCOME_CHOICES[type], values.outcome) : null,
    contactIds: values.contactId ? [values.contactId] : [],
    durationMin: minutes === '' ? null : Number(minutes),
    sentiment: sentiment === '' ? null : Number(sentiment),
  };
}

/** Absent unless it is: most entries are not, and say nothing of it. */
function confidentialPart(values: Values): Confidential {
  return values.confidential === 'yes' ? { isConfidential: true } : {};
}

type Ticket = Extract<LogEntry, { type: 'ticket' }>;

function ticketPart(values: Values): Omit<Ticket, keyof Common | keyof Confidential | 'type'> {
  return {
    subject: text(values, 'subject'),
    priority: choiceOf(PRIORITY_CHOICES, values.priority),
    status: choiceOf(STATUS_CHOICES, values.status) ?? 'open',
    escalated: values.escalated === 'yes',
    externalKey: text(values, 'externalKey') || null,
  };
}
