import type { Signal } from '../model/facts.ts';
import type { MeasureId } from '../model/measure-id.ts';
import { daysBetween } from '../time.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { freshness, missingReading, type Reading, readingOf } from './reading.ts';
import type { SignalMetric } from './signal-metrics.ts';

/** A signal whose value is known to be a number of its metric's unit. */
export type Valued = Signal & { value: number };

/** Those with a value, in the order in which they came to be known. */
export function valued(signals: readonly Signal[]): Valued[] {
  return signals.filter((one): one is Valued => one.value !== null);
}

/** One a moment: of two, the one known last corrects the other. Oldest first. */
export function oneAMoment<T extends Signal>(signals: readonly T[]): T[] {
  // As they nearly always come; the trend asks for thirty dates.
  if (signals.every((one, index) => isAfter(one, signals[index - 1]))) return [...signals];
  const byMoment = new Map(signals.map((one) => [one.occurredAt, one]));
  return [...byMoment.values()].sort((a, b) => a.occurredAt - b.occurredAt);
}

function isAfter(one: Signal, before: Signal | undefined): boolean {
  return before === undefined || one.occurredAt > before.occurredAt;
}

/** The state that a metric was in last; `undefined`: never said. */
export function latestState(known: KnownFacts, metric: SignalMetric): Valued | undefined {
  return latestOf(valued(known.signals(metric)));
}

/** A measure that is a signal's own value, the latest; `null` value: never said. */
export function statedReading(measure: MeasureId & SignalMetric): (known: KnownFacts) => Reading {
  return (known) => {
    const last = latestState(known, measure);
    return last ? stateReading(measure, last.value, last, known) : missingReading(measure, false);
  };
}

/** A measure whose strength fades with the age of one signal. */
export function stateReading(
  measure: MeasureId,
  value: number,
  from: Signal,
  known: KnownFacts,
): Reading {
  const strength = freshness(measure, daysBetween(from.occurredAt, known.at));
  return readingOf(measure, value, strength, () => evenEvidence('signal', [from]));
}
