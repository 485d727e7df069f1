import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import type { MeasureId } from '../../../../lib/model/measure-id.ts';
import { account, contact, daysAgo, signal } from './facts.ts';
import { EVERYTHING } from './profiles.ts';
import { read, readOrNull } from './readings.ts';

const seats = (paid: number | null) => ({ account: account({ seats: paid }) });
const term = { ...EVERYTHING, holidays: [{ fromAt: daysAgo(50), untilAt: daysAgo(10) }] };
const inTerm = (measure: MeasureId, signals: ReturnType<typeof signal>[]) =>
  read(measure, { ...seats(100), signals }, DEFAULT_CONTEXT, term);

describe('seat utilisation', () => {
  it('is seats in use over seats paid for', () => {
    const signals = [signal('seats-used', 40, 9), signal('seats-used', 65, 3)];
    expect(read('seat-utilisation', { ...seats(100), signals })).toMatchObject({
      value: 0.65,
      score: 50,
      strength: 1,
    });
  });

  it('goes by the seats that a contract states, before the account’s own figure', () => {
    const signals = [signal('seats-used', 80, 3), signal('seats-paid', 200, 40)];
    expect(read('seat-utilisation', { ...seats(100), signals }).value).toBeCloseTo(0.4, 12);
  });

  it.each([null, 0])('of %s seats is missing, not 0 and not endless', (paid) => {
    const signals = [signal('seats-used', 80, 3)];
    expect(read('seat-utilisation', { ...seats(paid), signals })).toMatchObject({
      value: null,
      tracked: true,
    });
  });

  it('without any report is not tracked', () => {
    expect(read('seat-utilisation', seats(100))).toMatchObject({ value: null, tracked: false });
  });

  it.each([
    [61.5, 0.5, 75],
    [180, 0.5, 75],
    [185, 0.5, 50],
    [270, 0.5, 50],
    [280, 0.65, 50],
  ])('of a customer for %i days scores %f as %i', (days, share, score) => {
    const signals = [signal('seats-used', 100 * share, 0), signal('contract-started', null, days)];
    expect(read('seat-utilisation', { ...seats(100), signals }).score).toBe(score);
  });

  it('is not scored in the first two months', () => {
    const signals = [signal('seats-used', 1, 0), signal('contract-started', null, 60)];
    expect(readOrNull('seat-utilisation', { ...seats(100), signals })).toBeNull();
  });

  it('goes by the first start told, not by the age in the tool', () => {
    const starts = [signal('contract-started', null, 400), signal('contract-started', null, 20)];
    const signals = [signal('seats-used', 65, 0), ...starts];
    const young = account({ seats: 100, createdAt: daysAgo(3) });
    expect(read('seat-utilisation', { account: young, signals }).score).toBe(50);
  });

  it('fades after a week, half of it in two more', () => {
    const strength = (days: number) =>
      read('seat-utilisation', { ...seats(10), signals: [signal('seats-used', 5, days)] }).strength;
    expect([0, 7, 21, 35].map(strength)).toEqual([1, 1, 0.5, 0.25]);
  });
});

describe('active users', () => {
  it('are a share of the seats', () => {
    const signals = [signal('active-users', 80, 1)];
    expect(read('active-users', { ...seats(100), signals })).toMatchObject({
      value: 0.8,
      score: 75,
    });
  });

  it('leave a holiday out', () => {
    const signals = [signal('active-users', 80, 55), signal('active-users', 2, 20)];
    expect(inTerm('active-users', signals)).toMatchObject({ value: 0.8, strength: 2 ** (-8 / 14) });
  });
});

describe('usage trend', () => {
  const uses = (...reports: [number, number][]) => ({
    signals: reports.map(([value, days]) => signal('usage-events', value, days)),
  });

  it('is uses of 28 days over those of the 28 before, each plus one', () => {
    const reading = read('usage-trend', uses([500, 56], [9, 55], [10, 28], [4, 27], [5, 1]));
    expect(reading.value).toBeCloseTo((9 + 1) / (19 + 1), 12);
    expect(reading.evidence()).toHaveLength(2);
  });

  it('is missing until reports reach 56 days back', () => {
    expect(read('usage-trend', uses([5, 55], [5, 1]))).toMatchObject({
      value: null,
      tracked: true,
    });
    expect(read('usage-trend', uses([5, 56], [5, 1])).value).toBeCloseTo(6, 12);
  });

  it('a feed that stopped is missing, not a customer who left', () => {
    expect(read('usage-trend', uses([5, 60], [5, 28]))).toMatchObject({
      value: null,
      tracked: true,
    });
    expect(read('usage-trend', {})).toMatchObject({ value: null, tracked: false });
  });

  it('fades with the latest report, in use or not', () => {
    const strength = (...days: number[]) =>
      read('usage-trend', uses([5, 60], ...days.map((day): [number, number] => [5, day]))).strength;
    expect(strength(27, 21)).toBeCloseTo(0.5, 12);
    expect(strength(21, 7)).toBe(1);
  });

  it('reports of no use at all are a fall', () => {
    expect(read('usage-trend', uses([9, 60], [9, 40], [0, 1])).value).toBeCloseTo(0.1, 12);
  });

  it('counts a corrected report once, as corrected', () => {
    const [first, second] = [signal('usage-events', 90, 5), signal('usage-events', 9, 5)];
    const signals = [
      signal('usage-events', 9, 60),
      { ...first, recordedAt: daysAgo(4) },
      { ...second, recordedAt: daysAgo(2) },
    ];
    expect(read('usage-trend', { signals }).value).toBeCloseTo(10, 12);
  });

  it('compares the weeks of term before a holiday with those before them', () => {
    const signals = [
      signal('usage-events', 9, 97),
      signal('usage-events', 9, 72),
      signal('usage-events', 500, 30),
      signal('usage-events', 19, 55),
    ];
    expect(inTerm('usage-trend', signals).value).toBeCloseTo(20 / 10, 12);
  });
});

describe('days since last use', () => {
  it('go by the latest use, however it is told', () => {
    const signals = [signal('used', null, 9), signal('usage-events', 3, 7)];
    expect(read('usage-recency', { signals })).toMatchObject({ value: 7, score: 75, strength: 1 });
    expect(read('usage-recency', { signals: [...signals, signal('used', null, 1)] }).value).toBe(1);
    expect(read('usage-recency', { signals: [signal('usage-events', 1, 4)] }).value).toBe(4);
  });

  it('a report of no use is no use', () => {
    const none = [signal('usage-events', 0, 1)];
    expect(read('usage-recency', { signals: none })).toMatchObject({ value: null, tracked: true });
    expect(read('usage-recency', {})).toMatchObject({ value: null, tracked: false });
  });

  it('skip a holiday', () => {
    expect(inTerm('usage-recency', [signal('used', null, 52)]).value).toBeCloseTo(12, 12);
    expect(inTerm('usage-recency', [signal('used', null, 9)]).value).toBeCloseTo(9, 12);
  });
});

describe('usage that is stated', () => {
  it.each([
    ['feature-breadth', 0.34, 50],
    ['session-minutes', 12, 75],
    ['weekly-learners', 0.3, 50],
    ['activity-rate', 0.8, 80],
  ] as const)('%s of %f scores %i, the latest of a term', (measure, value, score) => {
    const signals = [signal(measure, 0, 60), signal(measure, value, 55), signal(measure, 0, 20)];
    const reading = inTerm(measure, signals);
    expect(reading.value).toBe(value);
    expect(reading.score).toBeCloseTo(score, 9);
    expect(reading.strength).toBeCloseTo(2 ** (-8 / 14), 12);
    expect(inTerm(measure, [])).toMatchObject({ value: null, tracked: false });
  });

  it('contacts play no part', () => {
    expect(read('feature-breadth', { contacts: [contact('ann')] }).value).toBeNull();
  });
});
