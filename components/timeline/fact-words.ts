import {
  isSignalMetric,
  SIGNAL_METRICS,
  type SignalMetric,
  type SignalUnit,
} from '../../lib/health/signal-metrics.ts';
import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { TimelineItem } from '../../lib/model/views.ts';

/** A kept key such as `left_voicemail` in words; anything else is a text and stays as it is. */
function keyOrText(key: string, { common }: Messages): string {
  const outcomes: Record<string, string> = common.outcome;
  return Object.hasOwn(outcomes, key) ? (outcomes[key] ?? key) : key;
}

/** What stands beside type and date: subject or outcome, survey score, reported figure. One line. */
export function factHeadline(item: TimelineItem, messages: Messages, format: Formatters): string {
  const { health } = messages;
  const value = item.value;
  if (value !== null && item.type === 'nps') return health.unit.nps(format.number(value));
  if (item.kind === 'signal') return signalHeadline(item, messages, format);
  if (item.title !== '') return keyOrText(item.title, messages);
  if (item.outcome !== null) return keyOrText(item.outcome, messages);
  return value === null ? '' : format.number(value);
}

/** `Seats in use: 210`; a metric that nobody knows keeps its name. */
function signalHeadline(item: TimelineItem, messages: Messages, format: Formatters): string {
  const { common, score } = messages;
  const { title: metric, value } = item;
  if (item.type === 'override') {
    const bands: Record<string, string> = { ...common.band, none: score.override.liftedMark };
    return bands[metric] ?? '';
  }
  if (item.type === 'pulse' && value !== null) {
    return common.pulseLevel[Math.round(value) - 1] ?? format.number(value);
  }
  if (!isSignalMetric(metric))
    return value === null ? metric : common.named(metric, format.number(value));
  const names: Record<SignalMetric, string> = score.figure;
  const { unit } = SIGNAL_METRICS[metric];
  if (value === null || unit === 'event') return names[metric];
  return common.named(names[metric], figureText(value, unit, messages, format));
}

function figureText(
  value: number,
  unit: SignalUnit,
  { health }: Messages,
  format: Formatters,
): string {
  if (unit === 'share' && value <= 1) return format.percent(value);
  if (unit === 'days' || unit === 'minutes') return health.unit[unit](format.number(value, 0));
  return format.number(value, 2);
}

/** Minutes, direction, people, sentiment: what is known of them, in this order. */
export function factDetails(item: TimelineItem, messages: Messages, format: Formatters): string[] {
  const { common, panel } = messages;
  const details: string[] = [];
  if (item.direction !== null && item.type === 'email') {
    details.push(panel.direction[item.direction]);
  }
  if (item.durationMin !== null) details.push(common.minutes(item.durationMin));
  if (item.contactNames.length > 0) details.push(panel.with(format.list(item.contactNames)));
  const felt = item.sentiment === null ? undefined : common.sentiment[item.sentiment + 2];
  if (felt !== undefined) details.push(felt);
  if (item.sourceKind === 'page') details.push(panel.fromPage);
  return details;
}
