import type { Task } from '../model/facts.ts';
import { DAY_MS, daysBetween } from '../time.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { freshness, missingReading, type Reading, readingOf } from './reading.ts';
import { latestState, stateReading, valued } from './signals.ts';

const YEAR_DAYS = 365;
/** A renewal is prepared in so many days before it. */
export const RENEWAL_WINDOW_DAYS = 120;

/**
 * Days that the oldest unpaid invoice is overdue, growing until it is said to be paid (0), and
 * certain as long; that all is paid fades.
 */
export function invoiceOverdue(known: KnownFacts): Reading {
  const last = latestState(known, 'invoice-overdue');
  if (!last) return missingReading('invoice-overdue', false);
  const seenDays = daysBetween(last.occurredAt, known.at);
  const isOverdue = last.value > 0;
  const strength = isOverdue ? 1 : freshness('invoice-overdue', seenDays);
  return readingOf('invoice-overdue', isOverdue ? last.value + seenDays : 0, strength, () =>
    evenEvidence('signal', [last]),
  );
}

/**
 * Recurring revenue over that of a year before, in one currency; missing until a year is known,
 * after a year without revenue, or when the currency changed.
 */
export function revenueChange(known: KnownFacts): Reading {
  const revenues = valued(known.signals('recurring-revenue'));
  const last = latestOf(revenues);
  if (!last) return missingReading('revenue-change', false);
  const yearBefore = last.occurredAt - YEAR_DAYS * DAY_MS;
  const earlier = latestOf(revenues.filter(({ occurredAt }) => occurredAt <= yearBefore));
  if (!earlier || earlier.value === 0 || earlier.unit !== last.unit)
    return missingReading('revenue-change', true);
  const reading = stateReading('revenue-change', last.value / earlier.value, last, known);
  return { ...reading, evidence: () => evenEvidence('signal', [last, earlier]) };
}

/**
 * Of our promises that fell due in the 120 days before the renewal, those kept: steps have no
 * kind, so that all of them count. `null`: no renewal is near, and the measure does not apply;
 * missing where nothing fell due.
 */
export function renewalPrepared({ at, account, tasks }: KnownFacts): Reading | null {
  const { renewalAt } = account;
  if (renewalAt === null || !isRenewalNear(renewalAt, at, RENEWAL_WINDOW_DAYS)) return null;
  const opensAt = renewalAt - RENEWAL_WINDOW_DAYS * DAY_MS;
  const due = tasks.filter(
    ({ owner, dueAt }) => owner === 'us' && dueAt !== null && dueAt >= opensAt && dueAt <= at,
  );
  if (due.length === 0) return missingReading('renewal-prepared', false);
  const isKept = ({ doneAt }: Task) => doneAt !== null && doneAt <= at;
  return readingOf('renewal-prepared', due.filter(isKept).length / due.length, 1, () =>
    evenEvidence('task', due),
  );
}

/** Whether a renewal is to come within so many days; one that has passed is not. */
export function isRenewalNear(renewalAt: number, at: number, days: number): boolean {
  const left = daysBetween(at, renewalAt);
  return left >= 0 && left <= days;
}

/** Upgrades within 12 months; missing if there never was one. */
export function upgrades(known: KnownFacts): Reading {
  const all = known.signals('upgraded');
  const recent = all.filter(({ occurredAt }) => daysBetween(occurredAt, known.at) < YEAR_DAYS);
  if (all.length === 0) return missingReading('upgrades', false);
  return readingOf('upgrades', recent.length, 1, () => evenEvidence('signal', recent));
}
