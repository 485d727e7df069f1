import type { HealthOverride } from '../../lib/model/health.ts';
import type { BandChoice } from '../../lib/model/override.ts';
import { OVERRIDE_DAYS } from '../../lib/model/override-days.ts';

/** As typed: nothing is chosen for the user but the days. */
export interface OverrideFields {
  band: HealthOverride['band'] | null;
  reason: string;
  days: string;
}

/** `null` lifts what is in force. The same `changeId` again changes nothing. */
export interface OverrideCommand {
  changeId: string;
  override: BandChoice | null;
}

export type OverrideFaults = Partial<{
  band: 'band';
  reason: 'reason' | 'reason-long';
  days: 'days';
}>;

export const EMPTY_OVERRIDE: OverrideFields = {
  band: null,
  reason: '',
  days: String(OVERRIDE_DAYS.usual),
};
/** As for every note. */
export const REASON_MAX = 20_000;

/**
 * The choice that was typed, or what is wrong with it, field by field.
 * @example readOverride({ band: 'watch', reason: '', days: '30' }) // { ok: false, faults: { reason: 'reason' } }
 */
export function readOverride(
  fields: OverrideFields,
): { ok: true; choice: BandChoice } | { ok: false; faults: OverrideFaults } {
  const { band } = fields;
  const reason = fields.reason.trim();
  const days = /^\d{1,3}$/.test(fields.days.trim()) ? Number(fields.days) : 0;
  const faults: OverrideFaults = {};
  if (band === null) faults.band = 'band';
  if (reason === '') faults.reason = 'reason';
  else if (reason.length > REASON_MAX) faults.reason = 'reason-long';
  if (days < 1 || days > OVERRIDE_DAYS.max) faults.days = 'days';
  if (band === null || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, choice: { band, reason, days } };
}
