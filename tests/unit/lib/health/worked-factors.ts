import { combineFactors, type FactorInput } from '../../../../lib/health/combine.ts';
import { PRESETS } from '../../../../lib/health/presets.ts';
import type { FactorId } from '../../../../lib/model/measure-id.ts';

/** All factors of the general profile, those that are not named missing. */
export function general(known: Partial<Record<FactorId, [score: number, coverage: number]>>) {
  const weights = Object.entries(PRESETS.general.weights) as [FactorId, number][];
  return weights.map(([factor, weight]): FactorInput => {
    const [score, coverage] = known[factor] ?? [null, 0];
    return { factor, weight, score, coverage };
  });
}

/** Worked by hand, and the same account later. */
export const A = combineFactors(
  general({
    adoption: [70, 1],
    engagement: [55, 0.8],
    sentiment: [62, 0.5],
    support: [90, 1],
    commercial: [60, 1],
  }),
);
export const B = combineFactors(
  general({
    adoption: [48, 1],
    engagement: [40, 0.9],
    sentiment: [30, 0.9],
    support: [70, 1],
    commercial: [60, 1],
    pulse: [40, 1],
  }),
);

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
