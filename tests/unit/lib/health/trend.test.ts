import { describe, expect, it } from 'vitest';
import { healthTrend } from '../../../../lib/health/trend.ts';
import { DAY_MS, daysBetween } from '../../../../lib/time.ts';
import { daysAgo, NOW } from './facts.ts';

describe('healthTrend', () => {
  it('is flat for a score that never moved', () => {
    expect(healthTrend(() => 63, NOW)).toEqual({ delta: 0, direction: 'flat' });
  });

  it('compares date with date: a steady climb of half a point a day is 14 points', () => {
    const climb = (at: number) => 60 - daysBetween(at, NOW) / 2;
    const { delta, direction } = healthTrend(climb, NOW);
    expect(delta).toBeCloseTo(14, 9);
    expect(direction).toBe('up');
  });

  it.each([
    [-4.9, 'flat'],
    [-5, 'down'],
    [5, 'up'],
  ])('a move of %f points is %s', (points, direction) => {
    // Of 59 the weighted means are exact: five points are five, not 5.000…1.
    const stepped = (at: number) => (at > daysAgo(20) ? 59 + points : 59);
    expect(healthTrend(stepped, NOW).direction).toBe(direction);
  });

  it('a move of today counts by a tenth, one of a week ago by more than half', () => {
    const steppedAt = (days: number) => (at: number) => (at > daysAgo(days + 0.5) ? 80 : 60);
    const today = healthTrend(steppedAt(0), NOW).delta ?? 0;
    const weekAgo = healthTrend(steppedAt(7), NOW).delta ?? 0;
    expect(today / 20).toBeCloseTo(0.122, 2);
    expect(weekAgo / 20).toBeGreaterThan(0.5);
  });

  it('is not known when either date has no score', () => {
    const none = { delta: null, direction: null };
    expect(healthTrend((at) => (at === NOW ? null : 60), NOW)).toEqual(none);
    expect(healthTrend((at) => (at === NOW - 28 * DAY_MS ? null : 60), NOW)).toEqual(none);
  });

  it('days without a score in between are left out, not counted as 0', () => {
    const gaps = (at: number) => (Math.round(daysBetween(at, NOW)) % 28 === 3 ? null : 60);
    expect(healthTrend(gaps, NOW)).toEqual({ delta: 0, direction: 'flat' });
  });
});
