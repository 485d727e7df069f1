import { describe, expect, it } from 'vitest';
import { ticketRecords, ticketsAt } from '../../../../lib/health/tickets.ts';
import type { Interaction } from '../../../../lib/model/facts.ts';
import { daysAgo, NOW, ticket } from './facts.ts';

function tickets(rows: readonly Interaction[], at = NOW) {
  return ticketsAt(ticketRecords(rows), at);
}

describe('a ticket as it stood at a date', () => {
  it('one logged without details was raised and holds nothing open', () => {
    expect(tickets([ticket(5, {}, { ticket: null })])).toMatchObject([
      { openedAt: daysAgo(5), isOpen: false, isHighPriority: false, escalatedAt: null },
    ]);
  });

  it('one closed on nobody knows which day is closed', () => {
    expect(tickets([ticket(5, { status: 'closed' })])).toMatchObject([
      { isOpen: false, lastSeenAt: daysAgo(5) },
    ]);
  });

  it('two without key or subject are two, however alike; two of one subject are one', () => {
    expect(tickets([ticket(5), ticket(5)])).toHaveLength(2);
    expect(
      tickets([ticket(5, {}, { subject: ' ' }), ticket(5, {}, { subject: ' ' })]),
    ).toHaveLength(2);
    const named = { subject: 'No export' };
    expect(tickets([ticket(5, {}, named), ticket(3, {}, named)])).toHaveLength(1);
  });

  it('two helpdesk records of one subject are two', () => {
    const of = (externalKey: string) => ticket(5, { externalKey }, { subject: 'No export' });
    expect(tickets([of('a'), of('b')])).toHaveLength(2);
  });

  it('is in the state recorded last; of one moment, in the one that happened last', () => {
    const of = (days: number, priority: 'urgent' | 'low', recordedDaysAgo: number) =>
      ticket(days, { priority, externalKey: 'k' }, { recordedAt: daysAgo(recordedDaysAgo) });
    expect(tickets([of(2, 'low', 2), of(9, 'urgent', 1)])).toMatchObject([{ isUrgent: true }]);
    expect(tickets([of(9, 'urgent', 1), of(2, 'low', 2)])).toMatchObject([{ isUrgent: true }]);
    expect(tickets([of(9, 'low', 1), of(2, 'urgent', 1)])).toMatchObject([{ isUrgent: true }]);
    expect(tickets([of(2, 'urgent', 1), of(9, 'low', 1)])).toMatchObject([{ isUrgent: true }]);
  });

  it('was raised when the earliest of its readings happened, escalated at the earliest that says so', () => {
    const of = (days: number, escalated: boolean, recordedDaysAgo = days) =>
      ticket(days, { escalated, externalKey: 'k' }, { recordedAt: daysAgo(recordedDaysAgo) });
    const rows = [of(20, false, 4), of(12, true), of(15, true, 3), of(2, false)];
    expect(tickets(rows)).toMatchObject([
      { openedAt: daysAgo(20), escalatedAt: daysAgo(15), isEscalated: false },
    ]);
    expect(tickets(rows, daysAgo(3.5))).toMatchObject([{ escalatedAt: daysAgo(12) }]);
    expect(tickets([of(20, false), of(12, true)])).toMatchObject([{ escalatedAt: daysAgo(12) }]);
  });

  it('was last seen when it was closed or read, whichever is later, and never in the future', () => {
    const closed = (days: number, closedDays: number) =>
      tickets([ticket(days, { status: 'closed', closedAt: daysAgo(closedDays) })])[0];
    expect(closed(9, 4)?.lastSeenAt).toBe(daysAgo(4));
    expect(closed(4, 9)?.lastSeenAt).toBe(daysAgo(4));
    expect(closed(9, -1)).toMatchObject({ lastSeenAt: daysAgo(9), isOpen: true });
  });
});
