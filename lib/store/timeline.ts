import type { Contact } from '../model/account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../model/facts.ts';
import type { AccountFacts, HealthScore } from '../model/health.ts';
import type { TimelineItem } from '../model/views.ts';

/** Items behind a score that are sent beside the timeline, at most. */
const EVIDENCE_MAX = 200;
/** Of the facts that could not be used, as many as are listed. */
const REFUSED_MAX = 20;

/**
 * Interactions, answers and signals of an account that are not deleted, newest first.
 * @param others people of other accounts whom they name
 */
export function toTimeline(facts: AccountFacts, others: readonly Contact[]): TimelineItem[] {
  const names = new Map([...others, ...facts.contacts].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? [] : [names.get(id) ?? []].flat());
  return [
    ...facts.interactions.filter(isKept).map((row) => interactionItem(row, nameOf)),
    ...facts.surveyAnswers.filter(isKept).map((row) => answerItem(row, nameOf)),
    ...facts.signals.filter(isKept).map(signalItem),
  ].sort((a, b) => b.occurredAt - a.occurredAt);
}

/**
 * The items that a score is made of, or could not use, and that are not among `shown`, by id.
 * Promises are kept in their own list and stand in no timeline, so that they are here alone.
 */
export function evidenceBeside(
  health: HealthScore,
  { timeline, shown, tasks }: EvidenceItems,
): Record<string, TimelineItem> {
  const measures = health.factors.flatMap((factor) => factor.measures);
  const override = health.override === null ? [] : [health.override];
  const shownWith = [...measures, ...health.caps, ...health.ceilingsAhead, ...override];
  const refs = shownWith.flatMap(({ evidence }) => evidence);
  const wanted = new Set([...refs, ...health.refused.slice(0, REFUSED_MAX)].map(({ id }) => id));
  const sent = new Set(shown.map(({ id }) => id));
  const promised = tasks.filter(isKept).map(taskItem);
  const items = [...promised, ...timeline].filter(({ id }) => wanted.has(id) && !sent.has(id));
  return Object.fromEntries(items.slice(0, EVIDENCE_MAX).map((item) => [item.id, item]));
}

interface EvidenceItems {
  timeline: readonly TimelineItem[];
  shown: readonly TimelineItem[];
  tasks: readonly Task[];
}

type NameOf = (contactId: string | null) => string[];

function isKept({ deletedAt }: { deletedAt: number | null }): boolean {
  return deletedAt === null;
}

function sourceOf({ source }: Interaction | SurveyAnswer | Signal | Task) {
  return { sourceKind: source.kind, sourceUrl: source.url };
}

function interactionItem(row: Interaction, nameOf: NameOf): TimelineItem {
  const { id, type, occurredAt, note, outcome, direction, sentiment, durationMin } = row;
  return {
    id,
    kind: 'interaction',
    type,
    occurredAt,
    title: row.subject ?? outcome ?? '',
    note,
    outcome,
    direction,
    sentiment,
    durationMin,
    ...(row.isConfidential && { isConfidential: true as const }),
    value: null,
    contactNames: row.contactIds.flatMap(nameOf),
    ...sourceOf(row),
  };
}

const NO_TALK = { title: '', outcome: null, direction: null, sentiment: null, durationMin: null };

function answerItem(row: SurveyAnswer, nameOf: NameOf): TimelineItem {
  const { id, survey: type, occurredAt, comment: note, score: value } = row;
  const contactNames = nameOf(row.contactId);
  return {
    ...NO_TALK,
    id,
    kind: 'survey',
    type,
    occurredAt,
    note,
    value,
    contactNames,
    ...sourceOf(row),
  };
}

function signalItem(row: Signal): TimelineItem {
  const { id, family: type, occurredAt, note, value } = row;
  return {
    ...NO_TALK,
    id,
    kind: 'signal',
    type,
    title: row.metric,
    occurredAt,
    note,
    value,
    contactNames: [],
    ...sourceOf(row),
  };
}

function taskItem(row: Task): TimelineItem {
  const { id, occurredAt, text: title } = row;
  return {
    ...NO_TALK,
    id,
    kind: 'task',
    type: 'task',
    occurredAt,
    title,
    note: '',
    value: null,
    contactNames: [],
    ...sourceOf(row),
  };
}
