import { describe, expect, it } from 'vitest';
import type { NpsAnswer } from '../../../../lib/metrics/nps-answers.ts';
import {
  lastTwoWindows,
  npsChange,
  npsCompare,
  OverlappingWindowsError,
} from '../../../../lib/metrics/nps-change.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { answer, counts, NOW, samplesOf } from './some-answers.ts';

function answers(many: number, score: number, daysAgo: number): NpsAnswer[] {
  return Array.from({ length: many }, (_, index) => answer(`p${index}`, score, daysAgo));
}

describe('npsCompare', () => {
  it('+30 after +15 of 100 answers each is no detectable change', () => {
    const change = npsCompare(counts(50, 30, 20), counts(40, 35, 25));
    expect(change.verdict).toBe('no detectable change');
    expect(change.z).toBeCloseTo(1.331, 3);
    expect(change.difference).toBeCloseTo(15, 12);
    expect(change.minimumDetectable).toBeCloseTo(18.0, 1);
  });

  it('the same of 500 answers each is higher', () => {
    const change = npsCompare(counts(250, 150, 100), counts(200, 175, 125));
    expect(change.verdict).toBe('higher');
    expect(change.z).toBeCloseTo(3.007, 3);
    expect(change.minimumDetectable).toBeCloseTo(8.16, 2);
  });

  it('and the other way round lower', () => {
    const change = npsCompare(counts(200, 175, 125), counts(250, 150, 100));
    expect(change).toMatchObject({ verdict: 'lower', later: counts(200, 175, 125) });
    expect(change.z).toBeCloseTo(-3.007, 3);
    expect(change.difference).toBeCloseTo(-15, 12);
  });

  it('a large group after a small one is as uncertain as the small one: z of 1.680', () => {
    const change = npsCompare(counts(200, 175, 125), counts(50, 30, 20));
    expect(change.z).toBeCloseTo(-1.68, 3);
    expect(change.minimumDetectable).toBeCloseTo(13.92, 2);
    const turned = npsCompare(counts(50, 30, 20), counts(200, 175, 125));
    expect([turned.z, turned.verdict]).toEqual([-(change.z ?? 0), 'higher']);
  });

  it('tells at 90 %, two-sided: z of 1.645', () => {
    const just = npsCompare(counts(50, 30, 20), counts(37, 35, 28));
    const notQuite = npsCompare(counts(50, 30, 20), counts(38, 35, 27));
    expect([just.z, notQuite.z].map((z) => z?.toFixed(2))).toEqual(['1.85', '1.68']);
    const below = npsCompare(counts(50, 30, 20), counts(38, 36, 26));
    expect(below.z).toBeLessThan(1.645);
    expect([just, notQuite, below].map(({ verdict }) => verdict)).toEqual([
      'higher',
      'higher',
      'no detectable change',
    ]);
  });

  it.each([
    [counts(4, 0, 0), counts(500, 0, 0)],
    [counts(500, 0, 0), counts(0, 0, 4)],
    [counts(0, 0, 0), counts(0, 0, 0)],
  ])('says nothing of fewer than 5 answers: %o after %o', (later, earlier) => {
    expect(npsCompare(later, earlier)).toEqual({
      later,
      earlier,
      difference: null,
      z: null,
      minimumDetectable: null,
      verdict: null,
    });
  });

  it('detects smaller differences the more answers there are', () => {
    const detectable = [10, 100, 1000].map(
      (n) => npsCompare(counts(n, n, n), counts(n, n, n)).minimumDetectable ?? Number.NaN,
    );
    expect(detectable.map(Math.round)).toEqual([33, 11, 3]);
  });

  it('never says higher of an NPS that is not, for any two groups of up to 12', () => {
    const groups = [5, 6, 7, 8, 9, 10, 11, 12].flatMap((n) => [...samplesOf(n)]);
    const wrong = groups.filter((one) =>
      groups.some((other) => {
        const { verdict, difference } = npsCompare(one, other);
        if (difference === null) throw new Error('there are answers enough');
        return (
          (verdict === 'higher' && difference <= 0) || (verdict === 'lower' && difference >= 0)
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('npsChange', () => {
  it('compares the last 90 days with the 90 before, each person once in each', () => {
    const given = [
      ...answers(40, 10, 10),
      ...answers(40, 2, 20),
      ...answers(40, 2, 100),
      ...answers(40, 10, 170),
      ...answers(40, 10, 190),
    ];
    expect(npsChange(given, lastTwoWindows(NOW), NOW)).toMatchObject({
      later: counts(40, 0, 0),
      earlier: counts(0, 0, 40),
      difference: 200,
      verdict: 'higher',
    });
  });

  it('puts the border between the windows into the earlier one', () => {
    const { later, earlier } = lastTwoWindows(NOW);
    expect(earlier.toAt).toBe(later.fromAt);
    expect(later).toEqual({ fromAt: NOW - 90 * DAY_MS, toAt: NOW });
    const change = npsChange(answers(6, 9, 90), { later, earlier }, NOW);
    expect(change).toMatchObject({ later: counts(0, 0, 0), earlier: counts(6, 0, 0) });
  });

  it('does not read what was recorded later', () => {
    const late = answers(6, 9, 10).map((answer) => ({ ...answer, recordedAt: NOW + 1 }));
    expect(npsChange(late, lastTwoWindows(NOW), NOW).later).toEqual(counts(0, 0, 0));
  });

  it.each([
    ['that overlap', { fromAt: 0, toAt: 11 }, { fromAt: 10, toAt: 20 }],
    ['in the wrong order', { fromAt: 20, toAt: 30 }, { fromAt: 0, toAt: 10 }],
    ['without length', { fromAt: 5, toAt: 5 }, { fromAt: 10, toAt: 20 }],
    ['of which the later has no length', { fromAt: 0, toAt: 10 }, { fromAt: 20, toAt: 20 }],
    ['that end before they begin', { fromAt: 0, toAt: 10 }, { fromAt: 30, toAt: 20 }],
    ['without a date', { fromAt: 0, toAt: Number.NaN }, { fromAt: 10, toAt: 20 }],
  ])('refuses windows %s', (_, earlier, later) => {
    expect(() => npsChange([], { later, earlier }, NOW)).toThrow(OverlappingWindowsError);
  });

  it('takes windows that lie apart', () => {
    const windows = { earlier: { fromAt: 0, toAt: 10 }, later: { fromAt: 15, toAt: 20 } };
    expect(npsChange([], windows, NOW).verdict).toBeNull();
  });
});
