import type { Signal } from '../model/facts.ts';
import type { AccountFacts } from '../model/health.ts';
import type { FactorId } from '../model/measure-id.ts';
import { daysBetween } from '../time.ts';
import type { Holiday } from './holidays.ts';
import { keptRows, knownFrom } from './ledger.ts';
import { MEASURES } from './measures.ts';
import { PRESETS, type PresetId } from './presets.ts';
import {
  type AnchorEdits,
  type FactorWeights,
  type HealthProfile,
  withAnchors,
  withWeights,
} from './profile.ts';
import { whyNotSignal } from './refuse.ts';
import { type Segment, segmentOf } from './segment.ts';
import { isSignalMetric, type SignalMetric } from './signal-metrics.ts';

/** Factors that no log of a conversation can fill: they take a source of their own. */
const CONNECTED_FACTORS = ['adoption', 'outcomes', 'commercial', 'trust'] as const;

/** What a team chose for its whole portfolio. */
export interface HealthSettings {
  preset: PresetId;
  /** For accounts of a segment, in place of `preset`. */
  bySegment: Readonly<Partial<Record<Segment, PresetId>>>;
  /** Days from the contract's start in which the onboarding preset holds; 0: never. */
  onboardingDays: number;
  /** Signals that some account of the portfolio has: they are expected of all. */
  connected: readonly SignalMetric[];
  /** What the team changed in a preset. */
  edits: Readonly<Partial<Record<PresetId, ProfileEdits>>>;
  holidays: readonly Holiday[];
}

interface ProfileEdits {
  weights?: FactorWeights;
  anchors?: AnchorEdits;
}

export const DEFAULT_SETTINGS: HealthSettings = {
  preset: 'general',
  bySegment: {},
  onboardingDays: 90,
  connected: [],
  edits: {},
  holidays: [],
};

/**
 * The profile an account is scored by: onboarding for 90 days from the start of its contract or
 * until its first confirmed outcome (never, if nobody said when it started); else its segment's;
 * else the team's. Factors that have no source, neither in the portfolio nor in this account, are
 * left out and their weight is shared: what nobody can know is not held against anybody, and
 * `leftOut` says so beside the score. As of `now`: later facts are not read.
 * @throws {HealthInputError} for edits that make no profile
 * @example chooseProfile(facts, DEFAULT_SETTINGS, now).leftOut // ['adoption', 'outcomes', 'commercial']
 */
export function chooseProfile(
  facts: AccountFacts,
  settings: HealthSettings,
  now: number,
): HealthProfile {
  const signals = usableSignals(facts.signals, now);
  const id = isOnboarding(signals, settings, now)
    ? 'onboarding'
    : (settings.bySegment[segmentOf(facts.account)] ?? settings.preset);
  const own = signals.map(({ metric }) => metric);
  return weighed(editedPreset(id, settings), new Set([...settings.connected, ...own]));
}

/**
 * A preset as it scores an account that has no signals of its own: what `connected` does not hold
 * is left out.
 * @throws {HealthInputError} for edits that make no profile
 * @example weighedPreset('classic', { ...DEFAULT_SETTINGS, connected: ['activity-rate'] }).leftOut
 */
export function weighedPreset(
  id: PresetId,
  settings: Pick<HealthSettings, 'edits' | 'holidays' | 'connected'>,
): HealthProfile {
  return weighed(editedPreset(id, settings), new Set(settings.connected));
}

/** Without the factors that no known metric can fill. */
function weighed(profile: HealthProfile, known: ReadonlySet<string>): HealthProfile {
  const hasSource = (factor: FactorId) =>
    profile.measures.some((measure) => {
      const { factor: of, needs } = MEASURES[measure];
      return of === factor && needs.some((need) => known.has(need));
    });
  const leftOut = CONNECTED_FACTORS.filter(
    (factor) => profile.weights[factor] !== undefined && !hasSource(factor),
  );
  return withoutFactors(profile, leftOut);
}

/**
 * The metrics of which an account has a signal that can be used, as of `now`: what `connected`
 * gathers over a portfolio. No errors.
 * @example signalMetricsOf(facts.signals, now) // ['seats-used', 'pulse']
 */
export function signalMetricsOf(signals: readonly Signal[], now: number): SignalMetric[] {
  const metrics = usableSignals(signals, now).map(({ metric }) => metric);
  return [...new Set(metrics)].filter(isSignalMetric);
}

function usableSignals(signals: readonly Signal[], now: number): Signal[] {
  return keptRows(signals).filter((one) => knownFrom(one) <= now && whyNotSignal(one) === null);
}

function isOnboarding(signals: readonly Signal[], settings: HealthSettings, now: number): boolean {
  if (signals.some(({ metric }) => metric === 'outcome-verified')) return false;
  const starts = signals.filter(({ metric }) => metric === 'contract-started');
  const days = starts.map(({ occurredAt }) => daysBetween(occurredAt, now));
  return days.length > 0 && Math.max(...days) < settings.onboardingDays;
}

/** A preset as the team changed it, with all of its factors. */
export function editedPreset(
  id: PresetId,
  { edits, holidays, connected }: Pick<HealthSettings, 'edits' | 'holidays' | 'connected'>,
): HealthProfile {
  const { weights, measures } = PRESETS[id];
  const preset = { id, weights, measures, anchors: {}, holidays, connected, leftOut: [] };
  const { weights: changed = weights, anchors = {} } = edits[id] ?? {};
  return withAnchors(withWeights(preset, changed), anchors);
}

function withoutFactors(profile: HealthProfile, leftOut: readonly FactorId[]): HealthProfile {
  const kept = Object.entries(profile.weights).filter(
    ([factor]) => !leftOut.some((one) => one === factor),
  );
  // Where only such factors weigh there is nobody to share with: nothing is known then.
  if (leftOut.length === 0 || !kept.some(([, weight]) => weight > 0)) return profile;
  return { ...withWeights(profile, Object.fromEntries(kept)), leftOut };
}
