import { SIGNAL_METRICS, type SignalMetric } from '../health/signal-metrics.ts';
import type { FieldId } from './fields.ts';
import type { ImportRecord, SignalRecord } from './import-record.ts';

/** A figure of a record, with what tells it from figures that it cannot be compared with. */
export interface Figure {
  field: FieldId;
  /** A currency or a metric; empty: the field says all. */
  of: string;
  value: number;
}

/** The columns of metrics that have one of their own. */
const METRIC_FIELDS: Partial<Record<SignalMetric, FieldId>> = {
  'seats-used': 'seatsUsed',
  'active-users': 'activeUsers',
  'usage-events': 'usageEvents',
  'session-minutes': 'sessionMinutes',
};
const OPEN_ENDED = new Set(['count', 'days', 'minutes', 'money']);

function ofSignals({ kind, signals, set }: SignalRecord): Figure[] {
  const figures: Figure[] = [];
  if (set.arr) figures.push({ field: 'arr', of: set.arr.currency, value: set.arr.amount });
  if (set.seats !== undefined) figures.push({ field: 'seats', of: '', value: set.seats });
  if (kind !== 'usage') return figures;
  for (const { metric, value, unit } of signals) {
    if (value === null || !OPEN_ENDED.has(SIGNAL_METRICS[metric].unit)) continue;
    const field = METRIC_FIELDS[metric] ?? 'value';
    figures.push({ field, of: field === 'value' ? `${metric} ${unit}` : '', value });
  }
  return figures;
}

/**
 * The figures of a record that have no end of their own: amounts, counts, durations. A share or an
 * answer on its scale is never far from the others, only rare.
 */
export function figuresOf(record: ImportRecord): Figure[] {
  if ('signals' in record) return ofSignals(record);
  const figures: Figure[] = [];
  if (record.kind === 'accounts') {
    const { arr, seats } = record;
    if (arr) figures.push({ field: 'arr', of: arr.currency, value: arr.amount });
    if (seats !== null) figures.push({ field: 'seats', of: '', value: seats });
  }
  if ('durationMin' in record && record.durationMin !== null)
    figures.push({ field: 'durationMin', of: '', value: record.durationMin });
  return figures;
}
