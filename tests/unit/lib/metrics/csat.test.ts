import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, CSAT_SCALES, csat, isOnScale, isSatisfied } from '../../../../lib/metrics/csat.ts';
import { type ScaledScore, UnitError } from '../../../../lib/metrics/units.ts';

type Scale = ScaledScore['scale'];

function times(many: number, score: number, scale: Scale = CSAT_SCALES.fivePoint): ScaledScore[] {
  return Array.from({ length: many }, () => ({ score, scale }));
}

function boxesOf(scale: Scale): string {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) =>
    boxOf({ score: scale.min + step, scale }).charAt(0),
  ).join('');
}

describe('isSatisfied', () => {
  it.each([
    [2, 0, 2, true],
    [1, 0, 2, false],
    [4, 1, 5, true],
    [3, 1, 5, false],
    [6, 1, 7, true],
    [5, 1, 7, false],
    [75, 0, 100, true],
    [74, 0, 100, false],
  ])('%i on a scale of %i to %i is satisfied: %s', (given, min, max, satisfied) => {
    expect(isSatisfied({ score: given, scale: { min, max } })).toBe(satisfied);
  });
});

describe('boxOf', () => {
  it.each<[keyof typeof CSAT_SCALES, string]>([
    ['fivePoint', 'bbmtt'],
    ['hubspot', 'bmt'],
    ['goodOrBad', 'bt'],
    ['twoPoint', 'bt'],
    ['threePoint', 'bmt'],
    ['fourPoint', 'bbtt'],
    ['tenPoint', 'bbmmmmmmtt'],
  ])('reads %s from worst to best as %s', (name, boxes) => {
    expect(boxesOf(CSAT_SCALES[name])).toBe(boxes);
  });

  it('takes the top two of eleven boxes, the top quarter of a slider', () => {
    expect(boxesOf({ min: 0, max: 10 })).toBe('bbmmmmmmmtt');
    expect(boxesOf({ min: 1, max: 12 })).toBe('bbbmmmmmmttt');
    const onSlider = [0, 25, 25.5, 74.9, 75, 100].map((score) =>
      boxOf({ score, scale: CSAT_SCALES.slider }).charAt(0),
    );
    expect(onSlider.join('')).toBe('bbmmtt');
    const aroundZero = [-25, -24.9, 24.9, 25].map((score) =>
      boxOf({ score, scale: { min: -50, max: 50 } }).charAt(0),
    );
    expect(aroundZero.join('')).toBe('bmmt');
  });

  it.each<[number, Scale]>([
    [0, CSAT_SCALES.fivePoint],
    [6, CSAT_SCALES.fivePoint],
    [4.5, CSAT_SCALES.fivePoint],
    [80, CSAT_SCALES.fivePoint],
    [101, CSAT_SCALES.slider],
    [Number.NaN, CSAT_SCALES.fivePoint],
    [Number.POSITIVE_INFINITY, CSAT_SCALES.slider],
    [5, { min: 5, max: 1 }],
    [5, { min: 5, max: 5 }],
    [5, { min: 1, max: Number.POSITIVE_INFINITY }],
    [5, { min: Number.NaN, max: 5 }],
  ])('refuses %d on %o', (score, scale) => {
    expect(isOnScale({ score, scale })).toBe(false);
    expect(() => boxOf({ score, scale })).toThrow(UnitError);
  });

  it('says what the answer was and what it could have been', () => {
    expect(() => boxOf({ score: 6, scale: CSAT_SCALES.fivePoint })).toThrow('1–5 cannot be 6');
  });

  it('takes 0 for an answer where the scale begins with it', () => {
    expect(boxOf({ score: 0, scale: CSAT_SCALES.hubspot })).toBe('bottom');
  });
});

describe('csat', () => {
  it('80 satisfied of 100 answers are 80 %, between 71.1 and 86.7 %', () => {
    const { share, low, high, n } = csat([...times(80, 5), ...times(20, 2)]);
    expect([n, share]).toEqual([100, 0.8]);
    expect(low).toBeCloseTo(0.7112, 4);
    expect(high).toBeCloseTo(0.8666, 4);
  });

  it('80 very satisfied and 10 satisfied of 100 are 90 %, not the 80 % that drops the satisfied', () => {
    const scale = CSAT_SCALES.fourPoint;
    const { share, low, high } = csat([
      ...times(80, 4, scale),
      ...times(10, 3, scale),
      ...times(5, 2, scale),
      ...times(5, 1, scale),
    ]);
    expect(share).toBe(0.9);
    expect(low).toBeCloseTo(0.8256, 3);
    expect(high).toBeCloseTo(0.9448, 3);
  });

  it.each([
    [4, 5, 0.3755, 0.9638],
    [5, 5, 0.5655, 1],
  ])('%i satisfied of %i are uncertain', (satisfied, n, low, high) => {
    const result = csat([...times(satisfied, 4), ...times(n - satisfied, 3)]);
    expect(result.low).toBeCloseTo(low, 4);
    expect(result.high).toBeCloseTo(high, 4);
  });

  it('nobody answered: no CSAT, not one of 0', () => {
    expect(csat([])).toEqual({
      n: 0,
      top: 0,
      middle: 0,
      bottom: 0,
      share: null,
      low: null,
      high: null,
      offScale: 0,
    });
  });

  it('one answer is a share of 0 or 1 with a wide interval', () => {
    expect(csat(times(1, 1))).toMatchObject({ n: 1, share: 0, low: 0 });
    expect(csat(times(1, 5))).toMatchObject({ n: 1, share: 1, high: 1 });
    expect(csat(times(1, 5)).low).toBeLessThan(0.25);
  });

  it('reads every answer on its own scale and converts none', () => {
    const answers = [
      ...times(1, 5),
      ...times(1, 2, CSAT_SCALES.hubspot),
      ...times(1, 1, CSAT_SCALES.goodOrBad),
      ...times(1, 2, CSAT_SCALES.fivePoint),
      ...times(1, 1, CSAT_SCALES.hubspot),
    ];
    expect(csat(answers)).toMatchObject({ n: 5, top: 3, middle: 1, bottom: 1, share: 0.6 });
  });

  it('leaves out what is not on its scale and says how many', () => {
    const answers = [...times(3, 5), ...times(1, 0), ...times(1, 80), ...times(1, Number.NaN)];
    expect(csat(answers)).toMatchObject({ n: 3, share: 1, offScale: 3 });
  });

  it('the order of answers changes nothing, and another satisfied one never lowers it', () => {
    const answer = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 60 }), (scores) => {
        const answers = scores.flatMap((score) => times(1, score));
        const result = csat(answers);
        expect(csat([...answers].reverse())).toEqual(result);
        const { share, low, high } = result;
        if (share === null || low === null || high === null) throw new Error('there are answers');
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(csat([...answers, ...times(1, 4)]).share).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
