import { describe, expect, it } from 'vitest';
import {
  bandOf,
  type Evaluation,
  isGreenWithheld,
  steadyBand,
} from '../../../../lib/health/band.ts';
import type { Band } from '../../../../lib/model/health.ts';

function at(score: number | null, coverage = 1, isCapped = false): Evaluation {
  return { score, coverage, isCapped };
}

describe('bandOf', () => {
  it('is at risk below 50, watch below 75, else healthy', () => {
    expect([49.999, 50, 74.999, 75].map((score) => bandOf(at(score)))).toEqual([
      'at-risk',
      'watch',
      'watch',
      'healthy',
    ]);
  });

  it('no score is unknown, not at risk', () => {
    expect(bandOf(at(null))).toBe('unknown');
  });

  it('withholds green below a coverage of 0.60', () => {
    expect(bandOf(at(95, 0.599))).toBe('watch');
    expect(isGreenWithheld(at(95, 0.599))).toBe(true);
    expect(bandOf(at(95, 0.6))).toBe('healthy');
    expect(isGreenWithheld(at(95, 0.6))).toBe(false);
    expect(isGreenWithheld(at(60, 0.4))).toBe(false);
    expect(bandOf(at(75, 0.4))).toBe('watch');
  });
});

describe('steadyBand', () => {
  const steady = (shown: Band | undefined, today: Evaluation, yesterday: Evaluation) =>
    steadyBand(bandOf(today), shown, today, yesterday);

  it('follows only after two days 3 points past the border', () => {
    expect(steady('watch', at(79), at(77.9))).toBe('watch');
    expect(steady('watch', at(77.9), at(79))).toBe('watch');
    expect(steady('watch', at(78), at(78))).toBe('healthy');
    expect(steady('watch', at(47), at(46))).toBe('watch');
    expect(steady('watch', at(46.9), at(46))).toBe('at-risk');
    expect(steady('healthy', at(71), at(73))).toBe('healthy');
    expect(steady('healthy', at(71), at(71))).toBe('watch');
    expect(steady('at-risk', at(53), at(53))).toBe('watch');
    expect(steady('at-risk', at(52.9), at(53))).toBe('at-risk');
  });

  it('has nothing to hold on to the first time', () => {
    expect(steady(undefined, at(76), at(40))).toBe('healthy');
  });

  it('follows a ceiling at once, when it comes and when it goes', () => {
    expect(steady('healthy', at(74, 1, true), at(80))).toBe('watch');
    expect(steady('watch', at(76), at(74, 1, true))).toBe('healthy');
  });

  it('never calls healthy what is known too thinly', () => {
    expect(steady('healthy', at(80, 0.5), at(80))).toBe('watch');
  });

  it('becomes unknown, and known, at once', () => {
    expect(steady('healthy', at(null), at(80))).toBe('unknown');
    expect(steady('unknown', at(76), at(null))).toBe('healthy');
    expect(steady('at-risk', at(null), at(40))).toBe('unknown');
    expect(steady('unknown', at(40), at(null))).toBe('at-risk');
  });

  it('follows a fall over two borders at once', () => {
    expect(steady('healthy', at(40), at(80))).toBe('at-risk');
  });
});
