import { daysBetween } from '../time.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { missingReading, type Reading, readingOf } from './reading.ts';

const VALID_DAYS = 90;
/** A 1 or a 5 is a strong word, and must be said again sooner. */
const EXTREME_VALID_DAYS = 30;

/**
 * The CSM's own judgement, 1 to 5: the latest one, while it is valid. An expired one is missing
 * and does not bring back the one before. A signal without a value takes the pulse back.
 * @example pulseReading(knownFacts(prepared, now)).value // 4
 */
export function pulseReading(known: KnownFacts): Reading {
  const last = latestOf(known.signals('pulse'));
  if (!last || last.value === null) return missingReading('pulse', last !== undefined);
  const isExtreme = last.value <= 1 || last.value >= 5;
  const validDays = isExtreme ? EXTREME_VALID_DAYS : VALID_DAYS;
  if (daysBetween(last.occurredAt, known.at) > validDays) return missingReading('pulse', true);
  return readingOf('pulse', last.value, 1, () => evenEvidence('signal', [last]));
}
