import { SIGNAL_METRICS, type SignalMetric, type SignalUnit } from '../../health/signal-metrics.ts';
import type { SignalRecord } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';
import { type Cell, isUnread, MISSING } from '../values/cell.ts';
import { foldLabel, labelTable, readLabel } from '../values/label.ts';

type StatedSignal = SignalRecord['signals'][number];

const METRICS = labelTable<SignalMetric>([
  ...(Object.keys(SIGNAL_METRICS) as SignalMetric[]).map((one) => [one, foldLabel(one)] as const),
  ['seats-used', 'seats in use|licenses used|licences used|assigned seats|已用席位|已用许可'],
  [
    'active-users',
    'monthly active users|mau|active user count|users active|活跃用户|活跃用户数|月活|月活跃用户',
  ],
  ['usage-events', 'events|event count|actions|sessions|logins|使用次数|事件数|登录次数'],
  ['used', 'login|last login|last seen|last activity|登录|最近登录'],
  ['feature-breadth', 'feature adoption|features used|功能使用率|功能覆盖率'],
  ['session-minutes', 'session length|average session|session duration|平均时长|使用时长'],
  ['invoice-overdue', 'days overdue|overdue days|逾期天数'],
  ['recurring-revenue', 'arr|annual recurring revenue|年度经常性收入'],
]);

function readFigure(unit: SignalUnit, text: string, readers: ValueReaders): Cell<number> {
  if (unit === 'event') return MISSING;
  if (unit === 'count') return readers.count(text);
  if (unit === 'share') return readers.share(text);
  if (unit === 'minutes') return readers.minutes(text);
  const { value, code } = readers.number(text);
  if (value === null) return { value, code };
  const isInRange = unit === '1-5' ? value >= 1 && value <= 5 : value >= 0;
  return isInRange ? { value, code } : isUnread('out-of-range');
}

/** A signal of a row that names its metric in a cell and its value in another. */
export function readStatedMetric(row: RowReading, readers: ValueReaders): StatedSignal | null {
  const metric = row.need('metric', (text) => {
    const found = readLabel(text, METRICS);
    return found.code === null ? found : isUnread('unknown-metric');
  });
  if (metric === null) return null;
  const { unit } = SIGNAL_METRICS[metric];
  if (unit === 'event') return { metric, value: null, unit: '' };
  if (unit === 'money') {
    const money = readers.money(row, 'value');
    if (money === null) row.say('value', 'invalid', 'needed');
    return money === null ? null : { metric, value: money.amount, unit: money.currency };
  }
  const value = row.need('value', (text) => readFigure(unit, text, readers));
  return value === null ? null : { metric, value, unit: '' };
}
