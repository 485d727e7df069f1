import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  churnPer,
  duration,
  frequency,
  frequencyPer,
  inUnit,
  type Period,
  rate,
  retentionPer,
} from '../../../../lib/metrics/periods.ts';
import { complement, percent, share } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';

const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const period = fc.constantFrom<Period>('day', 'week', 'month', 'quarter', 'year');

describe('time', () => {
  it('converts months, quarters and years exactly, weeks and days by 365.25', () => {
    expect(inUnit(duration(3, 'year'), 'month')).toEqual({ value: 36, unit: 'month' });
    expect(inUnit(duration(6, 'month'), 'quarter').value).toBe(2);
    expect(inUnit(duration(1, 'year'), 'day').value).toBe(365.25);
    expect(inUnit(duration(2, 'week'), 'day').value).toBeCloseTo(14, 12);
  });

  it('comes back unchanged from any other unit', () => {
    fc.assert(
      fc.property(evenly(0, 1e6), period, period, (value, a, b) => {
        expect(inUnit(inUnit(duration(value, a), b), a).value).toBeCloseTo(value, 6);
      }),
    );
  });

  it.each([-1, ...NO_NUMBERS])('refuses a duration or a frequency of %d', (value) => {
    expect(() => duration(value, 'day')).toThrow('duration');
    expect(() => frequency(value, 'day')).toThrow('frequency');
  });

  it('0 is a duration and a frequency', () => {
    expect(duration(0, 'day').value + frequency(0, 'day').value).toBe(0);
  });

  it('adds frequencies up over periods', () => {
    expect(frequencyPer(frequency(1, 'month'), 'year')).toEqual({ value: 12, per: 'year' });
    expect(frequencyPer(frequency(12, 'year'), 'month').value).toBe(1);
  });
});

describe('rates', () => {
  it('98 % retained a month is 78.5 % a year: it compounds, it is not multiplied by 12', () => {
    const yearly = retentionPer(rate(percent(98), 'month'), 'year');
    expect(yearly.per).toBe('year');
    expect(yearly.share).toBeCloseTo(0.98 ** 12, 12);
  });

  it('2 % churn a month is 21.5 % a year, not 24 %', () => {
    const yearly = churnPer(rate(percent(2), 'month'), 'year');
    expect(yearly.per).toBe('year');
    expect(yearly.share).toBeCloseTo(1 - 0.98 ** 12, 12);
  });

  it('what is retained and what churns are the whole in every period', () => {
    fc.assert(
      fc.property(evenly(0.01, 1), period, period, (p, from, to) => {
        const kept = retentionPer(rate(share(p), from), to).share;
        const lost = churnPer(rate(complement(share(p)), from), to).share;
        expect(kept + lost).toBeCloseTo(1, 6);
      }),
    );
  });
});
