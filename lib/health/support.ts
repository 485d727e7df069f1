import type { MeasureId } from '../model/measure-id.ts';
import { DAY_MS, daysBetween } from '../time.ts';
import { evenEvidence } from './evidence.ts';
import type { KnownFacts } from './known-facts.ts';
import { freshness, missingReading, type Reading, readingOf } from './reading.ts';
import type { TicketAt } from './tickets.ts';

const ESCALATION_WINDOW_DAYS = 90;
const RATE_WINDOW_DAYS = 28;
/** Six windows of 28 days: about half a year. */
const RATE_WINDOWS = 6;
/** Fewer windows have no median worth the name. */
const MIN_RATE_WINDOWS = 2;

/**
 * Days that the oldest open ticket of high priority is open; 0: none is. An account without any
 * ticket is missing, not fine: nobody may be logging them. The longer no ticket was seen, the
 * weaker what the counts say, except that an open ticket stays open.
 */
export function oldestOpenTicket(known: KnownFacts): Reading {
  const seenDays = lastSeenDays(known);
  if (seenDays === null) return missingReading('oldest-open-ticket', false);
  const open = known.tickets.filter((ticket) => ticket.isOpen && ticket.isHighPriority);
  const days = open.map((ticket) => daysBetween(ticket.openedAt, known.at));
  const strength = open.length > 0 ? 1 : freshness('oldest-open-ticket', seenDays);
  return readingOf('oldest-open-ticket', Math.max(0, ...days), strength, listed(open));
}

/** Tickets that were escalated within 90 days. */
export function escalations(known: KnownFacts): Reading {
  const seenDays = lastSeenDays(known);
  if (seenDays === null) return missingReading('escalations', false);
  const since = known.at - ESCALATION_WINDOW_DAYS * DAY_MS;
  const recent = known.tickets.filter(
    (ticket) => ticket.escalatedAt !== null && ticket.escalatedAt > since,
  );
  return counter('escalations', recent.length, recent, seenDays);
}

/** Tickets of the last 28 days against the median of the account's own windows before. */
export function ticketRate(known: KnownFacts): Reading {
  const seenDays = lastSeenDays(known);
  const counts = new Array<number>(RATE_WINDOWS + 1).fill(0);
  let oldestDays = 0;
  for (const ticket of known.tickets) {
    const days = daysBetween(ticket.openedAt, known.at);
    const window = Math.floor(days / RATE_WINDOW_DAYS);
    if (window <= RATE_WINDOWS) counts[window] = (counts[window] as number) + 1;
    oldestDays = Math.max(oldestDays, days);
  }
  const [current = 0, ...earlier] = counts;
  const seen = Math.min(RATE_WINDOWS, Math.floor(oldestDays / RATE_WINDOW_DAYS));
  if (seenDays === null || seen < MIN_RATE_WINDOWS) return missingReading('ticket-rate', false);
  const ratio = (current + 1) / (median(earlier.slice(0, seen)) + 1);
  const recent = known.tickets.filter(
    (ticket) => daysBetween(ticket.openedAt, known.at) < RATE_WINDOW_DAYS,
  );
  return counter('ticket-rate', ratio, recent, seenDays);
}

/** Days since the newest sign of life of any ticket; `null`: there is none. */
function lastSeenDays({ tickets, at }: KnownFacts): number | null {
  if (tickets.length === 0) return null;
  return daysBetween(Math.max(...tickets.map((ticket) => ticket.lastSeenAt)), at);
}

function counter(
  measure: MeasureId,
  value: number,
  tickets: readonly TicketAt[],
  seenDays: number,
): Reading {
  return readingOf(measure, value, freshness(measure, seenDays), listed(tickets));
}

function listed(tickets: readonly TicketAt[]) {
  return () =>
    evenEvidence(
      'interaction',
      tickets.map((ticket) => ({ id: ticket.id, occurredAt: ticket.openedAt })),
    );
}

/** @param values at least one */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] as number)) / 2 : upper;
}
