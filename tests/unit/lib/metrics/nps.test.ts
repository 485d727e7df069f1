import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNpsScore,
  npsIsIndicative,
  npsIsShown,
  npsStanding,
  npsSummary,
} from '../../../../lib/metrics/nps.ts';
import { npsBand, npsCounts } from '../../../../lib/metrics/nps-bands.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';

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
  ])('%i/%i/%i is %f, between %f and %f as published', (p, pa, d, nps, low, high) => {
    const summary = npsSummary(answers(p, pa, d));
    expect(summary.nps).toBeCloseTo(nps, 2);
    expect(summary.low).toBeCloseTo(low, 1);
    expect(summary.high).toBeCloseTo(high, 1);
  });

  it('no answers is no NPS, not an NPS of 0', () => {
    expect(npsSummary([])).toEqual({
      n: 0,
      promoters: 0,
      passives: 0,
      detractors: 0,
      shares: null,
      nps: null,
      low: null,
      high: null,
      offScale: 0,
    });
  });

  it('0 is an answer and a detractor', () => {
    expect(npsSummary([0])).toMatchObject({ n: 1, detractors: 1, nps: -100 });
  });

  it('blanks, halves and numbers off the scale are not answers', () => {
    const values = [Number.NaN, 9.5, -1, 11, Number.POSITIVE_INFINITY, 10];
    expect(npsSummary(values)).toMatchObject({ n: 1, nps: 100, offScale: 5 });
    expect([0, 10, -1, 11, 9.5, Number.NaN].map(isNpsScore)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('gives the three shares, adding up to 1', () => {
    expect(npsSummary(answers(5, 3, 2)).shares).toEqual({
      promoters: 0.5,
      passives: 0.3,
      detractors: 0.2,
    });
  });

  it('takes another z and an audience', () => {
    const at90 = npsSummary(answers(50, 30, 20), { z: 1.645 });
    expect(at90.low).toBeGreaterThan(14.05);
    const asked = npsSummary(answers(50, 30, 20), { audience: 120 });
    expect(asked.low).toBeGreaterThan(at90.low ?? 0);
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

describe('bands', () => {
  it('part at 7 and at 9, for answers and for the means of accounts', () => {
    expect([0, 6, 6.99, 7, 8.99, 9, 10].map(npsBand)).toEqual([
      'detractor',
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
    expect(npsCounts([0, 6, 6.99, 7, 8.99, 9, 10])).toEqual({
      promoters: 2,
      passives: 2,
      detractors: 3,
    });
  });

  it.each([-0.01, 10.01, Number.NaN, Number.POSITIVE_INFINITY])('has none for %d', (value) => {
    expect(() => npsBand(value)).toThrow(UnitError);
  });
});

describe('minimums', () => {
  it('shows no NPS below 5 answers, an indication below 30', () => {
    expect([4, 5].map(npsIsShown)).toEqual([false, true]);
    expect([29, 30].map(npsIsIndicative)).toEqual([true, false]);
  });

  it('lists up to 4 answers, is indicative from 5 and firm from 30', () => {
    expect([0, 4, 5, 29, 30].map(npsStanding)).toEqual([
      'answers',
      'answers',
      'indicative',
      'indicative',
      'firm',
    ]);
  });

  it.each([-1, 4.5, Number.NaN])('knows no standing of %d answers', (n) => {
    expect(() => npsStanding(n)).toThrow(UnitError);
  });
});
