import type { RecordKind } from '../model/import-job.ts';
import { FIELDS_OF_KIND, type FieldId } from './fields.ts';
import { readDomains } from './values/domain.ts';
import { readEmails } from './values/email.ts';
import {
  DIRECTIONS,
  INTERACTION_OUTCOMES,
  INTERACTION_TYPES,
} from './values/interaction-labels.ts';
import { type LabelTable, readLabel } from './values/label.ts';
import { CHURN_OUTCOMES, PRIORITIES, TICKET_STATUSES } from './values/record-labels.ts';

/** What the cells of a column look like. */
export type ContentType =
  | 'email'
  | 'domain'
  | 'date'
  | 'money'
  | 'uuid'
  | 'score'
  | 'type'
  | 'direction'
  | 'outcome'
  | 'priority'
  | 'status'
  | 'churn';

/** Of the cells that are filled, those that must agree, and how many there must be. */
const SHARE = 0.8;
const FEWEST = 3;
const MOST = 60;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DATE = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/;
const MONEY = /^(?:[$€£¥￥]|[A-Z]{3} )\s?-?\d[\d.,' ]*$|^-?\d[\d.,' ]* ?(?:[$€£¥元]|[A-Z]{3})$/;
const SCORE = /^(?:10|\d)(?:\/10)?$/;

const hasLabel = (table: LabelTable<unknown>) => (text: string) =>
  readLabel(text, table).value !== null;

const TESTS: readonly (readonly [ContentType, (text: string) => boolean])[] = [
  ['email', (text) => text.includes('@') && readEmails(text).code === null],
  ['uuid', (text) => UUID.test(text)],
  ['date', (text) => DATE.test(text)],
  ['money', (text) => MONEY.test(text)],
  ['score', (text) => SCORE.test(text)],
  ['priority', hasLabel(PRIORITIES)],
  ['direction', hasLabel(DIRECTIONS)],
  ['outcome', hasLabel(INTERACTION_OUTCOMES)],
  ['churn', hasLabel(CHURN_OUTCOMES)],
  ['status', hasLabel(TICKET_STATUSES)],
  ['type', hasLabel(INTERACTION_TYPES)],
  ['domain', (text) => text.includes('.') && readDomains(text).code === null],
];

/**
 * What the cells of a column look like; empty: nothing that is known. The surest comes first.
 * @param cells as they stand; empty ones do not speak
 */
export function contentOf(cells: readonly (string | null)[]): ContentType[] {
  const told = cells
    .map((cell) => (cell ?? '').trim())
    .filter((cell) => cell !== '' && cell.length <= 300)
    .slice(0, MOST);
  if (told.length < FEWEST) return [];
  return TESTS.filter(([, test]) => told.filter(test).length >= told.length * SHARE).map(
    ([type]) => type,
  );
}

/** The fields that a content may stand for, the likeliest first. */
const FIELDS: Record<ContentType, readonly FieldId[]> = {
  email: ['email', 'accountDomain'],
  domain: ['accountDomain'],
  date: ['occurredAt', 'renewalAt', 'createdAt'],
  money: ['arr'],
  uuid: ['ownId'],
  score: ['score'],
  type: ['type'],
  direction: ['direction'],
  outcome: ['outcome'],
  priority: ['priority'],
  status: ['status'],
  churn: ['churnOutcome'],
};
/** Kinds whose rows are customers or people have their own ids in other fields. */
const ID_FIELDS: Partial<Record<RecordKind, FieldId>> = {
  accounts: 'accountId',
  contacts: 'personId',
};

/**
 * The field of a kind that a column's cells speak for, of those that are free; `null`: none.
 * @example guessField('contacts', ['ana@northwind.test', …], new Set()) // 'email'
 */
export function guessField(
  kind: RecordKind,
  cells: readonly (string | null)[],
  taken: ReadonlySet<FieldId>,
): FieldId | null {
  const own: readonly FieldId[] = FIELDS_OF_KIND[kind];
  for (const type of contentOf(cells)) {
    const fields = type === 'uuid' ? [ID_FIELDS[kind] ?? 'ownId'] : FIELDS[type];
    const free = fields.find((field) => own.includes(field) && !taken.has(field));
    if (free !== undefined) return free;
  }
  return null;
}
