import type { Band, HealthContext, HealthOverride } from '../model/health.ts';
import type { FactorId, MeasureId } from '../model/measure-id.ts';
import { bandOf, type Evaluation } from './band.ts';
import type { Cap } from './cap.ts';
import { capsOf, ceilingOf } from './caps.ts';
import { type Combination, combineFactors, DEFAULT_USUAL } from './combine.ts';
import { factorStrength } from './factor.ts';
import type { KnownFacts } from './known-facts.ts';
import { anchorsAt, MEASURES } from './measures.ts';
import { overrideAt } from './override.ts';
import type { HealthProfile } from './profile.ts';
import { readMeasure } from './readers.ts';
import { type ScoredReading, scored } from './reading.ts';

type FactorReadings = ReadonlyMap<FactorId, readonly ScoredReading[]>;

/** One account on one date. */
export interface FullEvaluation extends Evaluation {
  readings: FactorReadings;
  combination: Combination;
  caps: Cap[];
  /** Of the score alone, before it is steadied. */
  freshBand: Band;
  /** In force; its computed band is the fresh one. */
  override: HealthOverride | null;
}

/** One date, by everything known on it. */
export function evaluate(
  known: KnownFacts,
  profile: HealthProfile,
  context: HealthContext,
): FullEvaluation {
  const readings = readingsOf(known, profile, context);
  const combination = combineReadings(readings, profile, context);
  const caps = capsOf(known);
  const { rawScore, isKnown, coverage } = combination;
  const score = rawScore === null || !isKnown ? null : Math.min(rawScore, ceilingOf(caps));
  const freshBand = bandOf({ score, coverage });
  const override = overrideAt(known.overrides, known.at, freshBand);
  return {
    readings,
    combination,
    caps,
    score,
    coverage,
    freshBand,
    isCapped: score !== null && score !== rawScore,
    override,
  };
}

/** Every measure of the profile that applies, scored by the profile's anchors or its own. */
function readingsOf(
  known: KnownFacts,
  profile: HealthProfile,
  context: HealthContext,
): FactorReadings {
  const readings = new Map<FactorId, ScoredReading[]>();
  for (const factor of Object.keys(profile.weights) as FactorId[]) readings.set(factor, []);
  for (const measure of profile.measures) {
    const list = readings.get(MEASURES[measure].factor);
    const anchors = profile.anchors[measure] ?? anchorsAt(measure, known.tenureDays);
    if (!list || anchors === null) continue;
    const reading = readMeasure(measure, known, context, profile);
    if (!reading) continue;
    const isSilent = !reading.tracked && isConnected(measure, profile);
    list.push(scored(isSilent ? { ...reading, tracked: true } : reading, anchors));
  }
  return readings;
}

/** Whether the account could have the measure's signals, because others have them. */
function isConnected(measure: MeasureId, { connected }: HealthProfile): boolean {
  if (connected.length === 0) return false;
  return MEASURES[measure].needs.some((need) => connected.some((metric) => metric === need));
}

/** The score before ceilings, of readings however they were made. */
export function combineReadings(
  readings: FactorReadings,
  { weights }: Pick<HealthProfile, 'weights'>,
  context: Pick<HealthContext, 'scoreP10' | 'scoreP90'>,
): Combination {
  const inputs = [...readings].map(([factor, list]) => {
    return { factor, weight: weights[factor] as number, ...factorStrength(list) };
  });
  return combineFactors(inputs, {
    low: context.scoreP10 ?? DEFAULT_USUAL.low,
    high: context.scoreP90 ?? DEFAULT_USUAL.high,
  });
}
