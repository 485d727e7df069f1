import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { TimelineItem } from '../../lib/model/views.ts';

/** A kept key such as `left_voicemail` in words; anything else is a text and stays as it is. */
function keyOrText(key: string, { common }: Messages): string {
  const outcomes: Record<string, string> = common.outcome;
  return Object.hasOwn(outcomes, key) ? (outcomes[key] ?? key) : key;
}

/** What stands beside type and date: subject or outcome, survey score, pulse. One line. */
export function factHeadline(item: TimelineItem, messages: Messages, format: Formatters): string {
  const { common, health } = messages;
  const value = item.value;
  if (value !== null && item.type === 'nps') return health.unit.nps(format.number(value));
  if (value !== null && item.type === 'pulse') {
    return common.pulseLevel[Math.round(value) - 1] ?? format.number(value);
  }
  const bands: Record<string, string> = common.band;
  if (item.type === 'override') return bands[item.title] ?? '';
  if (item.title !== '') return keyOrText(item.title, messages);
  if (item.outcome !== null) return keyOrText(item.outcome, messages);
  return value === null ? '' : format.number(value);
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
