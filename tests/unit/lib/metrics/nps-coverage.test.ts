import { describe, expect, it } from 'vitest';
import type { NpsCounts } from '../../../../lib/metrics/nps-bands.ts';
import { adjustedWald, type NpsInterval, wald } from '../../../../lib/metrics/nps-interval.ts';
import { samplesOf } from './some-answers.ts';

/**
 * How often the intervals contain the true NPS, over every sample there can be, each with its exact
 * probability: nothing is drawn, so nothing is left to chance. The expected values are those of a
 * simulation of 20,000 draws, rounded to a percent.
 */
const LOG_FACTORIALS = [0];
for (let k = 1; k <= 200; k += 1) LOG_FACTORIALS.push((LOG_FACTORIALS[k - 1] ?? 0) + Math.log(k));

type Method = (counts: NpsCounts) => NpsInterval | null;

function logFactorial(k: number): number {
  return LOG_FACTORIALS[k] ?? Number.NaN;
}

/** Of n answers from an audience without end whose shares are known. */
function multinomial(n: number, [p, pa, d]: readonly [number, number, number]) {
  return ({ promoters, passives, detractors }: NpsCounts) =>
    Math.exp(
      logFactorial(n) -
        logFactorial(promoters) -
        logFactorial(passives) -
        logFactorial(detractors) +
        promoters * Math.log(p) +
        passives * Math.log(pa) +
        detractors * Math.log(d),
    );
}

/** Of n people out of an audience that is known one by one. */
function hypergeometric(n: number, [p, pa, d]: readonly [number, number, number]) {
  const ways = (of: number, k: number) =>
    k > of ? Number.NEGATIVE_INFINITY : logFactorial(of) - logFactorial(k) - logFactorial(of - k);
  return ({ promoters, passives, detractors }: NpsCounts) =>
    Math.exp(ways(p, promoters) + ways(pa, passives) + ways(d, detractors) - ways(p + pa + d, n));
}

function coverage(
  n: number,
  truth: number,
  probabilityOf: (counts: NpsCounts) => number,
  method: Method,
): { covered: number; halfWidth: number } {
  let [covered, halfWidth] = [0, 0];
  for (const counts of samplesOf(n)) {
    const interval = method(counts);
    if (interval === null) throw new Error('every sample has an interval');
    const chance = probabilityOf(counts);
    if (interval.low <= truth + 1e-9 && truth - 1e-9 <= interval.high) covered += chance;
    halfWidth += (chance * (interval.high - interval.low)) / 2;
  }
  return { covered, halfWidth };
}

const BALANCED = [0.5, 0.3, 0.2] as const;
const GLOWING = [0.85, 0.1, 0.05] as const;

describe('how often a 95 % interval contains the true NPS', () => {
  it.each([
    [BALANCED, 3, 0.75, 0.96, 57],
    [BALANCED, 5, 0.84, 0.94, 51],
    [BALANCED, 10, 0.9, 0.96, 41],
    [BALANCED, 20, 0.93, 0.95, 31],
    [BALANCED, 50, 0.94, 0.95, 21],
    [BALANCED, 200, 0.95, 0.95, 11],
    [GLOWING, 3, 0.38, 0.94, 55],
    [GLOWING, 5, 0.55, 0.9, 46],
    [GLOWING, 10, 0.8, 0.94, 34],
    [GLOWING, 20, 0.86, 0.96, 24],
    [GLOWING, 50, 0.9, 0.96, 15],
    [GLOWING, 200, 0.94, 0.95, 7],
  ])(
    'of shares %o, %i answers: plain %f, adjusted %f, ±%i points',
    (shares, n, plain, adjusted, half) => {
      const truth = (shares[0] - shares[2]) * 100;
      const chance = multinomial(n, shares);
      expect(
        Math.abs(coverage(n, truth, chance, (counts) => wald(counts)).covered - plain),
      ).toBeLessThan(0.01);
      const { covered, halfWidth } = coverage(n, truth, chance, (counts) => adjustedWald(counts));
      expect(Math.abs(covered - adjusted)).toBeLessThan(0.01);
      expect(Math.abs(halfWidth - half)).toBeLessThan(0.6);
    },
  );

  it.each([
    [[20, 12, 8], 10],
    [[20, 12, 8], 20],
    [[20, 12, 8], 38],
    [[34, 4, 2], 10],
    [[34, 4, 2], 30],
    [[34, 4, 2], 38],
    [[100, 60, 40], 100],
    [[100, 60, 40], 190],
  ] as const)('of an audience of %o, %i of whom answered: still 89 % or more', (people, n) => {
    const audience = people[0] + people[1] + people[2];
    const truth = ((people[0] - people[2]) / audience) * 100;
    const { covered, halfWidth } = coverage(n, truth, hypergeometric(n, people), (counts) =>
      adjustedWald(counts, { audience }),
    );
    expect(covered).toBeGreaterThan(0.89);
    const whole = coverage(n, truth, hypergeometric(n, people), (counts) => adjustedWald(counts));
    expect(halfWidth).toBeLessThan(whole.halfWidth);
  });
});
