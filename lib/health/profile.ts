import type { HealthContext } from '../model/health.ts';
import type { FactorId, MeasureId } from '../model/measure-id.ts';
import type { Anchors } from './anchors.ts';
import { HealthInputError } from './health-input-error.ts';
import type { Holiday } from './holidays.ts';
import { MEASURES } from './measures.ts';
import type { SignalMetric } from './signal-metrics.ts';

export type FactorWeights = Readonly<Partial<Record<FactorId, number>>>;
export type AnchorEdits = Readonly<Partial<Record<MeasureId, Anchors>>>;

/** Which factors and measures count and how much: data that a user may edit. */
export interface HealthProfile {
  id: string;
  /** Shares of 1. A factor of weight 0 is shown and does not count. */
  weights: FactorWeights;
  /** Those of its factors; the others do not apply. */
  measures: readonly MeasureId[];
  /** In place of the measures' own, at any tenure. */
  anchors: AnchorEdits;
  /** Left out of usage: ages and windows skip them. They do not overlap. */
  holidays: readonly Holiday[];
  /** Signals that some account of the portfolio has: no word of one is silence, not ignorance. */
  connected: readonly SignalMetric[];
  /** Factors of the preset that have no source and are not weighed. */
  leftOut: readonly FactorId[];
}

/** Changes with anything that may change a score from the same facts. Stamped on every score. */
export const FORMULA_VERSION = '2';

/** Nothing is known of the other accounts, nothing was shown before. */
export const DEFAULT_CONTEXT: HealthContext = {
  csatRate: null,
  npsMean: null,
  scoreP10: null,
  scoreP90: null,
  recentBands: [],
};

const ROUNDING = 1e-9;

/**
 * The profile with other weights, in the same proportions as shares of 1.
 * @param weights relative, from 0 on; only these factors count then
 * @throws {HealthInputError} for a negative or infinite weight, or if none is above 0
 * @example withWeights(profile, { engagement: 2, support: 1 }).weights.engagement // 0.66…
 */
export function withWeights(profile: HealthProfile, weights: FactorWeights): HealthProfile {
  const entries = Object.entries(weights);
  checkWeights(Object.values(weights));
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  if (!(total > 0)) throw new HealthInputError('Give at least one factor a weight above 0.');
  const shares = Object.fromEntries(entries.map(([factor, weight]) => [factor, weight / total]));
  return { ...profile, weights: shares };
}

/**
 * The profile with other anchors for some measures.
 * @throws {HealthInputError} unless each four are finite and rise or fall throughout
 * @example withAnchors(profile, { 'usage-recency': [30, 14, 5, 1] })
 */
export function withAnchors(profile: HealthProfile, anchors: AnchorEdits): HealthProfile {
  for (const [measure, values] of Object.entries(anchors)) checkAnchors(measure, values);
  return { ...profile, anchors: { ...profile.anchors, ...anchors } };
}

/**
 * Refuses a profile that cannot be scored with, whoever made it.
 * @throws {HealthInputError} weights that are not shares of 1, a measure that does not exist or
 * comes twice, anchors that turn, holidays that overlap or end before they begin
 */
export function checkProfile({ weights, measures, anchors, holidays }: HealthProfile): void {
  const shares = Object.values(weights);
  checkWeights(shares);
  const total = shares.reduce((sum, weight) => sum + weight, 0);
  if (Math.abs(total - 1) > ROUNDING)
    throw new HealthInputError(`The weights of a profile add up to 1; got ${total}.`);
  for (const [index, measure] of measures.entries()) {
    if (!Object.hasOwn(MEASURES, measure))
      throw new HealthInputError(`There is no measure "${measure}".`);
    if (measures.indexOf(measure) !== index)
      throw new HealthInputError(`List the measure "${measure}" once.`);
  }
  for (const [measure, values] of Object.entries(anchors)) checkAnchors(measure, values);
  checkHolidays(holidays);
}

function checkWeights(weights: readonly number[]): void {
  const wrong = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong !== undefined)
    throw new HealthInputError(`A weight is a finite number from 0 on; got ${wrong}.`);
}

function checkAnchors(measure: string, anchors: Anchors): void {
  const [x0, yellow, green, full] = anchors;
  const steps = [yellow - x0, green - yellow, full - green];
  const isReal = anchors.every(Number.isFinite);
  const isMonotone = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  if (anchors.length !== 4 || !isReal || !isMonotone)
    throw new HealthInputError(
      `Four anchors rise or fall throughout; got ${anchors.join(', ')} for "${measure}".`,
    );
}

function checkHolidays(holidays: readonly Holiday[]): void {
  const inOrder = holidays.toSorted((a, b) => a.fromAt - b.fromAt);
  for (const [index, { fromAt, untilAt }] of inOrder.entries()) {
    if (!(fromAt < untilAt)) throw new HealthInputError('A holiday ends after it begins.');
    const next = inOrder[index + 1];
    if (next && next.fromAt < untilAt)
      throw new HealthInputError('Two holidays overlap: make them one.');
  }
}
