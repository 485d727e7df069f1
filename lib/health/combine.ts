import type { FactorScore, HealthScore } from '../model/health.ts';
import type { FactorId } from '../model/measure-id.ts';

export interface FactorInput {
  factor: FactorId;
  /** Relative; only its share of the sum matters. */
  weight: number;
  /** 0–100; `null`: missing. */
  score: number | null;
  /** 0–1. */
  coverage: number;
}

type CombinedFactor = Omit<FactorScore, 'measures'>;

export interface Combination {
  factors: CombinedFactor[];
  /** 0–100; `null`: no factor has evidence. */
  rawScore: number | null;
  coverage: number;
  /** Where the score could be if the missing evidence came in; `null` without a score. */
  range: HealthScore['range'];
  /** Enough evidence, from at least two sides, to show a score at all. */
  isKnown: boolean;
}

/** How low and how high scores usually are: what missing evidence might turn out to be. */
interface UsualScores {
  low: number;
  high: number;
}

export const DEFAULT_USUAL: UsualScores = { low: 25, high: 90 };
const MIN_COVERAGE = 0.35;
const MIN_FACTOR_COVERAGE = 0.25;
const ROUNDING = 1e-9;

/**
 * One score from the factors: the mean of what is known, each factor weighing by weight times
 * coverage, so that a missing factor's weight goes to the others and is told as lost coverage.
 * Scores 0–100, weights and coverage shares of 1; contributions add up to the score − 50 exactly.
 * `null` score: no evidence at all. No errors.
 * @example combineFactors([{ factor: 'pulse', weight: 1, score: 80, coverage: 0.5 }]).rawScore // 80
 */
export function combineFactors(
  inputs: readonly FactorInput[],
  usual: UsualScores = DEFAULT_USUAL,
): Combination {
  const total = inputs.reduce((sum, input) => sum + input.weight, 0);
  const known = inputs.reduce((sum, input) => sum + knownWeight(input), 0);
  const factors = inputs.map((input) => combined(input, total, known));
  const coverage = total > 0 ? known / total : 0;
  const broad = inputs.filter(
    ({ weight, score, coverage: c }) =>
      weight > 0 && score !== null && c >= MIN_FACTOR_COVERAGE - ROUNDING,
  );
  const rawScore =
    known > 0
      ? factors.reduce((sum, factor) => sum + factor.effectiveWeight * (factor.score ?? 0), 0)
      : null;
  return {
    factors,
    rawScore,
    coverage,
    range: rawScore === null ? null : possibleRange(factors, rawScore, usual),
    isKnown: coverage >= MIN_COVERAGE - ROUNDING && broad.length >= 2,
  };
}

function knownWeight(input: FactorInput): number {
  return input.score === null ? 0 : input.weight * input.coverage;
}

function combined(input: FactorInput, total: number, known: number): CombinedFactor {
  const score = input.coverage === 0 ? null : input.score;
  const effectiveWeight = known > 0 ? knownWeight(input) / known : 0;
  return {
    factor: input.factor,
    weight: total > 0 ? input.weight / total : 0,
    effectiveWeight,
    coverage: score === null ? 0 : input.coverage,
    score,
    contribution: score === null ? 0 : effectiveWeight * (score - 50),
  };
}

function possibleRange(factors: readonly CombinedFactor[], rawScore: number, usual: UsualScores) {
  const at = (rest: number) =>
    factors.reduce((sum, { weight, coverage, score }) => {
      return sum + weight * (coverage * (score ?? 0) + (1 - coverage) * rest);
    }, 0);
  return { low: at(Math.min(usual.low, rawScore)), high: at(Math.max(usual.high, rawScore)) };
}
