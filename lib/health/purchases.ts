import { daysBetween } from '../time.ts';
import { evenEvidence } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { missingReading, type Reading, readingOf, strengthOf } from './reading.ts';
import { oneAMoment, type Valued, valued } from './signals.ts';

/** Fewer purchases have no rhythm. */
const MIN_PURCHASES = 3;
const WINDOW_DAYS = 90;

/** Time since the last purchase, in the customer's own mean gaps; missing below three purchases. */
export function purchaseGap(known: KnownFacts): Reading {
  const purchases = oneAMoment(valued(known.signals('purchase')));
  const [first] = purchases;
  const last = purchases.at(-1);
  if (!first || !last || purchases.length < MIN_PURCHASES)
    return missingReading('purchase-gap', purchases.length > 0);
  const gap = daysBetween(first.occurredAt, last.occurredAt) / (purchases.length - 1);
  const value = daysBetween(last.occurredAt, known.at) / gap;
  return readingOf('purchase-gap', value, 1, () => evenEvidence('signal', [last]));
}

/**
 * Mean value of a purchase in 90 days over that of the 90 days before, in one currency; missing
 * where one of them had none, the earlier ones were worth nothing, or two currencies meet.
 */
export function orderValueTrend(known: KnownFacts): Reading {
  const purchases = oneAMoment(valued(known.signals('purchase')));
  const within = (from: number, to: number) =>
    purchases.filter(({ occurredAt }) => {
      const age = daysBetween(occurredAt, known.at);
      return age >= from && age < to;
    });
  const [recent, before] = [within(0, WINDOW_DAYS), within(WINDOW_DAYS, 2 * WINDOW_DAYS)];
  const currencies = new Set([...recent, ...before].map(({ unit }) => unit));
  const worth = mean(before);
  if (recent.length === 0 || currencies.size !== 1 || !(worth > 0))
    return missingReading('order-value-trend', purchases.length > 0);
  const strength = strengthOf('order-value-trend', recent.length);
  return readingOf('order-value-trend', mean(recent) / worth, strength, () =>
    evenEvidence('signal', recent),
  );
}

/** NaN of none. */
function mean(purchases: readonly Valued[]): number {
  return purchases.reduce((sum, { value }) => sum + value, 0) / purchases.length;
}
