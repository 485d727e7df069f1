import { describe, expect, it } from 'vitest';
import { isHoliday, workingDays } from '../../../../lib/health/holidays.ts';
import { daysAgo } from './facts.ts';

const holidays = [
  { fromAt: daysAgo(20), untilAt: daysAgo(10) },
  { fromAt: daysAgo(5), untilAt: daysAgo(3) },
];

describe('holidays', () => {
  it('begin with their first instant and end before their last', () => {
    const off = [20.1, 20, 10.1, 10, 4].map((days) => isHoliday(daysAgo(days), holidays));
    expect(off).toEqual([false, true, true, false, true]);
  });

  it.each([
    [30, 0, 18],
    [15, 0, 8],
    [30, 15, 10],
    [18, 12, 0],
    [9, 6, 3],
    [40, 30, 10],
  ])('between %i and %i days ago there are %i days without them', (from, to, days) => {
    expect(workingDays(daysAgo(from), daysAgo(to), holidays)).toBeCloseTo(days, 12);
  });
});
