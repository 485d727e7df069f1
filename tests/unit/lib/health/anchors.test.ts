import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchors, anchorScore, anchorValue } from '../../../../lib/health/anchors.ts';
import { decay } from '../../../../lib/health/decay.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
import { evenly } from '../metrics/evenly.ts';

const anchors = fc.constantFrom<Anchors>(...Object.values(MEASURES).map((one) => one.anchors));
const value = evenly(-10, 400);

describe('anchorScore', () => {
  it('puts the anchors on the borders of the bands', () => {
    for (const { anchors: one } of Object.values(MEASURES))
      expect(one.map((x) => anchorScore(x, one))).toEqual([0, 50, 75, 100]);
  });

  it('draws straight lines between them and clamps outside', () => {
    const days: Anchors = [60, 21, 7, 1];
    expect(anchorScore(14, days)).toBeCloseTo(62.5, 12);
    expect(anchorScore(0, days)).toBe(100);
    expect(anchorScore(1000, days)).toBe(0);
  });

  it('never falls when a value gets better', () => {
    fc.assert(
      fc.property(anchors, value, value, (one, a, b) => {
        const rises = one[3] > one[0];
        const [worse, better] = a < b === rises ? [a, b] : [b, a];
        expect(anchorScore(better, one)).toBeGreaterThanOrEqual(anchorScore(worse, one));
      }),
    );
  });

  it('is undone by anchorValue on every border, which clamps outside', () => {
    for (const { anchors: one } of Object.values(MEASURES)) {
      expect([0, 50, 75, 100].map((score) => anchorValue(score, one))).toEqual(one);
      expect([-1, 101].map((score) => anchorValue(score, one))).toEqual([one[0], one[3]]);
    }
  });

  it('is undone by anchorValue', () => {
    fc.assert(
      fc.property(anchors, evenly(0, 100), (one, score) => {
        expect(anchorScore(anchorValue(score, one), one)).toBeCloseTo(score, 6);
      }),
    );
  });
});

describe('decay', () => {
  it('halves every half-life after the grace', () => {
    expect(decay(30, 30)).toBe(0.5);
    expect(decay(7, 30)).toBeCloseTo(0.85, 2);
    expect(decay(90, 30)).toBeCloseTo(0.125, 12);
    expect(decay(30, 90, 30)).toBe(1);
  });

  it('counts the future as today', () => {
    expect(decay(-5, 30)).toBe(1);
  });
});
