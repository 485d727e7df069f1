import { Z_975 } from './distributions.ts';
import type { Lifetime } from './memberships.ts';
import { type Duration, duration, inUnit, type Period } from './periods.ts';
import { uniqueById } from './unique-by-id.ts';
import { type Count, count, type Share, share, UnitError } from './units.ts';

/** What is known from one time on, until the next. */
export interface SurvivalStep {
  time: number;
  /** Seen just before `time`; of them `ended` then, and `censored` last seen then. */
  atRisk: Count;
  ended: Count;
  censored: Count;
  survival: Share;
  /** Greenwood's; `null` at 0, where it has none. */
  standardError: number | null;
  /** Pointwise 95 % interval on the log-log scale; `null` where survival is 0 or 1. */
  low: Share | null;
  high: Share | null;
}

export interface SurvivalCurve<P extends Period = Period> {
  unit: P;
  customers: Count;
  ended: Count;
  /** One per time that something was seen at, ascending. */
  steps: SurvivalStep[];
  /** The first time that at most half are left; `null`: more than half were when last seen. */
  median: Duration<P> | null;
  /** 95 % interval of the median, by the steps' own; `null`: the end is not within what was seen. */
  medianLow: Duration<P> | null;
  medianHigh: Duration<P> | null;
}

/**
 * The share still there as time goes by, when some are still there (right-censored): product limit
 * S(t) = Π (1 − ended ÷ at risk), each in 0–1; Greenwood's variance S² · G, G = Σ d ÷ (n (n − d));
 * interval S^exp(±1.96 √G ÷ ln S). Who is last seen at a time is at risk at it. Without censoring S is the
 * plain share left. Times are in the unit of the lifetimes. `null` of nobody; the same customer
 * twice counts once. Sources: Kaplan & Meier (1958); Greenwood (1926); Kalbfleisch & Prentice (1980)
 * and R's `survfit(…, conf.type = "log-log")`; median and its ends after Brookmeyer & Crowley (1982).
 * @throws {UnitError} for lifetimes in different units, negative or not finite, or one customer with
 * two of them
 * @example kaplanMeier(lifetimes(memberships, now))?.median // { value: 420, unit: 'day' }
 */
export function kaplanMeier<P extends Period>(
  lifetimes: readonly Lifetime<P>[],
): SurvivalCurve<P> | null {
  const rows = uniqueById(
    lifetimes,
    ({ customer }) => customer,
    ({ observed, ended }) => [observed.value, observed.unit, ended],
  );
  const [first] = rows;
  if (!first) return null;
  const { unit } = first.observed;
  for (const { observed } of rows) {
    duration(observed.value, observed.unit);
    if (observed.unit !== unit)
      throw new UnitError(`Lifetimes in ${unit}s and ${observed.unit}s: convert one with inUnit.`);
  }
  const steps = survivalSteps(rows);
  const firstAtMostHalf = (of: (step: SurvivalStep) => number | null) => {
    // A product of fractions may miss one half by a rounding error.
    const step = steps.find((candidate) => (of(candidate) ?? 1) <= 0.5 + 1e-12);
    return step ? duration(step.time, unit) : null;
  };
  return {
    unit,
    customers: count(rows.length),
    ended: count(rows.filter(({ ended }) => ended).length),
    steps,
    median: firstAtMostHalf((step) => step.survival),
    medianLow: firstAtMostHalf((step) => step.low),
    medianHigh: firstAtMostHalf((step) => step.high),
  };
}

/**
 * The share still there at one time, 0–1; before the first step 1. `null` after the last time that
 * anybody was seen, unless nobody was left: the curve does not go on by itself.
 * @throws {UnitError} for a time below 0 or not finite
 * @example survivalAt(curve, duration(1, 'year'))
 */
export function survivalAt(curve: SurvivalCurve, at: Duration): Share | null {
  const time = inUnit(duration(at.value, at.unit), curve.unit).value;
  const last = curve.steps.at(-1);
  if (last && last.time < time && last.survival > 0) return null;
  return curve.steps.findLast((step) => step.time <= time)?.survival ?? share(1);
}

function survivalSteps(rows: readonly Lifetime<Period>[]): SurvivalStep[] {
  const byTime = new Map<number, { ended: number; censored: number }>();
  for (const { observed, ended } of rows) {
    const at = byTime.get(observed.value) ?? { ended: 0, censored: 0 };
    at[ended ? 'ended' : 'censored'] += 1;
    byTime.set(observed.value, at);
  }
  let atRisk = rows.length;
  let survival = 1;
  let greenwood = 0;
  return [...byTime]
    .sort(([one], [other]) => one - other)
    .map(([time, { ended, censored }]) => {
      const n = atRisk;
      atRisk -= ended + censored;
      survival *= (n - ended) / n;
      greenwood += ended / (n * (n - ended));
      return {
        time,
        atRisk: count(n),
        ended: count(ended),
        censored: count(censored),
        survival: share(survival),
        ...spread(survival, greenwood),
      };
    });
}

function spread(survival: number, greenwood: number) {
  if (survival === 0) return { standardError: null, low: null, high: null };
  const standardError = survival * Math.sqrt(greenwood);
  if (survival === 1) return { standardError, low: null, high: null };
  const half = (Z_975 * Math.sqrt(greenwood)) / -Math.log(survival);
  return {
    standardError,
    low: share(survival ** Math.exp(half)),
    high: share(survival ** Math.exp(-half)),
  };
}
