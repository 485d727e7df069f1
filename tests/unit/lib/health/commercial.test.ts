import { describe, expect, it } from 'vitest';
import { account, daysAgo, signal, task } from './facts.ts';
import { read, readOrNull } from './readings.ts';

describe('an overdue invoice', () => {
  it('grows older until it is said to be paid', () => {
    const signals = [signal('invoice-overdue', 5, 40)];
    expect(read('invoice-overdue', { signals })).toMatchObject({
      value: 45,
      score: 50,
      strength: 1,
    });
  });

  it('is overdue from the first part of a day', () => {
    const signals = [signal('invoice-overdue', 0.5, 1)];
    expect(read('invoice-overdue', { signals }).value).toBe(1.5);
  });

  it('paid is 0, which is good, and fades after a month', () => {
    const paid = (days: number) =>
      read('invoice-overdue', {
        signals: [signal('invoice-overdue', 50, 300), signal('invoice-overdue', 0, days)],
      });
    expect(paid(30)).toMatchObject({ value: 0, score: 100, strength: 1 });
    expect(paid(210)).toMatchObject({ value: 0, strength: 0.5 });
  });

  it('nobody looked is missing', () => {
    expect(read('invoice-overdue', {})).toMatchObject({ value: null, tracked: false });
  });
});

describe('revenue change', () => {
  it('is the last figure over the one in force a year before it', () => {
    const signals = [
      signal('recurring-revenue', 50, 800),
      signal('recurring-revenue', 100, 400),
      signal('recurring-revenue', 500, 300),
      signal('recurring-revenue', 90, 10),
    ];
    const reading = read('revenue-change', { signals });
    expect(reading.value).toBeCloseTo(0.9, 12);
    expect(reading.score).toBeCloseTo(50, 9);
    expect(reading.evidence().map(({ id }) => id)).toEqual([signals[3]?.id, signals[1]?.id]);
  });

  it('takes a figure of exactly a year before', () => {
    const year = (days: number) => ({
      signals: [signal('recurring-revenue', 100, days), signal('recurring-revenue', 90, 0)],
    });
    expect(read('revenue-change', year(365)).value).toBeCloseTo(0.9, 12);
    expect(read('revenue-change', year(364))).toMatchObject({ value: null, tracked: true });
  });

  it('never sets two currencies, or a year without revenue, against each other', () => {
    const of = (before: number, unit: string) =>
      read('revenue-change', {
        signals: [
          signal('recurring-revenue', before, 400, { unit }),
          signal('recurring-revenue', 90, 0),
        ],
      });
    expect(of(100, 'USD')).toMatchObject({ value: null, tracked: true });
    expect(of(0, 'EUR')).toMatchObject({ value: null, tracked: true });
    expect(of(100, 'EUR').value).toBeCloseTo(0.9, 12);
    expect(read('revenue-change', {}).tracked).toBe(false);
  });

  it('is as fresh as the last figure', () => {
    const signals = [signal('recurring-revenue', 100, 700), signal('recurring-revenue', 90, 210)];
    expect(read('revenue-change', { signals }).strength).toBe(0.5);
  });
});

describe('a renewal that is prepared', () => {
  const renewing = (inDays: number) => account({ renewalAt: daysAgo(-inDays) });

  it('is kept promises of those that fell due since 120 days before', () => {
    const tasks = [
      task(-1, { doneAt: daysAgo(3) }),
      task(0, { doneAt: daysAgo(0) }),
      task(-5),
      task(-60, { doneAt: daysAgo(-1) }),
      task(-61, { doneAt: daysAgo(61) }),
      task(1, { doneAt: daysAgo(1) }),
      task(-2, { owner: 'them' }),
      task(0, { dueAt: null }),
      task(-2, { deletedAt: daysAgo(0) }),
    ].map((one) => ({ ...one, recordedAt: daysAgo(100), occurredAt: daysAgo(100) }));
    const reading = read('renewal-prepared', { account: renewing(60), tasks });
    expect(reading).toMatchObject({ value: 0.5, score: 50, strength: 1 });
    expect(reading.evidence().map(({ kind }) => kind)).toEqual(['task', 'task', 'task', 'task']);
  });

  it('does not apply when no renewal is near, and is missing where nothing fell due', () => {
    const of = (inDays: number) => readOrNull('renewal-prepared', { account: renewing(inDays) });
    expect(of(121)).toBeNull();
    expect(of(-1)).toBeNull();
    expect(readOrNull('renewal-prepared', {})).toBeNull();
    expect(of(120)).toMatchObject({ value: null, tracked: false });
    expect(of(0)).toMatchObject({ value: null, tracked: false });
  });

  it('does not read a promise recorded later', () => {
    const tasks = [task(-5, { recordedAt: daysAgo(-1) })];
    expect(read('renewal-prepared', { account: renewing(60), tasks }).value).toBeNull();
  });
});

describe('upgrades', () => {
  it('are counted over 12 months; none is neither good nor bad', () => {
    const upgraded = (...days: number[]) =>
      read('upgrades', { signals: days.map((day) => signal('upgraded', null, day)) });
    expect(upgraded(365)).toMatchObject({ value: 0, score: 50, strength: 1 });
    expect(upgraded(364, 400)).toMatchObject({ value: 1, score: 75 });
    expect(upgraded()).toMatchObject({ value: null, tracked: false });
  });
});
