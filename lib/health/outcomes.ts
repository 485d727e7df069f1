import { daysBetween } from '../time.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { freshness, missingReading, type Reading, readingOf } from './reading.ts';

const YEAR_DAYS = 365;

/** Days since an outcome was last confirmed; missing, not endless, if none ever was. */
export function outcomeRecency(known: KnownFacts): Reading {
  const last = latestOf(known.signals('outcome-verified'));
  if (!last) return missingReading('outcome-recency', false);
  const days = daysBetween(last.occurredAt, known.at);
  return readingOf('outcome-recency', days, 1, () => evenEvidence('signal', [last]));
}

/**
 * Security and privacy incidents within 12 months. None known is 0 only where somebody said that
 * they are watched, and fades with the last word; missing else.
 */
export function securityIncidents(known: KnownFacts): Reading {
  const incidents = known.signals('security-incident');
  const last = latestOf([...known.signals('security-watched'), ...incidents]);
  if (!last) return missingReading('security-incidents', false);
  const recent = incidents.filter((one) => daysBetween(one.occurredAt, known.at) < YEAR_DAYS);
  const fresh = freshness('security-incidents', daysBetween(last.occurredAt, known.at));
  const strength = recent.length > 0 ? 1 : fresh;
  return readingOf('security-incidents', recent.length, strength, () =>
    evenEvidence('signal', recent.length > 0 ? recent : [last]),
  );
}
