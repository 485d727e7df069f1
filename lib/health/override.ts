import type { Signal } from '../model/facts.ts';
import type { Band, HealthOverride } from '../model/health.ts';
import { OVERRIDE_DAYS } from '../model/override-days.ts';
import { DAY_MS } from '../time.ts';
import { evenEvidence, latestOf } from './evidence.ts';
import { HealthInputError } from './health-input-error.ts';

const BANDS = ['healthy', 'watch', 'at-risk'] as const;

type SetBand = HealthOverride['band'];

/** The band that a signal's metric names; `null`: none. */
export function bandOfOverride(metric: string): SetBand | null {
  return BANDS.find((band) => band === metric) ?? null;
}

/**
 * The signal's own fields for a band set by hand.
 * @param days that it holds, above 0 up to 90; 30 if not said
 * @throws {HealthInputError} without a reason, or for days outside that
 * @example overrideFields('at-risk', 'Their new owner dislikes us')
 */
export function overrideFields(
  band: SetBand,
  reason: string,
  days: number = OVERRIDE_DAYS.usual,
): Pick<Signal, 'family' | 'metric' | 'value' | 'unit' | 'note'> {
  if (reason.trim() === '')
    throw new HealthInputError('Say why the band is set by hand: an override takes a reason.');
  if (!(days > 0 && days <= OVERRIDE_DAYS.max))
    throw new HealthInputError(`An override holds up to ${OVERRIDE_DAYS.max} days; got ${days}.`);
  return { family: 'override', metric: band, value: days, unit: 'days', note: reason.trim() };
}

/** The signal's own fields for lifting what was set. */
export function liftFields(): ReturnType<typeof overrideFields> {
  return { family: 'override', metric: 'none', value: null, unit: 'days', note: '' };
}

/**
 * The override in force at a date: the one set last, until it expires, whatever it says; metric
 * `none` lifts it. Stored days above 90 hold 90, none 30. `null`: none is in force.
 * @param overrides usable ones, known at `at`
 * @example overrideAt(known.overrides, known.at, 'healthy')?.band
 */
export function overrideAt(
  overrides: readonly Signal[],
  at: number,
  computedBand: Band,
): HealthOverride | null {
  const last = latestOf(overrides);
  const band = last ? bandOfOverride(last.metric) : null;
  if (!last || band === null) return null;
  const days = Math.min(OVERRIDE_DAYS.max, last.value ?? OVERRIDE_DAYS.usual);
  const untilAt = last.occurredAt + days * DAY_MS;
  if (at >= untilAt) return null;
  const evidence = evenEvidence('signal', [last]);
  return { band, reason: last.note, setAt: last.occurredAt, untilAt, computedBand, evidence };
}
