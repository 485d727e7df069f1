import { describe, expect, it } from 'vitest';
import { ces } from '../../../../lib/metrics/ces.ts';

const SEVEN = { min: 1, max: 7 };

function answers(...scores: number[]) {
  return scores.map((score) => ({ score, scale: SEVEN }));
}

describe('ces', () => {
  it('is the share of 5 to 7 and the mean, with the answers as given', () => {
    const result = ces(answers(7, 7, 6, 5, 4, 1));
    expect(result).toMatchObject({ n: 6, counts: [1, 0, 0, 1, 1, 1, 2], mean: 5 });
    expect(result.easy).toBeCloseTo(4 / 6, 12);
    expect(result.low).toBeCloseTo(0.3, 2);
    expect(result.high).toBeCloseTo(0.903, 3);
  });

  it('nobody answered: no score, not one of 0', () => {
    expect(ces([])).toEqual({
      n: 0,
      counts: [0, 0, 0, 0, 0, 0, 0],
      easy: null,
      low: null,
      high: null,
      mean: null,
      offScale: 0,
    });
  });

  it('one answer is a mean of itself', () => {
    expect(ces(answers(3))).toMatchObject({ n: 1, easy: 0, mean: 3, low: 0 });
  });

  it('leaves out what is no answer from 1 to 7 and says how many', () => {
    const result = ces(answers(7, 0, 8, 5.5, -1, Number.NaN, Number.POSITIVE_INFINITY));
    expect(result).toMatchObject({ n: 1, easy: 1, mean: 7, offScale: 6 });
  });

  it('takes a 5 of five for no 5 of seven', () => {
    const result = ces([
      { score: 5, scale: { min: 1, max: 5 } },
      { score: 5, scale: { min: 0, max: 7 } },
      ...answers(2),
    ]);
    expect(result).toMatchObject({ n: 1, mean: 2, offScale: 2 });
  });
});
