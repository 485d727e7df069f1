import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly } from '../metrics/evenly.ts';
import { account, call, contact, daysAgo, interaction, meeting } from './facts.ts';
import { read } from './readings.ts';

const young = account({ createdAt: daysAgo(29.9) });
const month = account({ createdAt: daysAgo(30) });

describe('silence', () => {
  const boss = contact('boss', { role: 'decision-maker' });

  it.each([
    'contact-recency',
    'contact-frequency',
    'contact-breadth',
    'decision-maker-recency',
  ] as const)('counts in %s from the thirtieth day on, before it is not even missed', (measure) => {
    const of = (who: typeof young) => read(measure, { account: who, contacts: [boss] });
    expect(of(young)).toMatchObject({ value: null, tracked: false });
    expect(of(month)).toMatchObject({ strength: 1, tracked: true });
    expect(of(month).value).not.toBeNull();
  });

  it('of a young account is missed where somebody logged contacts of before', () => {
    const interactions = [call(100, { contactIds: ['ann'] })];
    expect(read('contact-frequency', { account: young, interactions }).tracked).toBe(true);
    expect(read('contact-breadth', { account: young, interactions }).tracked).toBe(true);
  });
});

describe('contact recency', () => {
  it('is measured in the account’s own cadence', () => {
    expect(read('contact-recency', { interactions: [call(30)] })).toMatchObject({
      value: 1,
      score: 75,
      strength: 1,
    });
    const often = account({ cadenceDays: 10 });
    expect(read('contact-recency', { account: often, interactions: [call(30)] }).value).toBe(3);
  });

  it('is not moved by an attempt or a note', () => {
    const attempts = [call(1, { outcome: 'no_answer' }), interaction(1), call(60)];
    expect(read('contact-recency', { interactions: attempts }).value).toBe(2);
  });

  it('takes silence since the account is known for what it is', () => {
    const silent = { account: account({ createdAt: daysAgo(90) }) };
    expect(read('contact-recency', silent)).toMatchObject({ value: 3, score: 25, tracked: true });
  });

  it('calls silence missing while the account is younger than 30 days', () => {
    expect(read('contact-recency', { account: young })).toMatchObject({
      value: null,
      score: null,
      tracked: false,
    });
  });

  it('a later contact never lowers it', () => {
    const days = evenly(0, 400);
    fc.assert(
      fc.property(days, days, (a, b) => {
        const score = (day: number) => read('contact-recency', { interactions: [call(day)] }).score;
        expect(score(Math.min(a, b)) ?? 0).toBeGreaterThanOrEqual(score(Math.max(a, b)) ?? 0);
      }),
    );
  });
});

describe('contact frequency', () => {
  it('is contacts in 90 days over those the cadence expects', () => {
    const three = [call(5), call(40), call(89), call(90)];
    expect(read('contact-frequency', { interactions: three }).value).toBeCloseTo(1, 12);
  });

  it('expects more of who is to be met more often', () => {
    const often = account({ cadenceDays: 10 });
    const interactions = [call(5), call(40), call(89)];
    expect(read('contact-frequency', { account: often, interactions }).value).toBeCloseTo(
      1 / 3,
      12,
    );
  });

  it('is told by its contacts in equal parts', () => {
    const interactions = [call(5), call(40), call(89), call(70)];
    const shown = read('contact-frequency', { interactions }).evidence();
    expect(shown.map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('is 0 in silence, and counts', () => {
    expect(read('contact-frequency', {})).toMatchObject({ value: 0, score: 0, strength: 1 });
  });

  it('of a young account is only as strong as what was logged', () => {
    const one = { account: young, interactions: [call(0)] };
    expect(read('contact-frequency', one).strength).toBeCloseTo(1 / 3, 12);
    const email = interaction(21, { type: 'email', direction: 'in' });
    const old = { account: young, interactions: [email] };
    expect(read('contact-frequency', old).strength).toBeCloseTo(1 / 6, 12);
  });

  it('one more contact never lowers it', () => {
    const days = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 120 }), (logged, extra) => {
        const score = (all: number[]) =>
          read('contact-frequency', { interactions: all.map((day) => call(day)) }).score ?? 0;
        expect(score([...logged, extra])).toBeGreaterThanOrEqual(score(logged));
      }),
    );
  });
});

describe('contact breadth', () => {
  it('counts people, not calls', () => {
    const interactions = [
      call(1, { contactIds: ['ann'] }),
      call(2, { contactIds: ['ann', 'bob'] }),
      call(95, { contactIds: ['eve'] }),
    ];
    expect(read('contact-breadth', { interactions }).value).toBe(2);
  });

  it('shows the last time that each of them took part', () => {
    const interactions = [
      call(40, { contactIds: ['ann'] }),
      call(3, { contactIds: ['ann'] }),
      call(9, { contactIds: ['bob'] }),
    ];
    const shown = read('contact-breadth', { interactions }).evidence();
    expect(shown.map(({ occurredAt }) => occurredAt)).toEqual([daysAgo(3), daysAgo(9)]);
  });

  it('does not count a person who was removed', () => {
    const interactions = [call(1, { contactIds: ['ann', 'bob'] })];
    const contacts = [contact('bob', { deletedAt: daysAgo(1) })];
    expect(read('contact-breadth', { interactions, contacts }).value).toBe(1);
  });

  it('is missing, not 0, when contacts are logged without names', () => {
    expect(read('contact-breadth', { interactions: [call(1)] })).toMatchObject({
      value: null,
      tracked: false,
    });
  });

  it('knows of one person where names were given before', () => {
    const interactions = [call(1), call(200, { contactIds: ['ann'] })];
    expect(read('contact-breadth', { interactions }).value).toBe(1);
  });

  it('is 0 in silence', () => {
    expect(read('contact-breadth', {})).toMatchObject({ value: 0, strength: 1 });
  });
});

describe('meetings held', () => {
  it('is the share of meetings that took place, the recent ones counting more', () => {
    const interactions = [meeting(0), meeting(30, { outcome: 'no_show' })];
    const reading = read('meetings-held', { interactions });
    expect(reading.value).toBeCloseTo(1 / 1.5, 12);
    expect(reading.strength).toBeCloseTo(0.5, 12);
    expect(reading.evidence().map((one) => one.weight)).toEqual([0.5 / 1.5, 1 / 1.5]);
  });

  it('is missing without meetings', () => {
    expect(read('meetings-held', { interactions: [call(1)] })).toMatchObject({
      value: null,
      tracked: false,
    });
  });

  it('does not count a meeting whose outcome nobody told', () => {
    expect(
      read('meetings-held', { interactions: [meeting(1, { outcome: null })] }).value,
    ).toBeNull();
  });
});

describe('decision maker recency', () => {
  const boss = contact('boss', { role: 'decision-maker' });

  it('is the days since a contact with any decision maker', () => {
    const interactions = [call(60, { contactIds: ['boss'] }), call(1, { contactIds: ['ann'] })];
    expect(read('decision-maker-recency', { contacts: [boss], interactions })).toMatchObject({
      value: 60,
      score: 75,
    });
  });

  it('counts a talk at which others were, too', () => {
    const interactions = [call(20, { contactIds: ['ann', 'boss'] })];
    expect(read('decision-maker-recency', { contacts: [boss], interactions }).value).toBe(20);
  });

  it('is missing while no decision maker is known', () => {
    expect(read('decision-maker-recency', { interactions: [call(1)] }).tracked).toBe(false);
  });

  it('is the account’s age when nobody ever met them', () => {
    expect(read('decision-maker-recency', { contacts: [boss] }).value).toBe(365);
  });
});
