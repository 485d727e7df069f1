import type { ScoredReading } from './reading.ts';

interface FactorStrength {
  /** 0–100; `null`: none of its measures has evidence. */
  score: number | null;
  /** 0–1. */
  coverage: number;
}

/**
 * A factor from its measures: their mean by strength, and its coverage: the strength there is
 * over the strength that the tracked measures could have, at least half of all the factor's
 * measures, so that one tracked measure never claims the whole factor.
 * @param readings one for every applicable measure of the factor, also those without evidence
 * @example factorStrength([strongReading, missing, missing]).coverage // 0.66…
 */
export function factorStrength(readings: readonly ScoredReading[]): FactorStrength {
  let strength = 0;
  let weighted = 0;
  let tracked = 0;
  for (const { reading, score } of readings) {
    if (reading.tracked) tracked += 1;
    if (score === null) continue;
    strength += reading.strength;
    weighted += reading.strength * score;
  }
  if (strength === 0) return { score: null, coverage: 0 };
  return {
    score: weighted / strength,
    coverage: strength / Math.max(tracked, readings.length / 2),
  };
}
