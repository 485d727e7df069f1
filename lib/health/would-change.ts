import type { FactorScore, HealthScore, MeasureScore } from '../model/health.ts';
import type { FactorId, MeasureId } from '../model/measure-id.ts';
import { anchorValue } from './anchors.ts';
import { pointsToReach } from './explain.ts';
import { directionOf } from './measures.ts';

/** What one measure alone would have to be. */
interface MeasureStep {
  measure: MeasureId;
  /** As it is, in its own unit. */
  from: number;
  /**
   * What is enough, in its own unit; whole for counts. For measures that average answers, the
   * common answer that would be enough.
   */
  to: number;
}

/** What one factor alone would have to gain. */
interface FactorStep {
  factor: FactorId;
  /** Points of the factor. */
  points: number;
  /** Whether it can: no factor passes 100, no ceiling holds the score below the target. */
  isFeasible: boolean;
  /** Those of its measures that could bring it alone. */
  measures: MeasureStep[];
}

/**
 * What would lift (or lower) the score to `target` by one factor alone, and within it by one
 * measure alone, all else equal; factors that can come first, by the fewest points. Only what has
 * evidence: what a missing factor would bring is not known. Empty without a score. No errors.
 * @example whatWouldChange(health, 75).find((step) => step.isFeasible)?.measures
 */
export function whatWouldChange(
  health: Pick<HealthScore, 'rawScore' | 'factors' | 'ceiling'>,
  target: number,
): FactorStep[] {
  const steps = health.factors.flatMap((factor): FactorStep[] => {
    const reach = pointsToReach(health, factor.factor, target);
    if (reach === null) return [];
    const isFeasible = reach.isFeasible && target <= health.ceiling;
    const { points } = reach;
    const measures = isFeasible ? stepsOf(factor, points) : [];
    return [{ factor: factor.factor, points, isFeasible, measures }];
  });
  return steps.sort(
    (a, b) =>
      Number(b.isFeasible) - Number(a.isFeasible) || Math.abs(a.points) - Math.abs(b.points),
  );
}

function stepsOf({ measures }: FactorScore, points: number): MeasureStep[] {
  const strength = measures.reduce((sum, one) => sum + one.strength, 0);
  return measures.flatMap((one): MeasureStep[] => {
    if (one.value === null || one.score === null || one.strength === 0) return [];
    const needed = one.score + (points * strength) / one.strength;
    if (needed < 0 || needed > 100) return [];
    return [{ measure: one.measure, from: one.value, to: enough(one, needed) }];
  });
}

function enough({ unit, anchors }: MeasureScore, score: number): number {
  const value = anchorValue(score, anchors);
  if (unit !== 'count') return value;
  return directionOf(anchors) === 1 ? Math.ceil(value) : Math.floor(value);
}
