import { DAY_MS } from '../time.ts';
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts';
import { checkDate, type Lifetime } from './memberships.ts';
import { type Duration, duration } from './periods.ts';

/** One customer's way to the first agreed outcome; dates in epoch ms. */
export interface ValueJourney {
  customer: string;
  contractStart: number;
  /** When agreed outcomes were reached, in any order; none yet: empty. */
  outcomes: readonly number[];
}

/** Days without activity after which an onboarding has stalled. */
const STALLED_AFTER_DAYS = 7;
/** Days of onboarding beyond which one should look into it. */
const LONG_AFTER_DAYS = 45;

/**
 * Time to value: days from contract start to the first agreed outcome, 0 or more. Outcomes before
 * the start belong to a trial or an earlier contract, those after `now` are not known yet; neither
 * counts. `null`: none reached yet. Source: customer-success usage, first outcome the customer agreed.
 * @throws {UnitError} for a date that is none
 * @example timeToValue(journey, now)?.value // 30
 */
export function timeToValue(journey: ValueJourney, now: number): Duration<'day'> | null {
  const { contractStart, outcomes } = journey;
  for (const at of [contractStart, now, ...outcomes]) checkDate(at);
  const reached = outcomes.filter((at) => contractStart <= at && at <= now);
  if (reached.length === 0) return null;
  const first = reached.reduce((one, other) => Math.min(one, other));
  return duration((first - contractStart) / DAY_MS, 'day');
}

/**
 * Time to value of many: the Kaplan–Meier curve of those still without an outcome, in days, with the
 * median. Who is still waiting is censored, not left out: the median of those who arrived would say
 * that it goes fast. Contracts that start after `now` are left out; `null` if that is all.
 * Source: as `kaplanMeier`.
 * @throws {UnitError} as `timeToValue`, and for one customer with two different journeys
 * @example timeToValueCurve(journeys, now)?.median?.value // 32
 */
export function timeToValueCurve(
  journeys: readonly ValueJourney[],
  now: number,
): SurvivalCurve<'day'> | null {
  const waits = journeys.flatMap((journey): Lifetime[] => {
    const reached = timeToValue(journey, now);
    const { customer, contractStart } = journey;
    if (contractStart > now) return [];
    const waited = duration((now - contractStart) / DAY_MS, 'day');
    return [{ customer, observed: reached ?? waited, ended: reached !== null }];
  });
  return kaplanMeier(waits);
}

/**
 * How an onboarding that has not reached its first outcome goes at `now`: days since contract start,
 * stalled (no activity for more than 7 days; the start counts as one), and long (more than 45 days).
 * `null`: reached its outcome, or not started. Activity after `now` is not known yet.
 * Source: thresholds of customer-success practice.
 * @throws {UnitError} for a date that is none
 * @example onboardingState(journey, activities, now)?.stalled
 */
export function onboardingState(
  journey: ValueJourney,
  activities: readonly number[],
  now: number,
): { open: Duration<'day'>; stalled: boolean; long: boolean } | null {
  if (timeToValue(journey, now) !== null || journey.contractStart > now) return null;
  let latest = journey.contractStart;
  for (const at of activities) {
    checkDate(at);
    if (at <= now) latest = Math.max(latest, at);
  }
  const open = duration((now - journey.contractStart) / DAY_MS, 'day');
  return {
    open,
    stalled: now - latest > STALLED_AFTER_DAYS * DAY_MS,
    long: open.value > LONG_AFTER_DAYS,
  };
}
