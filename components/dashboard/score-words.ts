import type { ScoreDifference } from '../../lib/health/difference.ts';
import { directionOf, MEASURES } from '../../lib/health/measures.ts';
import type { PresetId } from '../../lib/health/presets.ts';
import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { FactorId } from '../../lib/model/measure-id.ts';
import { DAYS_MAX, type DraftProblem, LIMITS, weightNumbers } from './score-check.ts';
import { type ScoreDraft, weightTexts } from './score-draft.ts';
import { sharesOf } from './score-shares.ts';

/** Points that the four anchors stand for. */
export const ANCHOR_POINTS = [0, 50, 75, 100] as const;
const LINES = 3;
/** Shown as 0.0 below this. */
const SEEN = 0.05;

/** `Adoption 25%, Engagement 20% …`; `null` while a weight is no number. */
export function weightsInWords(
  draft: ScoreDraft,
  id: PresetId,
  { common, scoreSettings }: Messages,
  format: Formatters,
): string | null {
  const texts = weightTexts(draft, id);
  const shares = sharesOf(weightNumbers(texts));
  if (shares === null) return null;
  const factors = Object.keys(texts) as FactorId[];
  return factors
    .map((factor, at) => {
      const share = format.percent((shares[at] ?? 0) / 100);
      // A line breaks between factors only.
      return scoreSettings.share(common.factor[factor], share).replaceAll(' ', '\u00a0');
    })
    .join(' · ');
}

/** What to do about a problem. */
export function problemInWords(
  problem: DraftProblem,
  { scoreSettings }: Messages,
  format: Formatters,
): string {
  const words = scoreSettings.problem;
  switch (problem.kind) {
    case 'not-whole-days':
      return words.wholeDays(format.number(DAYS_MAX, 0));
    case 'below-0':
      return words.below0;
    case 'nothing-weighs':
      return words.nothingWeighs;
    case 'not-a-number':
      if (problem.at === 'weight') return words.number;
      return words.anchor(String(ANCHOR_POINTS[problem.index]), words.anchorNumber);
    default: {
      const points = String(ANCHOR_POINTS[problem.index]);
      return words.anchor(points, anchorInWords(problem, words, format));
    }
  }
}

function anchorInWords(
  { kind, measure, index }: Extract<DraftProblem, { at: 'anchor' }>,
  words: Messages['scoreSettings']['problem'],
  format: Formatters,
): string {
  const { unit, anchors } = MEASURES[measure];
  if (kind === 'out-of-range') {
    const [low, high] = LIMITS[unit];
    return words.range(format.number(low), format.number(high));
  }
  const before = String(ANCHOR_POINTS[index - 1]);
  return directionOf(anchors) === 1 ? words.above(before) : words.below(before);
}

/** The largest parts of a difference, those that make it up: `Adoption +5.2, Support −1.1`. */
export function largestLines(
  { factors, caps }: ScoreDifference,
  { common, health, scoreSettings }: Messages,
  format: Formatters,
): string | null {
  const lines = [
    ...factors.map(({ factor, points }) => ({ what: common.factor[factor], points })),
    ...caps.map(({ cap, points }) => ({ what: health.cap[cap], points })),
  ]
    .filter(({ points }) => Math.abs(points) >= SEEN)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, LINES);
  if (lines.length === 0) return null;
  const { line } = scoreSettings.preview;
  return format.list(lines.map(({ what, points }) => line(what, format.signedPoints(points))));
}
