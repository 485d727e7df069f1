import { describe, expect, it } from 'vitest';
import { isTwoWayContact } from '../../../../lib/health/two-way.ts';
import { call, interaction, meeting, ticket } from './facts.ts';

describe('isTwoWayContact', () => {
  it.each(['left_voicemail', 'left_message', 'no_answer', 'busy', 'wrong_number', null] as const)(
    'a call that ended with %s is an attempt, not a contact',
    (outcome) => {
      expect(isTwoWayContact(call(0, { outcome }))).toBe(false);
    },
  );

  it('a connected call and a held meeting are', () => {
    expect(isTwoWayContact(call(0))).toBe(true);
    expect(isTwoWayContact(meeting(0))).toBe(true);
  });

  it('a missed or moved meeting is not', () => {
    expect(isTwoWayContact(meeting(0, { outcome: 'no_show' }))).toBe(false);
    expect(isTwoWayContact(meeting(0, { outcome: 'rescheduled' }))).toBe(false);
  });

  it('an e-mail counts when it came in or was answered', () => {
    const email = (direction: 'in' | 'out' | null, outcome: 'answered' | null) =>
      isTwoWayContact(interaction(0, { type: 'email', direction, outcome }));
    expect(email('in', null)).toBe(true);
    expect(email('out', 'answered')).toBe(true);
    expect(email('out', null)).toBe(false);
    expect(email(null, null)).toBe(false);
  });

  it('a ticket they raised counts, one that we raised and a note do not', () => {
    expect(isTwoWayContact(ticket(0))).toBe(true);
    expect(isTwoWayContact(ticket(0, {}, { direction: 'out' }))).toBe(false);
    expect(isTwoWayContact(interaction(0))).toBe(false);
  });
});
