import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { call, contact, csat, nps } from './facts.ts';
import { read } from './readings.ts';

const score = fc.integer({ min: 0, max: 10 });
const CERTAIN = { ...DEFAULT_CONTEXT, npsMean: 8, csatRate: 0.9 };

describe('logged sentiment', () => {
  it('a split opinion is not a middle one: each is scored, then the mean taken', () => {
    const split = [call(0, { sentiment: -2 }), call(0, { sentiment: 2 })];
    expect(read('logged-sentiment', { interactions: split })).toMatchObject({
      value: 0,
      score: 50,
    });
    const middle = [call(0, { sentiment: 0 })];
    expect(read('logged-sentiment', { interactions: middle }).score).toBeCloseTo(56.25, 9);
  });
});

describe('NPS of an account', () => {
  it('leans towards the portfolio while few have answered', () => {
    const one = read('nps', { surveyAnswers: [nps(10, 0)] }, CERTAIN);
    expect(one.value).toBeCloseTo((10 + 2 * 8) / 3, 12);
    expect(one.strength).toBe(0.5);
    const twenty = Array.from({ length: 20 }, () => nps(10, 0));
    expect(read('nps', { surveyAnswers: twenty }, CERTAIN).value).toBeCloseTo(216 / 22, 12);
  });

  it('leans towards 7.5 before the portfolio has a mean', () => {
    expect(read('nps', { surveyAnswers: [nps(0, 0)] }).value).toBeCloseTo(5, 12);
  });

  it('counts the latest answer of each person only', () => {
    const answers = [nps(0, 40, { respondent: 'ann' }), nps(10, 1, { respondent: 'ann' })];
    const reading = read('nps', { surveyAnswers: answers });
    expect(reading.evidence()).toHaveLength(1);
    expect(reading.evidence()[0]?.id).toBe(answers[1]?.id);
  });

  it('counts a decision maker twice', () => {
    const contacts = [contact('boss', { role: 'decision-maker' })];
    const surveyAnswers = [nps(2, 0, { contactId: 'boss' }), nps(8, 0)];
    const reading = read('nps', { contacts, surveyAnswers }, CERTAIN);
    expect(reading.value).toBeCloseTo((2 * 2 + 8 + 2 * 8) / 5, 12);
    expect(reading.strength).toBe(1);
  });

  it('never pools answers about a transaction', () => {
    const surveyAnswers = [nps(0, 0, { mode: 'transactional' })];
    expect(read('nps', { surveyAnswers })).toMatchObject({ value: null, tracked: false });
  });

  it('an old answer is weaker evidence, and told by its share', () => {
    const reading = read('nps', { surveyAnswers: [nps(10, 90)] });
    expect(reading.strength).toBeCloseTo(0.25, 12);
    expect(reading.evidence()[0]?.weight).toBeCloseTo(0.5 / 2.5, 12);
  });

  it('a better answer never lowers it', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 8 }), score, (scores, better) => {
        const of = (all: number[]) =>
          read('nps', { surveyAnswers: all.map((one, index) => nps(one, index * 9)) }).score ?? 0;
        const [first = 0, ...rest] = scores;
        expect(of([Math.max(first, better), ...rest])).toBeGreaterThanOrEqual(of(scores) - 1e-9);
      }),
    );
  });
});

describe('CSAT of an account', () => {
  it('80 very satisfied and 10 satisfied of 100 are 90 %, not 80 %', () => {
    const answers = [
      ...Array.from({ length: 80 }, () => csat(5, 0)),
      ...Array.from({ length: 10 }, () => csat(4, 0)),
      ...Array.from({ length: 5 }, () => csat(2, 0)),
      ...Array.from({ length: 5 }, () => csat(1, 0)),
    ];
    const { value } = read('csat', { surveyAnswers: answers }, CERTAIN);
    expect(value).toBeCloseTo((90 + 4 * 0.9) / 104, 12);
  });

  it('reads neither other surveys nor answers about the whole relation', () => {
    const surveyAnswers = [
      nps(10, 0, { mode: 'transactional' }),
      csat(5, 0, { mode: 'relational' }),
    ];
    expect(read('csat', { surveyAnswers }).value).toBeNull();
  });

  it('leans towards 80 % while few have answered', () => {
    expect(read('csat', { surveyAnswers: [csat(1, 0)] })).toMatchObject({
      value: 3.2 / 5,
      strength: 0.2,
    });
  });
});

describe('logged sentiment', () => {
  it('is missing, not neutral, when nobody said', () => {
    expect(read('logged-sentiment', { interactions: [call(1)] }).value).toBeNull();
  });

  it('counts a neutral reading as one', () => {
    const reading = read('logged-sentiment', { interactions: [call(0, { sentiment: 0 })] });
    expect(reading.value).toBe(0);
    expect(reading.score).toBeCloseTo(56.25, 12);
  });

  it('halves after 45 days', () => {
    const interactions = [call(0, { sentiment: 2 }), call(45, { sentiment: -2 })];
    expect(read('logged-sentiment', { interactions }).value).toBeCloseTo(1 / 1.5, 12);
  });
});
