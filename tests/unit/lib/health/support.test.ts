import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAgo, ticket } from './facts.ts';
import { read } from './readings.ts';

const closed = (days: number, afterDays = 1) =>
  ticket(days, { status: 'closed', closedAt: daysAgo(days - afterDays) });

describe('support', () => {
  it('an account without tickets is missing, not fine', () => {
    for (const measure of ['oldest-open-ticket', 'escalations', 'ticket-rate'] as const)
      expect(read(measure, {})).toMatchObject({ score: null, tracked: false });
  });

  it('scores the age of the oldest open ticket of high priority', () => {
    const interactions = [
      ticket(10, { priority: 'high' }),
      ticket(3, { priority: 'urgent' }),
      ticket(25),
    ];
    expect(read('oldest-open-ticket', { interactions })).toMatchObject({ value: 10, score: 50 });
  });

  it('a ticket that was closed is no longer open', () => {
    expect(read('oldest-open-ticket', { interactions: [closed(10)] }).value).toBe(0);
  });

  it('says less the longer no ticket was seen, unless one is open', () => {
    const quiet = read('oldest-open-ticket', { interactions: [closed(31)] });
    expect(quiet.strength).toBeCloseTo(0.5, 12);
    const open = read('oldest-open-ticket', { interactions: [ticket(31, { priority: 'high' })] });
    expect(open.strength).toBe(1);
  });

  it('takes two readings of one helpdesk record for one ticket, in its newest state', () => {
    const interactions = [
      ticket(20, { priority: 'high', externalKey: 'k' }),
      ticket(2, { priority: 'high', externalKey: 'k', status: 'closed', closedAt: daysAgo(2) }),
    ];
    expect(read('oldest-open-ticket', { interactions }).value).toBe(0);
    expect(read('contact-frequency', { interactions }).value).toBeCloseTo(1 / 3, 12);
  });

  it('lets a ticket that was logged by hand be logged closed under the same subject', () => {
    const subject = 'Export stops at 98 %';
    const open = { ...ticket(20, { priority: 'urgent' }), subject };
    const shut = {
      ...ticket(2, { priority: 'urgent', status: 'closed', closedAt: daysAgo(2) }),
      subject: '  export stops  at 98 % ',
    };
    expect(read('oldest-open-ticket', { interactions: [open] }).value).toBe(20);
    expect(read('oldest-open-ticket', { interactions: [open, shut] }).value).toBe(0);
  });

  it('counts escalations of 90 days', () => {
    const interactions = [
      ticket(1, { escalated: true }),
      ticket(89, { escalated: true, status: 'closed', closedAt: daysAgo(80) }),
      ticket(91, { escalated: true, status: 'closed', closedAt: daysAgo(80) }),
    ];
    expect(read('escalations', { interactions })).toMatchObject({ value: 2, score: 50 });
  });

  it('compares tickets with what is usual for this account', () => {
    const usual = [30, 58, 86, 114, 142, 170].flatMap((days) => [closed(days), closed(days + 1)]);
    const now = [closed(1), closed(2), closed(3), closed(4), closed(5)];
    expect(read('ticket-rate', { interactions: usual }).value).toBeCloseTo(1 / 3, 12);
    expect(read('ticket-rate', { interactions: [...usual, ...now] }).value).toBeCloseTo(2, 12);
  });

  it('knows as usual only the windows since the first ticket, and not the one that is now', () => {
    const now = [closed(1), closed(2), closed(3), closed(4), closed(5)];
    expect(read('ticket-rate', { interactions: [...now, closed(57)] }).value).toBe(6 / 1.5);
  });

  it('knows no usual rate from less than two earlier windows', () => {
    expect(read('ticket-rate', { interactions: [closed(55)] }).value).toBeNull();
    expect(read('ticket-rate', { interactions: [closed(57)] }).value).not.toBeNull();
  });

  it('one more escalation never raises it, nor does an older open ticket', () => {
    const days = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 80 }), (opened, extra) => {
        const of = (measure: 'escalations' | 'oldest-open-ticket', all: number[]) =>
          read(measure, {
            interactions: all.map((day) => ticket(day, { escalated: true, priority: 'high' })),
          }).score ?? 0;
        for (const measure of ['escalations', 'oldest-open-ticket'] as const)
          expect(of(measure, [...opened, extra])).toBeLessThanOrEqual(of(measure, opened));
      }),
    );
  });
});
