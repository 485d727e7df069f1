import { isNpsScore } from '../metrics/nps.ts';
import type { Interaction, Signal, SurveyAnswer } from '../model/facts.ts';
import type { RefusedFact } from '../model/health.ts';
import { knownFrom } from './ledger.ts';
import { bandOfOverride } from './override.ts';
import { isSignalMetric, SIGNAL_METRICS, type SignalUnit } from './signal-metrics.ts';

type Why = RefusedFact['why'];

/** What speaks against a fact with real dates; `null`: nothing. */
export type WhyNot<T> = (fact: T) => Why | null;

/** For facts that carry no number to read. */
export const anyValue = () => null;

/** Lets facts through that can be used, and keeps a list of the others with the reason. */
export class Refusals {
  readonly #refused: { fact: RefusedFact; knownFrom: number }[] = [];

  /** Those of `rows` that `whyNot` has nothing against and that have real dates. */
  usable<T extends { id: string; occurredAt: number; recordedAt: number }>(
    kind: RefusedFact['kind'],
    rows: readonly T[],
    whyNot: WhyNot<T>,
  ): T[] {
    return rows.filter((row) => {
      const from = knownFrom(row);
      const why = Number.isFinite(from) ? whyNot(row) : 'bad-date';
      if (why !== null) this.#refused.push({ fact: { kind, id: row.id, why }, knownFrom: from });
      return why === null;
    });
  }

  /** Those known at a date, by id; one without a real date is listed always. */
  at(at: number): RefusedFact[] {
    return this.#refused
      .filter((one) => !Number.isFinite(one.knownFrom) || one.knownFrom <= at)
      .map((one) => one.fact)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** A feeling outside −2…+2; that there was a conversation still counts. */
export function whyNotFeeling({ sentiment }: Interaction): Why | null {
  return sentiment === null || isWithin(sentiment, -2, 2) ? null : 'out-of-range';
}

/** An answer outside its own scale, or an NPS answer that is not a whole number from 0 to 10. */
export function whyNotAnswer({ survey, score, scale }: SurveyAnswer): Why | null {
  const isInScale = scale.min < scale.max && isWithin(score, scale.min, scale.max);
  return isInScale && (survey !== 'nps' || isNpsScore(score)) ? null : 'out-of-range';
}

/** An unknown metric, one of another family or unit, or a value that its unit cannot have. */
export function whyNotSignal(signal: Signal): Why | null {
  const { family, metric, unit, value } = signal;
  if (family === 'override') return whyNotOverride(signal);
  if (!isSignalMetric(metric) || SIGNAL_METRICS[metric].family !== family) return 'unknown-metric';
  const expected = SIGNAL_METRICS[metric].unit;
  if (expected === 'money' ? !/^[A-Z]{3}$/.test(unit) : unit !== '' && unit !== expected)
    return 'wrong-unit';
  return isValueOf(expected, value) ? null : 'out-of-range';
}

function whyNotOverride({ metric, value, note }: Signal): Why | null {
  if (metric !== 'none' && bandOfOverride(metric) === null) return 'unknown-metric';
  if (value !== null && !(value > 0 && Number.isFinite(value))) return 'out-of-range';
  return metric !== 'none' && note.trim() === '' ? 'no-reason' : null;
}

function isValueOf(unit: SignalUnit, value: number | null): boolean {
  if (unit === 'event') return true;
  if (value === null) return unit === '1-5';
  switch (unit) {
    case 'share':
      return isWithin(value, 0, 1);
    case '1-5':
      return isWithin(value, 1, 5);
    case 'count':
      return Number.isSafeInteger(value) && value >= 0;
    case 'days':
    case 'minutes':
    case 'money':
      return isWithin(value, 0, Number.MAX_VALUE);
  }
}

/** False for NaN. */
function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
