import type { HealthSettings } from '../../lib/health/choose-profile.ts';
import { MEASURES } from '../../lib/health/measures.ts';
import { PRESETS, type PresetId } from '../../lib/health/presets.ts';
import { SEGMENTS, type Segment } from '../../lib/health/segment.ts';
import type { FactorId, MeasureId, MeasureUnit } from '../../lib/model/measure-id.ts';

/** What a team chooses; which signals its portfolio has is no choice. */
export type ScoreChoices = Omit<HealthSettings, 'connected'>;

export type AnchorTexts = readonly [string, string, string, string];
export type WeightTexts = Readonly<Partial<Record<FactorId, string>>>;

interface PresetDraft {
  /** Of every factor, as soon as one was changed; absent: the preset's own. */
  weights?: WeightTexts;
  anchors?: Readonly<Partial<Record<MeasureId, AnchorTexts>>>;
}

/** Choices while they are typed: numbers are texts, which may not be numbers yet. */
export interface ScoreDraft extends Pick<ScoreChoices, 'preset' | 'bySegment' | 'holidays'> {
  onboardingDays: string;
  edits: Readonly<Partial<Record<PresetId, PresetDraft>>>;
}

export const PRESET_IDS = Object.keys(PRESETS) as PresetId[];
const LAST_DIGIT = 12;

export function toDraft(choices: ScoreChoices): ScoreDraft {
  const edits: Partial<Record<PresetId, PresetDraft>> = {};
  for (const id of PRESET_IDS) {
    const { weights, anchors } = choices.edits[id] ?? {};
    edits[id] = {
      ...(weights && { weights: textsOf(weights, asText) }),
      ...(anchors && { anchors: anchorTextsOf(anchors) }),
    };
  }
  const { preset, bySegment, holidays, onboardingDays } = choices;
  return { preset, bySegment, holidays, onboardingDays: asText(onboardingDays), edits };
}

/** The preset's own are shown as percentages; what was typed, as it was typed. */
export function weightTexts({ edits }: Pick<ScoreDraft, 'edits'>, id: PresetId): WeightTexts {
  const own = textsOf(PRESETS[id].weights, (share) => asText(share * 100));
  const typed = edits[id]?.weights;
  if (!typed) return own;
  return { ...textsOf(PRESETS[id].weights, () => '0'), ...typed };
}

/** Of one measure in its own unit, shares in percent. */
export function anchorTexts(
  { edits }: Pick<ScoreDraft, 'edits'>,
  id: PresetId,
  measure: MeasureId,
): AnchorTexts {
  return edits[id]?.anchors?.[measure] ?? shownAnchors(measure, MEASURES[measure].anchors);
}

export function withWeight(
  draft: ScoreDraft,
  id: PresetId,
  factor: FactorId,
  text: string,
): ScoreDraft {
  const weights = { ...weightTexts(draft, id), [factor]: text };
  return { ...draft, edits: { ...draft.edits, [id]: { ...draft.edits[id], weights } } };
}

export function withAnchor(
  draft: ScoreDraft,
  id: PresetId,
  { measure, index, text }: { measure: MeasureId; index: number; text: string },
): ScoreDraft {
  const [zero, fifty, green, full] = anchorTexts(draft, id, measure).with(index, text) as [
    string,
    string,
    string,
    string,
  ];
  const anchors = { ...draft.edits[id]?.anchors, [measure]: [zero, fifty, green, full] as const };
  return { ...draft, edits: { ...draft.edits, [id]: { ...draft.edits[id], anchors } } };
}

/** The preset as it came. */
export function withoutEdits(draft: ScoreDraft, id: PresetId): ScoreDraft {
  const { [id]: _, ...edits } = draft.edits;
  return { ...draft, edits };
}

/** @param preset `null`: as the portfolio */
export function withSegment(
  draft: ScoreDraft,
  segment: Segment,
  preset: PresetId | null,
): ScoreDraft {
  const { [segment]: _, ...others } = draft.bySegment;
  return { ...draft, bySegment: preset === null ? others : { ...others, [segment]: preset } };
}

/** Presets that some account may be scored by, the portfolio's first. */
export function presetsInUse(draft: ScoreDraft): PresetId[] {
  const chosen = SEGMENTS.flatMap((segment) => draft.bySegment[segment] ?? []);
  const isOnboarding = Number(draft.onboardingDays) !== 0;
  return [
    ...new Set([draft.preset, ...chosen, ...(isOnboarding ? (['onboarding'] as const) : [])]),
  ];
}

/** How many of the shown unit one of the stored unit is. */
export function shownPer(unit: MeasureUnit): number {
  return unit === 'share' ? 100 : 1;
}

function anchorTextsOf(
  anchors: NonNullable<ScoreChoices['edits'][PresetId]>['anchors'],
): Partial<Record<MeasureId, AnchorTexts>> {
  const entries = Object.entries(anchors ?? {}) as [MeasureId, readonly number[]][];
  return Object.fromEntries(entries.map(([id, values]) => [id, shownAnchors(id, values)]));
}

function shownAnchors(measure: MeasureId, anchors: readonly number[]): AnchorTexts {
  const factor = shownPer(MEASURES[measure].unit);
  const [zero = '', fifty = '', green = '', full = ''] = anchors.map((one) => asText(one * factor));
  return [zero, fifty, green, full];
}

function textsOf(
  weights: Readonly<Partial<Record<FactorId, number>>>,
  text: (weight: number) => string,
): WeightTexts {
  return Object.fromEntries(Object.entries(weights).map(([factor, one]) => [factor, text(one)]));
}

/** Without the noise of binary fractions: 0.07 × 100 is 7. */
function asText(value: number): string {
  return String(Number(value.toPrecision(LAST_DIGIT)));
}
