import { directionOf, MEASURES } from '../../lib/health/measures.ts';
import { PRESETS, type PresetId } from '../../lib/health/presets.ts';
import type { FactorId, MeasureId, MeasureUnit } from '../../lib/model/measure-id.ts';
import {
  type AnchorTexts,
  PRESET_IDS,
  type ScoreChoices,
  type ScoreDraft,
  shownPer,
  type WeightTexts,
  weightTexts,
} from './score-draft.ts';
import { fractionsOf } from './score-shares.ts';

/** What is wrong, and at which field. */
export type DraftProblem =
  | { at: 'onboarding'; kind: 'not-whole-days' }
  | { at: 'weight'; preset: PresetId; factor: FactorId; kind: 'not-a-number' | 'below-0' }
  | { at: 'weights'; preset: PresetId; kind: 'nothing-weighs' }
  | {
      at: 'anchor';
      preset: PresetId;
      measure: MeasureId;
      /** Which of the four. */
      index: number;
      kind: 'not-a-number' | 'out-of-range' | 'turns';
    };

export interface CheckedDraft {
  /** `null`: there are problems. */
  choices: ScoreChoices | null;
  problems: readonly DraftProblem[];
  /** Presets that are not as they came. */
  edited: ReadonlySet<PresetId>;
}

export const DAYS_MAX = 3660;
const EQUAL = 1e-9;

/** What a measure can be, in the unit it is shown in. */
export const LIMITS: Readonly<Record<MeasureUnit, readonly [low: number, high: number]>> = {
  days: [0, DAYS_MAX],
  minutes: [0, 1440],
  ratio: [0, 100],
  share: [0, 100],
  count: [-100, 10_000],
  nps: [0, 10],
  sentiment: [-2, 2],
  pulse: [1, 5],
};

type Edits = ScoreChoices['edits'][PresetId] & object;

/**
 * The choices that a draft says, or everything that is wrong with it. Edits that are the preset's
 * own are no edits. No errors.
 * @example checkDraft({ ...toDraft(choices), onboardingDays: 'x' }).problems[0]?.at // 'onboarding'
 */
export function checkDraft(draft: ScoreDraft): CheckedDraft {
  const problems: DraftProblem[] = [];
  const onboardingDays = readNumber(draft.onboardingDays);
  const isDays =
    onboardingDays !== null && Number.isInteger(onboardingDays) && isIn(onboardingDays, DAYS_MAX);
  if (!isDays) problems.push({ at: 'onboarding', kind: 'not-whole-days' });
  const edits: Partial<Record<PresetId, Edits>> = {};
  for (const preset of PRESET_IDS) {
    const weights = readWeights(preset, draft, problems);
    const anchors = readAnchors(preset, draft, problems);
    const made = { ...(weights && { weights }), ...(anchors && { anchors }) };
    if (Object.keys(made).length > 0) edits[preset] = made;
  }
  const wrong = problems.flatMap((problem) => ('preset' in problem ? problem.preset : []));
  const edited = new Set([...(Object.keys(edits) as PresetId[]), ...wrong]);
  if (problems.length > 0 || onboardingDays === null) return { choices: null, problems, edited };
  const { preset, bySegment, holidays } = draft;
  return { choices: { preset, bySegment, holidays, onboardingDays, edits }, problems, edited };
}

/**
 * A number as it is typed in any keyboard layout; `null`: it is none.
 * @example readNumber(' −０.5 ') // -0.5
 */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace('−', '-').replace(/%$/, '').trim();
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Whether two choices score alike. */
export function isSameChoice(a: ScoreChoices, b: ScoreChoices): boolean {
  return canonical(a) === canonical(b);
}

/** Numbers of the texts, `null` where one is none. */
export function weightNumbers(texts: WeightTexts): (number | null)[] {
  return Object.values(texts).map((text) => {
    const weight = readNumber(text);
    return weight === null || weight < 0 ? null : weight;
  });
}

function readWeights(preset: PresetId, draft: ScoreDraft, problems: DraftProblem[]) {
  if (!draft.edits[preset]?.weights) return null;
  const texts = Object.entries(weightTexts(draft, preset)) as [FactorId, string][];
  const before = problems.length;
  const read = texts.map(([factor, text]): [FactorId, number] => {
    const weight = readNumber(text);
    if (weight === null) problems.push({ at: 'weight', preset, factor, kind: 'not-a-number' });
    else if (weight < 0) problems.push({ at: 'weight', preset, factor, kind: 'below-0' });
    return [factor, weight ?? 0];
  });
  if (problems.length > before) return null;
  if (read.every(([, weight]) => weight === 0)) {
    problems.push({ at: 'weights', preset, kind: 'nothing-weighs' });
    return null;
  }
  const weights: Partial<Record<FactorId, number>> = Object.fromEntries(read);
  return isOwn(preset, weights) ? null : weights;
}

function isOwn(preset: PresetId, weights: Partial<Record<FactorId, number>>): boolean {
  const own = PRESETS[preset].weights;
  const factors = Object.keys(weights) as FactorId[];
  const shares = fractionsOf(Object.values(weights));
  return factors.every((one, index) => Math.abs((shares[index] ?? 0) - (own[one] ?? 0)) < EQUAL);
}

function readAnchors(preset: PresetId, draft: ScoreDraft, problems: DraftProblem[]) {
  const texts = Object.entries(draft.edits[preset]?.anchors ?? {}) as [MeasureId, AnchorTexts][];
  const read: [MeasureId, readonly number[]][] = [];
  for (const [measure, four] of texts) {
    const { unit, anchors: own } = MEASURES[measure];
    const problem = anchorProblem(measure, four);
    if (problem) problems.push({ at: 'anchor', preset, measure, ...problem });
    const values = four.map((text) => (readNumber(text) ?? 0) / shownPer(unit));
    if (!problem && !values.every((one, index) => one === own[index])) read.push([measure, values]);
  }
  return read.length === 0 ? null : (Object.fromEntries(read) as NonNullable<Edits['anchors']>);
}

/** The first thing that is wrong with four anchors. */
function anchorProblem(measure: MeasureId, four: AnchorTexts) {
  const { unit, anchors } = MEASURES[measure];
  const values = four.map(readNumber);
  const [low, high] = LIMITS[unit];
  for (const [index, value] of values.entries()) {
    if (value === null) return { index, kind: 'not-a-number' as const };
    if (!isIn(value, high, low)) return { index, kind: 'out-of-range' as const };
    const step = value - (values[index - 1] ?? Number.NaN);
    if (index > 0 && !(step * directionOf(anchors) > 0)) return { index, kind: 'turns' as const };
  }
  return null;
}

function isIn(value: number, high: number, low = 0): boolean {
  return value >= low && value <= high;
}

function canonical({ preset, bySegment, onboardingDays, edits, holidays }: ScoreChoices): string {
  const inOrder = (one: object) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1));
  const edited = inOrder(edits).map(([id, { weights = {}, anchors = {} }]) => {
    const counted = inOrder(weights).filter(([, weight]) => weight > 0);
    const shares = fractionsOf(counted.map(([, weight]) => weight));
    return [id, counted.map(([factor], at) => [factor, shares[at]?.toFixed(9)]), inOrder(anchors)];
  });
  return JSON.stringify([preset, inOrder(bySegment), onboardingDays, edited, holidays]);
}
