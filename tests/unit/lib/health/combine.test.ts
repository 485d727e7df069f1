import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineFactors, type FactorInput } from '../../../../lib/health/combine.ts';
import { explainChange, pointsToReach } from '../../../../lib/health/explain.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import type { FactorId } from '../../../../lib/model/measure-id.ts';

const WEIGHTS = PRESETS.general.weights;
const FACTORS = Object.keys(WEIGHTS) as FactorId[];

function general(known: Partial<Record<FactorId, [score: number, coverage: number]>>) {
  return FACTORS.map((factor): FactorInput => {
    const [score, coverage] = known[factor] ?? [null, 0];
    return { factor, weight: WEIGHTS[factor] ?? 0, score, coverage };
  });
}

const A = combineFactors(
  general({
    adoption: [70, 1],
    engagement: [55, 0.8],
    sentiment: [62, 0.5],
    support: [90, 1],
    commercial: [60, 1],
  }),
);
const B = combineFactors(
  general({
    adoption: [48, 1],
    engagement: [40, 0.9],
    sentiment: [30, 0.9],
    support: [70, 1],
    commercial: [60, 1],
    pulse: [40, 1],
  }),
);

const inputs = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      coverage: fc.double({ min: 0.001, max: 1, noNaN: true }),
    }),
    { minLength: FACTORS.length, maxLength: FACTORS.length },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, factor: FACTORS[index] ?? 'pulse' })));

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe('combineFactors', () => {
  it('gives the worked score, coverage and possible range', () => {
    expect(A.rawScore).toBeCloseTo(68.639, 3);
    expect(A.coverage).toBeCloseTo(0.735, 12);
    expect(A.range?.low).toBeCloseTo(57.08, 2);
    expect(A.range?.high).toBeCloseTo(74.3, 2);
    expect(B.rawScore).toBeCloseTo(48.266, 3);
    expect(B.coverage).toBeCloseTo(0.865, 12);
    expect(B.range?.low).toBeCloseTo(45.125, 9);
    expect(B.range?.high).toBeCloseTo(53.9, 2);
  });

  it('gives the worked contributions', () => {
    const expected = [6.8, 1.09, 1.22, 8.16, 0, 1.36, 0];
    A.factors.forEach((factor, index) => {
      expect(factor.contribution).toBeCloseTo(expected[index] ?? Number.NaN, 2);
    });
  });

  it('contributions add up to the score − 50', () => {
    fc.assert(
      fc.property(inputs, (rows) => {
        const { factors, rawScore } = combineFactors(rows);
        const sum = total(factors.map((factor) => factor.contribution));
        expect(sum).toBeCloseTo(rawScore === null ? 0 : rawScore - 50, 9);
      }),
    );
  });

  it('gives the weight of what is missing to what is known: shares of 1', () => {
    fc.assert(
      fc.property(inputs, (rows) => {
        const { factors, rawScore } = combineFactors(rows);
        expect(total(factors.map((factor) => factor.weight))).toBeCloseTo(1, 9);
        const shares = total(factors.map((factor) => factor.effectiveWeight));
        expect(shares).toBeCloseTo(rawScore === null ? 0 : 1, 9);
      }),
    );
  });

  it('the score lies between its factors and inside its possible range', () => {
    fc.assert(
      fc.property(inputs, (rows) => {
        const { rawScore, range } = combineFactors(rows);
        const scores = rows.flatMap((row) => row.score ?? []);
        if (rawScore === null || range === null) {
          expect(scores).toEqual([]);
          return;
        }
        expect(rawScore).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(rawScore).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        expect(range.low).toBeLessThanOrEqual(rawScore + 1e-9);
        expect(range.high).toBeGreaterThanOrEqual(rawScore - 1e-9);
      }),
    );
  });

  it('a missing factor is not a factor of 0', () => {
    const missing = combineFactors(general({ support: [80, 1], engagement: [80, 1] }));
    expect(missing.rawScore).toBeCloseTo(80, 12);
    expect(missing.factors.find(({ factor }) => factor === 'adoption')).toMatchObject({
      score: null,
      effectiveWeight: 0,
      contribution: 0,
    });
  });

  it('is unknown below a coverage of 0.35', () => {
    const at = (coverage: number) =>
      combineFactors(general({ engagement: [80, 1], support: [80, coverage] })).isKnown;
    expect(at(0.99)).toBe(false);
    expect(at(1)).toBe(true);
  });

  it('is unknown with evidence from one side only', () => {
    const two = (coverage: number): FactorInput[] => [
      { factor: 'adoption', weight: 0.9, score: 80, coverage: 1 },
      { factor: 'pulse', weight: 0.1, score: 80, coverage },
    ];
    expect(combineFactors(two(0.24)).isKnown).toBe(false);
    expect(combineFactors(two(0.25)).isKnown).toBe(true);
  });

  it('a factor that does not count is no second side', () => {
    const one: FactorInput = { factor: 'adoption', weight: 1, score: 80, coverage: 1 };
    const shown: FactorInput = { factor: 'pulse', weight: 0, score: 80, coverage: 1 };
    expect(combineFactors([one, shown]).isKnown).toBe(false);
  });

  it('without any evidence there is no score, no range and no coverage', () => {
    expect(combineFactors(general({}))).toMatchObject({
      rawScore: null,
      range: null,
      coverage: 0,
      isKnown: false,
    });
  });

  it('takes the portfolio’s usual scores for what the missing might be', () => {
    const one: FactorInput[] = [
      { factor: 'support', weight: 0.5, score: 60, coverage: 1 },
      { factor: 'pulse', weight: 0.5, score: null, coverage: 0 },
    ];
    expect(combineFactors(one, { low: 40, high: 80 }).range).toEqual({ low: 50, high: 70 });
  });
});

describe('explainChange', () => {
  it('gives the worked differences', () => {
    const changes = explainChange(A, B) ?? [];
    const expected: Partial<Record<FactorId, number>> = {
      adoption: -6.95,
      engagement: -3.09,
      sentiment: -4.8,
      support: -4.44,
      outcomes: 0,
      commercial: -0.03,
      pulse: -1.07,
    };
    for (const { factor, points } of changes)
      expect(points).toBeCloseTo(expected[factor] ?? Number.NaN, 2);
    expect(total(changes.map((change) => change.points))).toBeCloseTo(-20.374, 3);
  });

  it('adds up to the change of the score, whatever came or went', () => {
    fc.assert(
      fc.property(inputs, inputs, (first, second) => {
        const before = combineFactors(first);
        const after = combineFactors(second);
        const changes = explainChange(before, after);
        if (before.rawScore === null || after.rawScore === null) {
          expect(changes).toBeNull();
          return;
        }
        const sum = total((changes ?? []).map((change) => change.points));
        expect(sum).toBeCloseTo(after.rawScore - before.rawScore, 9);
      }),
    );
  });

  it('explains factors that only one side knows of', () => {
    const before = combineFactors([{ factor: 'support', weight: 1, score: 80, coverage: 1 }]);
    const after = combineFactors([{ factor: 'pulse', weight: 1, score: 40, coverage: 1 }]);
    expect(explainChange(before, after)).toEqual([
      { factor: 'support', points: -20 },
      { factor: 'pulse', points: -20 },
    ]);
  });
});

describe('pointsToReach', () => {
  it('gives the worked distances to 75', () => {
    const to75 = (factor: FactorId) => pointsToReach(A, factor, 75);
    expect(to75('adoption')?.points).toBeCloseTo(18.7, 1);
    expect(to75('engagement')?.points).toBeCloseTo(29.2, 1);
    expect(to75('sentiment')?.points).toBeCloseTo(62.3, 1);
    expect(to75('adoption')?.isFeasible).toBe(true);
    expect(to75('engagement')?.isFeasible).toBe(true);
    expect(to75('sentiment')?.isFeasible).toBe(false);
  });

  it('cannot say what a missing factor would bring', () => {
    expect(pointsToReach(A, 'outcomes', 75)).toBeNull();
  });

  it('is enough, exactly', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 100 }), (rows, target) => {
        const before = combineFactors(rows);
        for (const { factor } of rows) {
          const step = pointsToReach(before, factor, target);
          if (step === null) continue;
          const after = rows.map((row) =>
            row.factor === factor ? { ...row, score: (row.score ?? 0) + step.points } : row,
          );
          expect(combineFactors(after).rawScore).toBeCloseTo(target, 6);
        }
      }),
    );
  });
});
