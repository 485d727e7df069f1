import { directionOf } from '../../lib/health/measures.ts';
import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { MeasureScore } from '../../lib/model/health.ts';
import { daysBetween } from '../../lib/time.ts';
import { shownScore } from '../score-text.ts';
import type { ChangeOutlook, FactorMove, MeasureMove } from './change-outlook.ts';
import { measureName, unitText } from './health-words.ts';

/** What surrounds a step: the words of its language, and what its factor's other measures tell. */
interface StepContext {
  messages: Messages;
  format: Formatters;
  direction: 'up' | 'down';
  /** Epoch ms of the score. */
  at: number;
  /** All measures of the factor: the agreed interval can be told from one for the other. */
  measures: readonly MeasureScore[];
}

/** What a step is about, and its values as a person would say them. */
interface SaidStep {
  subject: string;
  from: string;
  to: string;
}

/**
 * One step in words: `Time since two-way contact: at most 12 days instead of 31 days`. Values are
 * rounded to the side on which they are still enough.
 */
export function stepText(move: MeasureMove, context: StepContext): string {
  const { change } = context.messages.score;
  const { subject, from, to } = saidStep(move, context);
  const bound = boundOf(move, context)(to);
  return from === to ? change.stepOnly(subject, bound) : change.step(subject, bound, from);
}

/** A factor's own change: `Engagement from 55 to 84`. */
export function factorMoveText(
  { factor, from, to }: FactorMove,
  { common, score }: Messages,
  format: Formatters,
): string {
  const shown = (value: number) => format.number(shownScore(value));
  return score.change.factor(common.factor[factor], shown(from), shown(to));
}

/** The sentence above the list, or in its place. */
export function outlookText(
  outlook: ChangeOutlook,
  coverage: number,
  needed: number,
  messages: Messages,
  format: Formatters,
): string {
  const { common } = messages;
  const words = messages.score.change;
  const points = (value: number) => format.number(shownScore(value));
  switch (outlook.kind) {
    case 'evidence':
      return words.evidence(format.percent(needed), format.percent(coverage));
    case 'settling': {
      const { border, at, band } = outlook;
      const say = outlook.direction === 'up' ? words.settlingUp : words.settlingDown;
      return say(points(border), points(at), common.band[band]);
    }
    case 'ceiling': {
      const { ceiling, without } = outlook;
      if (without === null) return words.ceilingAhead(points(ceiling));
      return words.ceiling(points(ceiling), points(without.score), common.band[without.band]);
    }
    case 'moves': {
      const { direction, moves, band } = outlook;
      const target = points(outlook.target);
      if (moves.length === 0)
        return direction === 'up' ? words.noneUp(target) : words.noneDown(target);
      return words[direction](moves.length, target, common.band[band]);
    }
  }
}

function saidStep(move: MeasureMove, context: StepContext): SaidStep {
  const { messages, format } = context;
  return (
    saidAsContacts(move, context) ?? {
      subject: measureName(move.measure.measure, messages),
      from: unitText(move.measure.value ?? 0, move.measure.unit, messages, format),
      to: unitText(rounded(move, context), move.measure.unit, messages, format),
    }
  );
}

/**
 * Contact is measured against the agreed interval; people think in days and in contacts. The
 * interval is told by the last contact: so long ago, for so many intervals. `null`: it cannot be.
 */
function saidAsContacts(move: MeasureMove, context: StepContext): SaidStep | null {
  const { measure, to } = move;
  const { messages, format, at } = context;
  const words = messages.score.change;
  const cadence = cadenceDays(context.measures, at);
  if (cadence === null || measure.value === null) return null;
  const inDays = (value: number) => messages.health.unit.days(format.number(value, 0));
  if (measure.measure === 'contact-recency') {
    const days = awayFromBorder(move, to * cadence, context);
    const from = inDays(measure.value * cadence);
    return { subject: words.daysSinceContact, from, to: inDays(days) };
  }
  if (measure.measure !== 'contact-frequency') return null;
  const contacts = (value: number) => (value * WINDOW_DAYS) / cadence;
  return {
    subject: words.contacts,
    from: format.number(contacts(measure.value), 0),
    to: format.number(nextWhole(move, contacts(to)), 0),
  };
}

const WINDOW_DAYS = 90;

/** Days between contacts as agreed; `null`: nobody was in contact yet, or only just. */
function cadenceDays(measures: readonly MeasureScore[], at: number): number | null {
  const recency = measures.find(({ measure }) => measure === 'contact-recency');
  const last = recency?.evidence[0];
  if (!recency?.value || !last) return null;
  const days = daysBetween(last.occurredAt, at);
  return days > 0 ? days / recency.value : null;
}

/** Whether the value must be at least this, at most this, more or less than this. */
function boundOf({ measure }: MeasureMove, { messages, direction }: StepContext) {
  const words = messages.score.change;
  const isRising = directionOf(measure.anchors) === 1;
  if (direction === 'up') return isRising ? words.atLeast : words.atMost;
  return isRising ? words.lessThan : words.moreThan;
}

/** Decimals that a unit is shown with, shares in whole percent; `null`: there are whole ones only. */
const DIGITS: Record<MeasureScore['unit'], number | null> = {
  days: 0,
  minutes: 0,
  ratio: 2,
  share: 2,
  count: null,
  nps: 1,
  sentiment: 1,
  pulse: null,
};

function rounded(move: MeasureMove, context: StepContext): number {
  const digits = DIGITS[move.measure.unit];
  if (digits === null) return nextWhole(move, move.to);
  const factor = 10 ** digits;
  return awayFromBorder(move, move.to * factor, context) / factor;
}

const ROUNDING = 1e-6;

/** "At least" and "more than" round up, "at most" and "less than" down. */
function awayFromBorder(
  { measure }: MeasureMove,
  value: number,
  { direction }: Pick<StepContext, 'direction'>,
): number {
  const isRising = directionOf(measure.anchors) === 1;
  const isUpwards = isRising === (direction === 'up');
  return isUpwards ? Math.ceil(value - ROUNDING) : Math.floor(value + ROUNDING);
}

/** Between whole numbers there is nothing: the better one of the two is the border. */
function nextWhole({ measure }: MeasureMove, value: number): number {
  return directionOf(measure.anchors) === 1
    ? Math.ceil(value - ROUNDING)
    : Math.floor(value + ROUNDING);
}
