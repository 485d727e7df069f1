import { describe, expect, it } from 'vitest';
import { answersDirection, npsGroup } from '../../../components/nps/answers.ts';
import { plotNps } from '../../../components/nps/chart-geometry.ts';
import type { NpsAnswerView, NpsPoint } from '../../../lib/model/views.ts';

const answer = (respondent: string, change: number | null): NpsAnswerView => ({
  id: `${respondent}${change}`,
  respondent,
  score: 7,
  answeredAt: 0,
  comment: '',
  change,
});
const point = (at: number, nps: number | null): NpsPoint => ({
  at,
  nps,
  low: nps === null ? -90 : nps - 10,
  high: nps === null ? 90 : nps + 10,
  n: nps === null ? 3 : 20,
  indicative: true,
});

describe('one customer’s answers', () => {
  it('fall into groups at 6 to 7 and at 8 to 9', () => {
    expect([0, 6, 7, 8, 9, 10].map(npsGroup)).toEqual([
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
  });

  it('have a direction only when somebody answered twice, each person by their latest', () => {
    expect(answersDirection([answer('a', null), answer('b', null)])).toBeNull();
    expect(answersDirection([answer('a', 2), answer('a', -9), answer('b', null)])).toBe('up');
    expect(answersDirection([answer('a', 2), answer('b', -2)])).toBe('flat');
  });
});

describe('the trend of all customers', () => {
  it('breaks where there were too few answers, and lets them not stretch the axis', () => {
    const plot = plotNps([point(1, 10), point(2, null), point(3, 20), point(4, 30)]);
    expect(plot.runs.map((run) => run.length)).toEqual([1, 2]);
    expect(plot.ticks.map(({ value }) => value)).toEqual([0, 50]);
  });

  it('always shows zero, and nothing beyond ±100', () => {
    const plot = plotNps([point(1, -95), point(2, -96)]);
    expect(plot.ticks.map(({ value }) => value)).toEqual([-100, -50, 0, 50]);
  });
});
