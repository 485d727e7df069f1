import type { LogDraft, LogEntryType } from '../../lib/model/log-entry.ts';

/** Every field that any type of entry has. A field keeps its text when the type is changed. */
const FIELD_KEYS = [
  'outcome',
  'direction',
  'sentiment',
  'minutes',
  'contactId',
  'note',
  'confidential',
  'when',
  'nextText',
  'nextDue',
  'nextOwner',
  'subject',
  'priority',
  'status',
  'escalated',
  'externalKey',
  'survey',
  'score',
  'respondentName',
  'level',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

/** What stands in the form, as typed: texts only, so that any half-typed state can be kept. */
export interface LogFields {
  type: LogEntryType;
  values: Partial<Record<FieldKey, string>>;
}

export const EMPTY_FIELDS: LogFields = { type: 'call', values: {} };

/** Whether nothing was typed or chosen besides the type. */
export function isBlank({ values }: LogFields): boolean {
  return FIELD_KEYS.every((key) => (values[key] ?? '').trim() === '');
}

/** The draft to keep; `null` when there is nothing worth keeping. */
export function toDraft(fields: LogFields, now: number): LogDraft | null {
  if (isBlank(fields)) return null;
  const typed = FIELD_KEYS.flatMap((key) => {
    const value = fields.values[key] ?? '';
    return value === '' ? [] : [[key, value] as const];
  });
  return { type: fields.type, fields: Object.fromEntries(typed), updatedAt: now };
}

/** The fields of a kept draft. Keys of an older form that are no longer fields are let go. */
export function fromDraft(draft: LogDraft | null): LogFields {
  if (draft === null) return EMPTY_FIELDS;
  const known = FIELD_KEYS.filter((key) => Object.hasOwn(draft.fields, key));
  const values = Object.fromEntries(known.map((key) => [key, draft.fields[key]]));
  return { type: draft.type, values };
}
