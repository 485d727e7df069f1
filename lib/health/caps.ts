import type { CapLine } from '../model/health.ts';
import type { Cap } from './cap.ts';
import {
  cancellationNotice,
  championLeft,
  overdueInvoice,
  undiscussedRenewal,
} from './contract-caps.ts';
import type { KnownFacts } from './known-facts.ts';
import { contactSilence, openDetractor, openEscalation } from './relation-caps.ts';

const CAPS: readonly ((known: KnownFacts) => Cap | null)[] = [
  cancellationNotice,
  championLeft,
  contactSilence,
  openDetractor,
  overdueInvoice,
  openEscalation,
  undiscussedRenewal,
];

/**
 * The ceilings in force. Each goes by itself when its reason does.
 * @example capsOf(knownFacts(prepared, now)).map((cap) => cap.ceiling) // [74]
 */
export function capsOf(known: KnownFacts): Cap[] {
  return CAPS.map((capOf) => capOf(known)).filter((cap) => cap !== null);
}

/** The lowest ceiling; 100: none. */
export function ceilingOf(caps: readonly Cap[]): number {
  return Math.min(100, ...caps.map((cap) => cap.ceiling));
}

/**
 * The lines by which ceilings lower a score, highest ceiling first: only those that do, each with
 * what it takes away after the ones before, so that raw score and effects add up to what is shown.
 * @example capLines(80, caps).reduce((score, line) => score + line.effect, 80) // 74
 */
export function capLines(rawScore: number, caps: readonly Cap[]): CapLine[] {
  let score = rawScore;
  return [...caps]
    .sort((a, b) => b.ceiling - a.ceiling)
    .filter((cap) => rawScore > cap.ceiling)
    .map((cap) => {
      const effect = cap.ceiling - score;
      score = cap.ceiling;
      return { ...cap, effect };
    });
}

/**
 * The other ceilings in force: they lower nothing today, and hold what the score could become.
 * @param rawScore 0–100; `null`: there is no score, and so none is lowered
 * @example ceilingsAhead(60, caps).map((cap) => cap.ceiling) // [74]
 */
export function ceilingsAhead(rawScore: number | null, caps: readonly Cap[]): Cap[] {
  return caps.filter(({ ceiling }) => rawScore === null || rawScore <= ceiling);
}

/**
 * A possible range under the ceilings in force, also those that do not lower the score today: more
 * evidence could not lift it over them either.
 * @example rangeUnder({ low: 40, high: 90 }, [{ cap: 'contact-silence', ceiling: 74, evidence: [] }]) // { low: 40, high: 74 }
 */
export function rangeUnder(
  { low, high }: { low: number; high: number },
  caps: readonly Cap[],
): { low: number; high: number } {
  const ceiling = ceilingOf(caps);
  return { low: Math.min(low, ceiling), high: Math.min(high, ceiling) };
}
