import type { SignalMetric } from '../../health/signal-metrics.ts';
import type { FieldId } from '../fields.ts';
import type { SignalRecord } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';
import type { Cell } from '../values/cell.ts';
import { readLabel } from '../values/label.ts';
import { CHURN_OUTCOMES } from '../values/record-labels.ts';
import { readId, readNote } from '../values/short-text.ts';
import { readYearly } from './price.ts';
import { accountRef, readAccountRef } from './refs.ts';
import { readStatedMetric } from './stated-metric.ts';

type StatedSignal = SignalRecord['signals'][number];
type Unit = 'count' | 'share' | 'minutes';

/** Columns that are a metric each. */
const USAGE_COLUMNS: readonly (readonly [FieldId, SignalMetric, Unit])[] = [
  ['seatsUsed', 'seats-used', 'count'],
  ['activeUsers', 'active-users', 'count'],
  ['usageEvents', 'usage-events', 'count'],
  ['featureBreadth', 'feature-breadth', 'share'],
  ['sessionMinutes', 'session-minutes', 'minutes'],
  ['weeklyLearners', 'weekly-learners', 'share'],
  ['activityRate', 'activity-rate', 'share'],
];

const event = (metric: SignalMetric): StatedSignal => ({ metric, value: null, unit: '' });

function readShared(row: RowReading) {
  const account = readAccountRef(row, []);
  if (account === null) return null;
  return {
    externalId: row.take('ownId', readId),
    account: accountRef(account),
    note: row.take('note', readNote) ?? '',
  };
}

/** What a row says of the account itself; only what it does say is there. */
function readSet(
  row: RowReading,
  readers: ValueReaders,
  renewal: 'take' | 'need' = 'take',
): SignalRecord['set'] {
  const arr = readYearly(row, readers);
  const renewalAt = row[renewal]('renewalAt', readers.day);
  const seats = row.take('seats', readers.count);
  return {
    ...(arr === null ? {} : { arr }),
    ...(renewalAt === null ? {} : { renewalAt }),
    ...(seats === null ? {} : { seats }),
  };
}

function usageSignals(row: RowReading, readers: ValueReaders): StatedSignal[] {
  const signals: StatedSignal[] = [];
  let hasColumns = false;
  for (const [field, metric, unit] of USAGE_COLUMNS) {
    if (!row.has(field)) continue;
    hasColumns = true;
    const read: (text: string) => Cell<number> = readers[unit];
    const value = row.take(field, read);
    if (value !== null) signals.push({ metric, value, unit: '' });
  }
  if (row.has('metric')) {
    const stated = readStatedMetric(row, readers);
    if (stated !== null) signals.push(stated);
  } else if (!hasColumns) signals.push(event('used'));
  if (signals.length === 0) row.say(null, 'invalid', 'nothing-said');
  return signals;
}

/** Usage: columns of figures, or one figure a row with its name; neither: that it was used. */
export function readUsageRecord(row: RowReading, readers: ValueReaders): SignalRecord | null {
  const shared = readShared(row);
  const occurredAt = row.need('occurredAt', readers.time);
  const signals = usageSignals(row, readers);
  if (shared === null || occurredAt === null) return null;
  return { kind: 'usage', ...shared, occurredAt, signals, set: {} };
}

/** The beginning of a contract or of one of its terms, with what is paid for then. */
export function readSubscriptionRecord(
  row: RowReading,
  readers: ValueReaders,
): SignalRecord | null {
  const shared = readShared(row);
  const occurredAt = row.need('occurredAt', readers.time);
  const set = readSet(row, readers);
  if (shared === null || occurredAt === null) return null;
  const { arr, seats } = set;
  const signals = [event('contract-started')];
  if (arr) signals.push({ metric: 'recurring-revenue', value: arr.amount, unit: arr.currency });
  if (seats !== undefined) signals.push({ metric: 'seats-paid', value: seats, unit: '' });
  return { kind: 'subscriptions', ...shared, occurredAt, signals, set };
}

/** When a contract ends if nobody renews it, and when that was talked about. */
export function readRenewalRecord(row: RowReading, readers: ValueReaders): SignalRecord | null {
  const shared = readShared(row);
  const set = readSet(row, readers, 'need');
  const discussedAt = row.take('discussedAt', readers.time);
  if (shared === null) return null;
  const signals = discussedAt === null ? [] : [event('renewal-discussed')];
  return { kind: 'renewals', ...shared, occurredAt: discussedAt, signals, set };
}

/** That a customer renewed, or left, on a day. */
export function readOutcomeRecord(row: RowReading, readers: ValueReaders): SignalRecord | null {
  const shared = readShared(row);
  const occurredAt = row.need('occurredAt', readers.time);
  const metric = row.need('churnOutcome', (text) => readLabel(text, CHURN_OUTCOMES));
  const set = readSet(row, readers);
  if (shared === null || occurredAt === null || metric === null) return null;
  return { kind: 'outcomes', ...shared, occurredAt, signals: [event(metric)], set };
}
