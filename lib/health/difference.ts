import type { CapLine, HealthScore } from '../model/health.ts';
import { explainChange, type FactorChange } from './explain.ts';

interface CapChange {
  cap: CapLine['cap'];
  /** Points of the change that the ceiling made: negative where it came or weighs more. */
  points: number;
}

/** Two scores of one account, line by line: all points add up to `points` exactly. */
export interface ScoreDifference {
  /** Of the scores after ceilings; `null`: one side has none. */
  points: number | null;
  /** Empty where one side has no score. */
  factors: FactorChange[];
  caps: CapChange[];
}

type Compared = Pick<HealthScore, 'score' | 'rawScore' | 'factors' | 'caps'>;

/**
 * What made the difference between two scores: every factor and every ceiling in points. No
 * errors.
 * @example difference(before, after).factors.find((one) => one.factor === 'support')?.points
 */
export function difference(before: Compared, after: Compared): ScoreDifference {
  const factors = explainChange(before, after);
  if (factors === null || before.score === null || after.score === null)
    return { points: null, factors: [], caps: [] };
  const names = new Set([...before.caps, ...after.caps].map(({ cap }) => cap));
  const effect = ({ caps }: Compared, name: CapLine['cap']) =>
    caps.find(({ cap }) => cap === name)?.effect ?? 0;
  const caps = [...names].map((cap) => {
    return { cap, points: effect(after, cap) - effect(before, cap) };
  });
  return { points: after.score - before.score, factors, caps };
}
