import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npsIsIndicative, npsIsShown, npsSummary } from '../../../../lib/metrics/nps.ts';

function answers(promoters: number, passives: number, detractors: number): number[] {
  return [
    ...Array<number>(promoters).fill(9),
    ...Array<number>(passives).fill(8),
    ...Array<number>(detractors).fill(0),
  ];
}

const score = fc.integer({ min: 0, max: 10 });

describe('npsSummary', () => {
  it('10 more promoters than detractors of 100 answers is +10 points, not 10 %', () => {
    const summary = npsSummary(answers(30, 50, 20));
    expect(summary).toMatchObject({ n: 100, promoters: 30, passives: 50, detractors: 20 });
    expect(summary.nps).toBeCloseTo(10, 12);
  });

  it('30 promoters, 10 passives and 20 detractors are 60 people, so +16.7, not 10', () => {
    expect(npsSummary(answers(30, 10, 20)).nps).toBeCloseTo(16.667, 3);
  });

  it.each([
    [30, 50, 20, 10, -3.82, 23.24],
    [30, 10, 20, 16.67, -6.11, 37.85],
    [3, 1, 1, 40, -29.8, 79.8],
    [5, 3, 2, 30, -19.1, 65.2],
    [50, 30, 20, 30, 14.05, 44.2],
  ])('%i/%i/%i is %f with the published interval', (p, pa, d, nps, low, high) => {
    const summary = npsSummary(answers(p, pa, d));
    expect(summary.nps).toBeCloseTo(nps, 2);
    expect(summary.low).toBeCloseTo(low, 1);
    expect(summary.high).toBeCloseTo(high, 1);
  });

  it('no answers is no NPS, not an NPS of 0', () => {
    expect(npsSummary([])).toMatchObject({ n: 0, nps: null, low: null, high: null });
  });

  it('0 is an answer and a detractor', () => {
    expect(npsSummary([0])).toMatchObject({ n: 1, detractors: 1, nps: -100 });
  });

  it('blanks, halves and numbers off the scale are not answers', () => {
    expect(npsSummary([Number.NaN, 9.5, -1, 11, Number.POSITIVE_INFINITY]).n).toBe(0);
  });

  it('one promoter is not certain to stand for all', () => {
    const { nps, low, high } = npsSummary([10]);
    expect(nps).toBe(100);
    expect(low).toBeCloseTo(-48.5, 1);
    expect(high).toBeCloseTo(98.5, 1);
  });

  it('stays within ±100 points, interval included, and mirrors when opinions do', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 80 }), (scores) => {
        const { nps, low, high, promoters, passives, detractors, n } = npsSummary(scores);
        expect(promoters + passives + detractors).toBe(n);
        if (nps === null || low === null || high === null) throw new Error('answers give an NPS');
        expect(Math.abs(nps)).toBeLessThanOrEqual(100);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThan(high);
        const mirrored = npsSummary(scores.map((s) => (s >= 9 ? 0 : s <= 6 ? 10 : s)));
        expect(mirrored.nps).toBeCloseTo(-nps, 9);
        expect(mirrored.low).toBeCloseTo(-high, 9);
      }),
    );
  });
});

describe('minimums', () => {
  it('shows no NPS below 5 answers, an indication below 30', () => {
    expect([4, 5].map(npsIsShown)).toEqual([false, true]);
    expect([29, 30].map(npsIsIndicative)).toEqual([true, false]);
  });
});
