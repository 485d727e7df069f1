import { describe, expect, it } from 'vitest';
import { daysAgo, signal } from './facts.ts';
import { read } from './readings.ts';

describe('a confirmed outcome', () => {
  it('is good for half a year', () => {
    const signals = [signal('outcome-verified', null, 400), signal('outcome-verified', null, 180)];
    expect(read('outcome-recency', { signals })).toMatchObject({
      value: 180,
      score: 75,
      strength: 1,
    });
  });

  it('that never came is missing', () => {
    expect(read('outcome-recency', {})).toMatchObject({ value: null, tracked: false });
  });
});

describe('security incidents', () => {
  const incidents = (...days: number[]) =>
    days.map((day) => signal('security-incident', null, day));

  it('are counted over 12 months', () => {
    expect(read('security-incidents', { signals: incidents(364, 365, 20) })).toMatchObject({
      value: 2,
      score: 25,
      strength: 1,
    });
  });

  it('show themselves, and where there is none the last who watched', () => {
    const signals = [...incidents(20), signal('security-watched', null, 5)];
    const shown = read('security-incidents', { signals }).evidence();
    expect(shown.map(({ occurredAt }) => occurredAt)).toEqual([daysAgo(20)]);
  });

  it('none is 0 only where somebody watches, and as fresh as their last word', () => {
    const watched = [signal('security-watched', null, 210)];
    expect(read('security-incidents', { signals: watched })).toMatchObject({
      value: 0,
      score: 100,
      strength: 0.5,
    });
    expect(read('security-incidents', {})).toMatchObject({ value: null, tracked: false });
    expect(read('security-incidents', { signals: incidents(300) }).strength).toBe(1);
    const long = read('security-incidents', { signals: incidents(390) });
    expect(long).toMatchObject({ value: 0, strength: 0.25 });
    expect(long.evidence()).toHaveLength(1);
  });
});

describe('what is stated', () => {
  it.each([
    ['goals-on-track', 0.75, 75, 0.5 ** (90 / 90)],
    ['milestones-on-time', 0.6, 50, 0.5],
    ['course-completion', 0.4, 50, 0.5],
    ['exam-pass-rate', 0.6, 50, 0.5],
    ['satisfaction-rate', 0.9, 90, 0.5],
    ['repeat-purchase-rate', 0.35, 75, 2 ** (-113 / 14)],
    ['browse-to-buy', 0.02, 75, 2 ** (-113 / 14)],
    ['return-rate', 0.1, 75, 2 ** (-113 / 14)],
    ['coupon-share', 0.6, 50, 2 ** (-113 / 14)],
    ['reviews-held', 0.85, 75, 0.5],
    ['extra-purchase-rate', 0.05, 50, 0.5 ** 0.5],
    ['free-to-paid', 0.05, 75, 0.5 ** 0.5],
    ['retention-rate', 0.95, 95, 0.5 ** 0.5],
    ['open-privacy-questions', 3, 50, 0.5 ** 4],
  ] as const)('%s of %f scores %i, at a strength of %f after 120 days', (id, value, score, q) => {
    const signals = [signal(id, 1, 200), signal(id, value, 120)];
    const reading = read(id, { signals });
    expect(reading.value).toBe(value);
    expect(reading.score).toBeCloseTo(score, 9);
    expect(reading.strength).toBeCloseTo(q, 12);
    expect(read(id, {})).toMatchObject({ value: null, tracked: false });
  });
});

describe('purchases', () => {
  const bought = (...rows: [number, number][]) => ({
    signals: rows.map(([value, days]) => signal('purchase', value, days)),
  });

  it('the gap since the last is told in the customer’s own', () => {
    expect(read('purchase-gap', bought([1, 100], [1, 70], [1, 40]))).toMatchObject({
      score: anchored(40 / 30),
      strength: 1,
    });
    expect(read('purchase-gap', bought([1, 120], [1, 90], [1, 60]))).toMatchObject({
      value: 2,
      score: 50,
    });
  });

  it('are put in the order in which they happened, not in which they were recorded', () => {
    const late = signal('purchase', 1, 120, { recordedAt: daysAgo(1) });
    const { signals } = bought([1, 90], [1, 60]);
    expect(read('purchase-gap', { signals: [...signals, late] }).value).toBe(2);
  });

  it('have no rhythm below three, nor at one moment', () => {
    expect(read('purchase-gap', bought([1, 70], [1, 40]))).toMatchObject({
      value: null,
      tracked: true,
    });
    expect(read('purchase-gap', bought([1, 9], [2, 9], [3, 9])).value).toBeNull();
    expect(read('purchase-gap', {})).toMatchObject({ value: null, tracked: false });
  });

  it('the order value is compared over 90 days each', () => {
    const rows = bought([900, 180], [90, 179], [110, 90], [80, 89], [80, 1]);
    expect(read('order-value-trend', rows)).toMatchObject({ value: 0.8, score: 50 });
    expect(read('order-value-trend', rows).strength).toBeCloseTo(2 / 3, 12);
    expect(read('order-value-trend', rows).evidence()).toHaveLength(2);
  });

  it('two currencies are never compared, nor a window without purchases', () => {
    const dollars = signal('purchase', 80, 5, { unit: 'USD' });
    const mixed = { signals: [signal('purchase', 80, 100), dollars] };
    for (const rows of [mixed, bought([80, 5]), bought([80, 100]), bought([0, 100], [80, 5])])
      expect(read('order-value-trend', rows)).toMatchObject({ value: null, tracked: true });
    expect(read('order-value-trend', {})).toMatchObject({ value: null, tracked: false });
  });
});

/** Between 2 (50) and 1.2 (75). */
function anchored(gap: number): number {
  return 50 + ((gap - 2) / (1.2 - 2)) * 25;
}
