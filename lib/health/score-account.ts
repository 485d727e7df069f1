import type {
  AccountFacts,
  FactorId,
  FactorScore,
  HealthContext,
  HealthScore,
} from '../model/health.ts';
import { DAY_MS } from '../time.ts';
import { bandOf, type Evaluation, isGreenWithheld, steadyBand } from './band.ts';
import { type Cap, capLines, capsOf, rangeUnder } from './caps.ts';
import { type Combination, combineFactors, DEFAULT_USUAL } from './combine.ts';
import { engagementReadings } from './engagement.ts';
import { factorStrength } from './factor.ts';
import { type KnownFacts, knownFacts, prepareFacts } from './known-facts.ts';
import { FORMULA_VERSION, type HealthProfile } from './profile.ts';
import { pulseReadings } from './pulse.ts';
import { type Reading, shownMeasure } from './reading.ts';
import { sentimentReadings } from './sentiment.ts';
import { supportReadings } from './support.ts';
import { healthTrend } from './trend.ts';

interface FullEvaluation extends Evaluation {
  readings: ReadonlyMap<FactorId, Reading[]>;
  combination: Combination;
  caps: Cap[];
}

type Reader = (known: KnownFacts, context: HealthContext) => Reading[];
const READERS: Readonly<Partial<Record<FactorId, Reader>>> = {
  engagement: engagementReadings,
  sentiment: sentimentReadings,
  support: supportReadings,
  pulse: pulseReadings,
};

/**
 * The health of one account as of `now`: 0–100 with band, coverage, possible range, the exact
 * contribution of every factor, the ceilings in force and the trend of 28 days. Facts that were
 * deleted, or that happened or were recorded after `now`, are not read. `score` is `null` and the
 * band `unknown` below a coverage of 0.35 or with fewer than two factors that have evidence.
 * No errors.
 * @param context what is known of the other accounts, and the bands shown before
 * @example scoreAccount(facts, FIRST_PROFILE, DEFAULT_CONTEXT, now).band // 'watch'
 */
export function scoreAccount(
  facts: AccountFacts,
  profile: HealthProfile,
  context: HealthContext,
  now: number,
): HealthScore {
  const prepared = prepareFacts(facts);
  const days = new Map<number, FullEvaluation>();
  const evaluationAt = (at: number): FullEvaluation => {
    const made = days.get(at) ?? evaluate(knownFacts(prepared, at), profile, context);
    days.set(at, made);
    return made;
  };
  const today = evaluationAt(now);
  const { combination, score, coverage } = today;
  const { range } = combination;
  const fresh = bandOf(today);
  return {
    score,
    rawScore: combination.rawScore,
    band: steadyBand(fresh, context.recentBands[0], today, evaluationAt(now - DAY_MS)),
    coverage,
    range: score === null || range === null ? null : rangeUnder(range, today.caps),
    greenWithheld: isGreenWithheld(today),
    factors: shownFactors(today),
    caps: combination.rawScore === null ? [] : capLines(combination.rawScore, today.caps),
    trend: healthTrend((at) => evaluationAt(at).score, now),
    formulaVersion: FORMULA_VERSION,
    computedAt: now,
  };
}

/** One date, by everything known on it. */
export function evaluate(
  known: KnownFacts,
  profile: HealthProfile,
  context: HealthContext,
): FullEvaluation {
  const readings = new Map<FactorId, Reading[]>();
  const inputs = [];
  for (const [factor, weight] of Object.entries(profile.weights) as [FactorId, number][]) {
    const read = READERS[factor]?.(known, context) ?? [];
    readings.set(factor, read);
    inputs.push({ factor, weight, ...factorStrength(read) });
  }
  const combination = combineFactors(inputs, {
    low: context.scoreP10 ?? DEFAULT_USUAL.low,
    high: context.scoreP90 ?? DEFAULT_USUAL.high,
  });
  const caps = capsOf(known);
  const { rawScore, isKnown, coverage } = combination;
  if (rawScore === null || !isKnown)
    return { readings, combination, caps, score: null, coverage, isCapped: false };
  const score = Math.min(rawScore, ...caps.map((cap) => cap.ceiling));
  return { readings, combination, caps, score, coverage, isCapped: score < rawScore };
}

function shownFactors({ combination, readings }: FullEvaluation): FactorScore[] {
  return combination.factors.map((factor) => ({
    ...factor,
    measures: (readings.get(factor.factor) ?? []).map(shownMeasure),
  }));
}
