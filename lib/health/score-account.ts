import type { AccountFacts, FactorScore, HealthContext, HealthScore } from '../model/health.ts';
import { DAY_MS } from '../time.ts';
import { isGreenWithheld, steadyBand } from './band.ts';
import { capLines, ceilingOf, ceilingsAhead, rangeUnder } from './caps.ts';
import { checkContext, checkNow } from './check-context.ts';
import { evaluate, type FullEvaluation } from './evaluate.ts';
import { fastFall } from './fast-fall.ts';
import { knownFacts, prepareFacts } from './known-facts.ts';
import { checkProfile, FORMULA_VERSION, type HealthProfile } from './profile.ts';
import { shownMeasure } from './reading.ts';
import { healthTrend } from './trend.ts';

/**
 * The health of one account as of `now`: 0–100 with band, coverage, possible range, the exact
 * contribution of every factor, the ceilings in force, the CSM's override, the trend of 28 days
 * and a fall within 7. Facts that were deleted, or that happened or were recorded after `now`, are
 * not read, so that the same call gives the past; the account's own row has no history and counts
 * as it stands. `score` is `null` and the computed band `unknown` below a coverage of 0.35 or with
 * fewer than two factors that have evidence. Facts that cannot be used are listed in `refused`.
 * @param context what is known of the other accounts, and the account's bands before
 * @throws {HealthInputError} for a profile, context or date that no score can be made with
 * @example scoreAccount(facts, chooseProfile(facts, DEFAULT_SETTINGS, now), DEFAULT_CONTEXT, now).band
 */
export function scoreAccount(
  facts: AccountFacts,
  profile: HealthProfile,
  context: HealthContext,
  now: number,
): HealthScore {
  checkProfile(profile);
  checkContext(context);
  checkNow(now);
  const prepared = prepareFacts(facts);
  const days = new Map<number, FullEvaluation>();
  const evaluationAt = (at: number): FullEvaluation => {
    const made = days.get(at) ?? evaluate(knownFacts(prepared, at), profile, context);
    days.set(at, made);
    return made;
  };
  const scoreAt = (at: number) => evaluationAt(at).score;
  const today = evaluationAt(now);
  const yesterday = evaluationAt(now - DAY_MS);
  const computed = steadyBand(today.freshBand, context.recentBands[0], today, yesterday);
  return {
    ...shownScore(today),
    band: today.override?.band ?? computed,
    override: today.override && { ...today.override, computedBand: computed },
    trend: healthTrend(scoreAt, now),
    fall: fastFall(scoreAt, now),
    refused: prepared.refusals.at(now),
    profile: { id: profile.id, leftOut: [...profile.leftOut] },
    formulaVersion: FORMULA_VERSION,
    computedAt: now,
  };
}

type Shown = Pick<
  HealthScore,
  | 'score'
  | 'rawScore'
  | 'coverage'
  | 'range'
  | 'greenWithheld'
  | 'factors'
  | 'caps'
  | 'ceilingsAhead'
  | 'ceiling'
>;

function shownScore(evaluation: FullEvaluation): Shown {
  const { combination, score, coverage, caps } = evaluation;
  const { range, rawScore } = combination;
  return {
    score,
    rawScore,
    coverage,
    range: score === null || range === null ? null : rangeUnder(range, caps),
    greenWithheld: isGreenWithheld(evaluation),
    factors: shownFactors(evaluation),
    caps: rawScore === null ? [] : capLines(rawScore, caps),
    ceilingsAhead: ceilingsAhead(rawScore, caps),
    ceiling: ceilingOf(caps),
  };
}

function shownFactors({ combination, readings }: FullEvaluation): FactorScore[] {
  return combination.factors.map((factor) => ({
    ...factor,
    measures: [...readings].flatMap(([of, list]) =>
      of === factor.factor ? list.map(shownMeasure) : [],
    ),
  }));
}
