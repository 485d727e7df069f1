import type { RecordKind } from '../model/import-job.ts';

/** What a cell of a field is read as. */
export type FieldType =
  | 'id'
  | 'name'
  | 'line'
  | 'text'
  | 'email'
  | 'emails'
  | 'phone'
  | 'domain'
  | 'domains'
  /** A calendar day, such as a renewal's. */
  | 'day'
  /** A moment. */
  | 'time'
  | 'money'
  | 'currency'
  | 'count'
  | 'minutes'
  | 'share'
  | 'number'
  | 'score'
  | 'scale'
  | 'sentiment'
  | 'label'
  | 'yes-no';

/** Every field that a column can be mapped to, and what its cells are read as. */
export const FIELD_TYPES = {
  /** The row's own id in its source; of accounts and contacts it is theirs. */
  ownId: 'id',
  accountId: 'id',
  accountName: 'name',
  accountDomain: 'domains',
  arr: 'money',
  /** Of a month: twelve of them are a year. Read where there is no `arr`. */
  mrr: 'money',
  currency: 'currency',
  renewalAt: 'day',
  ownerName: 'line',
  seats: 'count',
  parentId: 'id',
  parentName: 'name',
  personId: 'id',
  personName: 'name',
  firstName: 'name',
  lastName: 'name',
  email: 'emails',
  phone: 'phone',
  role: 'label',
  createdAt: 'time',
  occurredAt: 'time',
  type: 'label',
  direction: 'label',
  outcome: 'label',
  durationMin: 'minutes',
  sentiment: 'sentiment',
  subject: 'line',
  note: 'text',
  priority: 'label',
  status: 'label',
  closedAt: 'time',
  escalated: 'yes-no',
  survey: 'label',
  mode: 'label',
  score: 'score',
  scale: 'scale',
  comment: 'text',
  metric: 'label',
  value: 'number',
  seatsUsed: 'count',
  activeUsers: 'count',
  usageEvents: 'count',
  featureBreadth: 'share',
  sessionMinutes: 'minutes',
  weeklyLearners: 'share',
  activityRate: 'share',
  discussedAt: 'time',
  churnOutcome: 'label',
} as const satisfies Record<string, FieldType>;
export type FieldId = keyof typeof FIELD_TYPES;
export const FIELD_IDS = Object.keys(FIELD_TYPES) as FieldId[];

const ACCOUNT = ['accountId', 'accountName', 'accountDomain'] as const;
const PERSON = ['personId', 'personName', 'email'] as const;
const PRICE = ['arr', 'mrr', 'currency'] as const;

/** The fields of each kind, in the order in which they are offered. */
export const FIELDS_OF_KIND = {
  accounts: [...ACCOUNT, ...PRICE, 'renewalAt', 'ownerName', 'seats', 'parentId', 'parentName'],
  contacts: [...PERSON, 'firstName', 'lastName', 'phone', 'role', 'createdAt', ...ACCOUNT],
  interactions: [
    'ownId',
    'occurredAt',
    'type',
    'direction',
    'outcome',
    'subject',
    'note',
    'durationMin',
    'sentiment',
    ...PERSON,
    ...ACCOUNT,
  ],
  tickets: [
    'ownId',
    'occurredAt',
    'subject',
    'note',
    'priority',
    'status',
    'closedAt',
    'escalated',
    ...PERSON,
    ...ACCOUNT,
  ],
  'survey-answers': [
    'ownId',
    'occurredAt',
    'score',
    'scale',
    'survey',
    'mode',
    'comment',
    ...PERSON,
    ...ACCOUNT,
  ],
  usage: [
    'ownId',
    'occurredAt',
    'metric',
    'value',
    'currency',
    'seatsUsed',
    'activeUsers',
    'usageEvents',
    'featureBreadth',
    'sessionMinutes',
    'weeklyLearners',
    'activityRate',
    'note',
    ...ACCOUNT,
  ],
  subscriptions: ['ownId', 'occurredAt', ...PRICE, 'seats', 'renewalAt', 'note', ...ACCOUNT],
  renewals: ['ownId', 'renewalAt', ...PRICE, 'seats', 'discussedAt', 'note', ...ACCOUNT],
  outcomes: ['ownId', 'occurredAt', 'churnOutcome', ...PRICE, 'renewalAt', 'note', ...ACCOUNT],
} as const satisfies Record<RecordKind, readonly FieldId[]>;

/**
 * What a row of a kind must say. Of each list one field is enough; a value for the whole file
 * stands for the cell.
 */
export const NEEDED_FIELDS = {
  accounts: [['accountName', 'accountDomain']],
  contacts: [
    ['personName', 'email', 'firstName', 'lastName'],
    [...ACCOUNT, 'email'],
  ],
  interactions: [['occurredAt'], [...ACCOUNT, 'email']],
  tickets: [['occurredAt'], [...ACCOUNT, 'email']],
  'survey-answers': [['occurredAt'], ['score'], ['survey'], [...ACCOUNT, 'email']],
  usage: [['occurredAt'], [...ACCOUNT]],
  subscriptions: [['occurredAt'], [...ACCOUNT]],
  renewals: [['renewalAt'], [...ACCOUNT]],
  outcomes: [['occurredAt'], ['churnOutcome'], [...ACCOUNT]],
} as const satisfies Record<RecordKind, readonly (readonly FieldId[])[]>;

/**
 * The needs of a kind that a mapping does not meet yet; empty: a row can be made.
 * @example unmetNeeds('accounts', ['arr']) // [['accountName', 'accountDomain']]
 */
export function unmetNeeds(kind: RecordKind, mapped: readonly FieldId[]): FieldId[][] {
  return NEEDED_FIELDS[kind]
    .filter((need) => !need.some((field) => mapped.includes(field)))
    .map((need) => [...need]);
}
