import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration, rate, retentionPer } from '../../../../lib/metrics/periods.ts';
import {
  retention,
  retentionFromCounts,
  retentionPerPeriod,
  retentionRate,
  retentionSinceStart,
} from '../../../../lib/metrics/retention.ts';
import { count, type Share, share, UnitError } from '../../../../lib/metrics/units.ts';
import { evenly } from './evenly.ts';
import {
  day,
  FIVE,
  MONTH_ENDS,
  membership,
  someMemberships,
  someWindow,
} from './some-memberships.ts';

const NOW = Date.UTC(2021, 11, 31);

describe('retention', () => {
  const window = { from: day(100), to: day(200), now: day(200) };

  it('is the share of those at the start who are there at the end, with its counts and interval', () => {
    const rows = [
      membership('a', 0),
      membership('b', 0),
      membership('c', 0),
      membership('d', 0, 150),
    ];
    expect(retention(rows, window)).toEqual({
      share: 0.75,
      part: 3,
      whole: 4,
      interval: { low: expect.closeTo(0.3006, 3), high: expect.closeTo(0.9544, 3) },
    });
  });

  it('is 50 %, not the 150 % of counting the customers won in between', () => {
    const rows = [membership('a', 0), membership('b', 0, 150)];
    const won = [membership('c', 150), membership('d', 150)];
    expect(retention([...rows, ...won], window)?.share).toBe(0.5);
  });

  it('who left and came back in between was kept', () => {
    expect(retention([membership('a', 0, 120), membership('a', 180)], window)?.share).toBe(1);
  });

  it('there is none of nobody, and none before the end of the window has come', () => {
    expect(retention([], window)).toBeNull();
    expect(retention([membership('a', 150)], window)).toBeNull();
    expect(retention(FIVE, { ...window, now: window.to - 1 })).toBeNull();
  });

  it('refuses a window that runs backward', () => {
    expect(() => retention(FIVE, { ...window, to: day(99) })).toThrow(UnitError);
  });

  it('stays within 0–1 whoever else becomes a customer; order and repeated rows change nothing', () => {
    fc.assert(
      fc.property(someMemberships, someWindow, fc.nat(20), (rows, at, more) => {
        const kept = retention(rows, at);
        const later = Array.from({ length: more }, (_, index) => ({
          customer: `new-${index}`,
          from: at.from + 1,
          until: null,
        }));
        expect(retention([...rows, ...later, ...rows].reverse(), at)).toEqual(kept);
        if (kept) expect(kept.interval.low).toBeLessThanOrEqual(kept.share + 1e-12);
        if (kept) expect(kept.interval.high).toBeGreaterThanOrEqual(kept.share - 1e-12);
      }),
    );
  });
});

describe('retentionFromCounts', () => {
  it('is 90 of 100 kept, not the 110 of 100 that counts 20 new ones', () => {
    expect(
      retentionFromCounts({ start: count(100), end: count(110), gained: count(20) })?.share,
    ).toBe(0.9);
  });

  it('there is none without customers at the start', () => {
    expect(retentionFromCounts({ start: count(0), end: count(5), gained: count(5) })).toBeNull();
  });

  it('refuses counts that cannot be of one period', () => {
    expect(() => retentionFromCounts({ start: count(9), end: count(4), gained: count(5) })).toThrow(
      '5 new customers but 4 at the end: use one period for both.',
    );
    expect(() => retentionFromCounts({ start: count(3), end: count(4), gained: count(0) })).toThrow(
      '4 are no part of 3: count both in the same group.',
    );
  });

  it.each(['start', 'end', 'gained'])('refuses a "%s" that is no count', (key) => {
    const counts = { start: count(2), end: count(2), gained: count(0) };
    for (const broken of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])
      expect(() => retentionFromCounts({ ...counts, [key]: broken })).toThrow(UnitError);
  });
});

describe('retentionSinceStart', () => {
  it('falls 5/5, 4/5, 3/5, 2/5, 1/5 over the month ends, never to 167 % of mean days', () => {
    const shares = retentionSinceStart(FIVE, MONTH_ENDS, NOW).map((point) => point?.share);
    expect(shares).toEqual([1, 0.8, 0.6, 0.4, 0.2]);
  });

  it('is not known for dates to come', () => {
    const shares = retentionSinceStart(FIVE, MONTH_ENDS, MONTH_ENDS[2] ?? 0);
    expect(shares.slice(0, 3).map((point) => point?.share)).toEqual([1, 0.8, 0.6]);
    expect(shares.slice(3)).toEqual([null, null]);
  });

  it('an empty series has none, a single date all of its customers', () => {
    expect(retentionSinceStart(FIVE, [], NOW)).toEqual([]);
    expect(retentionSinceStart(FIVE, [NOW], NOW)).toMatchObject([{ share: 1, whole: 1 }]);
    expect(retentionSinceStart(FIVE, [day(-1)], NOW)).toEqual([null]);
  });

  it('refuses dates that do not ascend', () => {
    expect(() => retentionSinceStart(FIVE, [day(2), day(1)], NOW)).toThrow(UnitError);
  });
});

describe('retentionPerPeriod', () => {
  it('takes each period on its own cohort', () => {
    const shares = retentionPerPeriod(FIVE, MONTH_ENDS, NOW).map((period) => period?.share);
    expect(shares).toEqual([4 / 5, 3 / 4, 2 / 3, 1 / 2]);
  });

  it('an empty series and a single date have no period', () => {
    expect(retentionPerPeriod(FIVE, [], NOW)).toEqual([]);
    expect(retentionPerPeriod(FIVE, [NOW], NOW)).toEqual([]);
  });

  it('without comebacks the periods multiply to the retention since the start', () => {
    const product = retentionPerPeriod(FIVE, MONTH_ENDS, NOW).reduce(
      (so, period) => so * (period?.share ?? Number.NaN),
      1,
    );
    expect(product).toBeCloseTo(0.2, 12);
  });
});

describe('retentionRate', () => {
  it('half kept over a year is 94.4 % a month, not the 95.8 % of a twelfth of the loss', () => {
    expect(retentionRate(share(0.5), duration(1, 'year'), 'month')).toEqual({
      share: expect.closeTo(0.94387, 5),
      per: 'month',
    });
  });

  it('compounds back to what was kept', () => {
    fc.assert(
      fc.property(evenly(0, 1), (kept) => {
        const monthly = retentionRate(share(kept), duration(1, 'year'), 'month');
        const back = monthly && retentionPer(rate(monthly.share, 'month'), 'year');
        expect(back?.share).toBeCloseTo(kept, 9);
      }),
    );
  });

  it('there is none over no time', () => {
    expect(retentionRate(share(0.5), duration(0, 'year'), 'month')).toBeNull();
  });

  it('refuses a percentage for a share, and a time that is none', () => {
    expect(() => retentionRate(80 as Share, duration(1, 'year'), 'month')).toThrow('percent(80)');
    expect(() => retentionRate(share(1), { value: -1, unit: 'year' }, 'month')).toThrow(UnitError);
    expect(() => retentionRate(share(1), { value: Number.NaN, unit: 'year' }, 'month')).toThrow(
      UnitError,
    );
  });
});
