import type { FactorScore } from '../model/health.ts';
import type { FactorId } from '../model/measure-id.ts';

type ExplainedFactor = Pick<FactorScore, 'factor' | 'effectiveWeight' | 'score'>;

/** A `Combination` or a whole `HealthScore`. */
export interface Explained {
  rawScore: number | null;
  factors: readonly ExplainedFactor[];
}

export interface FactorChange {
  factor: FactorId;
  /** Points of the change before caps that this factor made. */
  points: number;
}

/**
 * Which factor moved the score between two dates, in points that add up to the change of the raw
 * score exactly: its own change at the mean weight, and its changed weight at its distance from
 * the mean score. A cap's change is its own line: the difference of the caps' effects.
 * `null`: one side has no score. No errors.
 * @example explainChange(before, after)?.find((change) => change.factor === 'support')?.points
 */
export function explainChange(before: Explained, after: Explained): FactorChange[] | null {
  if (before.rawScore === null || after.rawScore === null) return null;
  const level = (before.rawScore + after.rawScore) / 2;
  const ids = new Set([...before.factors, ...after.factors].map(({ factor }) => factor));
  return [...ids].map((factor) => {
    const old = find(before, factor);
    const fresh = find(after, factor);
    const oldScore = old?.score ?? fresh?.score ?? 0;
    const newScore = fresh?.score ?? oldScore;
    const oldWeight = old?.effectiveWeight ?? 0;
    const newWeight = fresh?.effectiveWeight ?? 0;
    const byScore = ((oldWeight + newWeight) / 2) * (newScore - oldScore);
    const byWeight = (newWeight - oldWeight) * ((oldScore + newScore) / 2 - level);
    return { factor, points: byScore + byWeight };
  });
}

/**
 * How many points one factor alone would have to gain for the raw score to reach `target`, and
 * whether it can (no factor passes 100). Negative: it may lose as many. `null`: there is no score
 * or the factor has no evidence, so its weight is not known. No errors.
 * @example pointsToReach(health, 'adoption', 75) // { points: 18.7…, isFeasible: true }
 */
export function pointsToReach(
  explained: Explained,
  factor: FactorId,
  target: number,
): { points: number; isFeasible: boolean } | null {
  const one = find(explained, factor);
  if (explained.rawScore === null || !one || one.score === null || one.effectiveWeight === 0)
    return null;
  const points = (target - explained.rawScore) / one.effectiveWeight;
  const reached = one.score + points;
  return { points, isFeasible: reached >= 0 && reached <= 100 };
}

function find(explained: Explained, factor: FactorId): ExplainedFactor | undefined {
  return explained.factors.find((one) => one.factor === factor);
}
