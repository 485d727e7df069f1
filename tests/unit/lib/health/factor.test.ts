import { describe, expect, it } from 'vitest';
import { factorStrength } from '../../../../lib/health/factor.ts';
import { MEASURES } from '../../../../lib/health/measures.ts';
import {
  missingReading,
  readingOf,
  type ScoredReading,
  scored,
} from '../../../../lib/health/reading.ts';

/** A reading of the pulse, whose anchors are easy: 2.5 scores 50, 5 scores 100. */
function reading(value: number, strength: number): ScoredReading {
  return scored(
    readingOf('pulse', value, strength, () => []),
    MEASURES.pulse.anchors,
  );
}
const untracked = scored(missingReading('pulse', false), MEASURES.pulse.anchors);
const silent = scored(missingReading('pulse', true), MEASURES.pulse.anchors);

describe('factorStrength', () => {
  it('is the mean of its measures by their strength', () => {
    expect(factorStrength([reading(5, 1), reading(2.5, 0.25)]).score).toBeCloseTo(90, 12);
  });

  it('one tracked measure of five covers no more than the half allows', () => {
    const one = [reading(5, 1), untracked, untracked, untracked, untracked];
    expect(factorStrength(one).coverage).toBeCloseTo(1 / 2.5, 12);
  });

  it('a measure nobody ever filled is not held against it beyond the half', () => {
    expect(factorStrength([reading(5, 1), reading(5, 1), untracked]).coverage).toBe(1);
  });

  it('a measure that went silent is', () => {
    const { coverage } = factorStrength([reading(5, 1), reading(5, 1), silent]);
    expect(coverage).toBeCloseTo(2 / 3, 12);
  });

  it('without evidence there is no score, and no coverage', () => {
    expect(factorStrength([silent, untracked])).toEqual({ score: null, coverage: 0 });
  });
});
