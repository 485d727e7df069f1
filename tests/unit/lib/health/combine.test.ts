import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineFactors, type FactorInput } from '../../../../lib/health/combine.ts';
import { explainChange, pointsToReach } from '../../../../lib/health/explain.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import type { FactorId } from '../../../../lib/model/measure-id.ts';
import { evenly } from '../metrics/evenly.ts';
import { expectExplained } from './explained.ts';
import { A, general, total } from './worked-factors.ts';

const FACTORS = Object.keys(PRESETS.general.weights) as FactorId[];

const inputs = fc
  .array(
    fc.record({
      weight: evenly(0.01, 1),
      score: fc.option(evenly(0, 100)),
      coverage: evenly(0.001, 1),
    }),
    { minLength: FACTORS.length, maxLength: FACTORS.length },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, factor: FACTORS[index] ?? 'pulse' })));

describe('combineFactors', () => {
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

  it('of no factors, or of none that counts, there is nothing to know, and no share is NaN', () => {
    const nothing = { rawScore: null, range: null, coverage: 0, isKnown: false };
    expect(combineFactors([])).toEqual({ ...nothing, factors: [] });
    const shown: FactorInput = { factor: 'pulse', weight: 0, score: 80, coverage: 1 };
    expect(combineFactors([shown])).toMatchObject({
      ...nothing,
      factors: [{ weight: 0, effectiveWeight: 0, contribution: 0 }],
    });
  });

  it('weights are relative: twice all of them is the same', () => {
    const relative = (times: number) =>
      combineFactors([
        { factor: 'support', weight: 0.5 * times, score: 60, coverage: 0.5 },
        { factor: 'pulse', weight: 0.5 * times, score: 80, coverage: 1 },
      ]);
    expect(relative(1).coverage).toBe(0.75);
    expect(relative(4)).toEqual(relative(1));
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
  it('adds up to the change of the score, whatever came or went', () => {
    fc.assert(
      fc.property(inputs, inputs, (first, second) => {
        expectExplained(combineFactors(first), combineFactors(second));
      }),
    );
  });

  it('has nothing to say where one side has no score', () => {
    const none = combineFactors(general({}));
    expect([explainChange(A, none), explainChange(none, A)]).toEqual([null, null]);
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
  it('cannot say what a missing factor would bring', () => {
    expect(pointsToReach(A, 'outcomes', 75)).toBeNull();
    expect(pointsToReach(A, 'trust', 75)).toBeNull();
    expect(pointsToReach({ ...A, rawScore: null }, 'adoption', 75)).toBeNull();
    const shown: FactorInput = { factor: 'trust', weight: 0, score: 80, coverage: 1 };
    const beside = combineFactors([...general({ support: [90, 1] }), shown]);
    expect(pointsToReach(beside, 'trust', 75)).toBeNull();
  });

  it('a factor may go to either end of its scale, and not beyond', () => {
    const half: FactorInput[] = [
      { factor: 'support', weight: 1, score: 80, coverage: 1 },
      { factor: 'pulse', weight: 1, score: 60, coverage: 1 },
    ];
    const reach = (target: number) => pointsToReach(combineFactors(half), 'support', target);
    expect([80, 80.1, 30, 29.9].map(reach)).toEqual([
      { points: 20, isFeasible: true },
      { points: expect.closeTo(20.2, 9), isFeasible: false },
      { points: -80, isFeasible: true },
      { points: expect.closeTo(-80.2, 9), isFeasible: false },
    ]);
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
