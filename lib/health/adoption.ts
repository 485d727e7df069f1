import type { MeasureId } from '../model/measure-id.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import { type Holiday, isHoliday, workingDays } from './holidays.ts';
import type { KnownFacts } from './known-facts.ts';
import { freshness, missingReading, type Reading, readingOf } from './reading.ts';
import type { SignalMetric } from './signal-metrics.ts';
import { latestState, oneAMoment, type Valued, valued } from './signals.ts';

const TREND_WINDOW_DAYS = 28;

/** Seats given to people, of those paid for; missing where nobody said how many are paid for. */
export function seatUtilisation(known: KnownFacts, holidays: readonly Holiday[]): Reading {
  return perSeat('seat-utilisation', 'seats-used', known, holidays);
}

/** People active within 28 days, of the seats paid for; missing as above. */
export function activeUsers(known: KnownFacts, holidays: readonly Holiday[]): Reading {
  return perSeat('active-users', 'active-users', known, holidays);
}

function perSeat(
  measure: MeasureId,
  metric: SignalMetric,
  known: KnownFacts,
  holidays: readonly Holiday[],
): Reading {
  const last = latestOf(outsideHolidays(valued(known.signals(metric)), holidays));
  if (!last) return missingReading(measure, false);
  const seats = latestState(known, 'seats-paid')?.value ?? known.account.seats;
  if (seats === null || seats === 0) return missingReading(measure, true);
  const strength = freshness(measure, workingDays(last.occurredAt, known.at, holidays));
  return readingOf(measure, last.value / seats, strength, () => evenEvidence('signal', [last]));
}

/** A usage measure that is a signal's own value, the latest that is of no holiday. */
export function statedUsage(measure: MeasureId & SignalMetric) {
  return (known: KnownFacts, holidays: readonly Holiday[]): Reading => {
    const last = latestOf(outsideHolidays(valued(known.signals(measure)), holidays));
    if (!last) return missingReading(measure, false);
    const strength = freshness(measure, workingDays(last.occurredAt, known.at, holidays));
    return readingOf(measure, last.value, strength, () => evenEvidence('signal', [last]));
  };
}

/**
 * Uses of the last 28 days over those of the 28 before, each plus one. Missing until reports reach
 * 56 days back, and when the last 28 days brought none: that is a broken feed, not no use.
 */
export function usageTrend(known: KnownFacts, holidays: readonly Holiday[]): Reading {
  const reports = outsideHolidays(oneAMoment(valued(known.signals('usage-events'))), holidays);
  const [first] = reports;
  const last = reports.at(-1);
  if (!first || !last) return missingReading('usage-trend', false);
  const age = ({ occurredAt }: Valued) => workingDays(occurredAt, known.at, holidays);
  const firstWithin = (days: number) => reports.findLastIndex((one) => age(one) >= days) + 1;
  const start = firstWithin(TREND_WINDOW_DAYS);
  const recent = reports.slice(start);
  if (recent.length === 0 || age(first) < 2 * TREND_WINDOW_DAYS)
    return missingReading('usage-trend', true);
  const before = reports.slice(firstWithin(2 * TREND_WINDOW_DAYS), start);
  const ratio = (sum(recent) + 1) / (sum(before) + 1);
  const strength = freshness('usage-trend', age(last));
  return readingOf('usage-trend', ratio, strength, () => evenEvidence('signal', recent));
}

/** Days since somebody used the product, holidays left out; missing if nobody ever said. */
export function usageRecency(known: KnownFacts, holidays: readonly Holiday[]): Reading {
  const reports = oneAMoment(valued(known.signals('usage-events')));
  const uses = [...known.signals('used'), ...reports.filter(({ value }) => value > 0)];
  const last = latestOf(uses);
  if (!last) return missingReading('usage-recency', reports.length > 0);
  const days = workingDays(last.occurredAt, known.at, holidays);
  return readingOf('usage-recency', days, 1, () => evenEvidence('signal', [last]));
}

function outsideHolidays(signals: Valued[], holidays: readonly Holiday[]): Valued[] {
  if (holidays.length === 0) return signals;
  return signals.filter(({ occurredAt }) => !isHoliday(occurredAt, holidays));
}

function sum(reports: readonly Valued[]): number {
  return reports.reduce((total, { value }) => total + value, 0);
}
