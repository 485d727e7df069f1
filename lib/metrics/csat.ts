import type { ScaledScore, Share } from './units.ts';
import { UnitError } from './units.ts';
import { wilsonInterval } from './wilson.ts';

/** Where on its scale an answer lies: in its top boxes, its bottom boxes, or between them. */
export type Box = 'top' | 'middle' | 'bottom';

/** The scales that surveys of customer satisfaction are seen with. */
export const CSAT_SCALES = {
  /** One to five stars: Intercom, Dixa, Chatwoot, Zendesk since 2024. */
  fivePoint: { min: 1, max: 5 },
  /** HubSpot: 0 dissatisfied, 1 neutral, 2 satisfied. */
  hubspot: { min: 0, max: 2 },
  /** Zendesk's two faces: 0 bad, 1 good. */
  goodOrBad: { min: 0, max: 1 },
  /** Simplesat's shorter ones. */
  twoPoint: { min: 1, max: 2 },
  threePoint: { min: 1, max: 3 },
  fourPoint: { min: 1, max: 4 },
  tenPoint: { min: 1, max: 10 },
  /** A slider, which has no boxes: its top and bottom quarters are taken. */
  slider: { min: 0, max: 100 },
} as const satisfies Record<string, ScaledScore['scale']>;

interface Csat {
  /** Answers that are on their scale: those who did not answer are not dissatisfied. */
  n: number;
  top: number;
  middle: number;
  bottom: number;
  /** Satisfied answers of all answers, 0–1; `null`: nobody answered. */
  share: Share | null;
  /** Wilson's 95 % interval, 0–1; `null`: nobody answered. */
  low: Share | null;
  high: Share | null;
  /** Answers left out because they are not on their scale. */
  offScale: number;
}

/** A scale of more boxes than this is a slider. */
const MOST_BOXES = 11;

/**
 * Whether an answer can have been given on its scale: the scale runs upwards between finite ends,
 * and the score is one of its boxes or, on a slider, anywhere between the ends.
 * @example isOnScale({ score: 0, scale: { min: 1, max: 5 } }) // false
 */
export function isOnScale({ score, scale: { min, max } }: ScaledScore): boolean {
  if (!(Number.isFinite(max - min) && min < max && score >= min && score <= max)) return false;
  return isSlider({ min, max }) || Number.isInteger(score - min);
}

/**
 * Whether an answer is in the top boxes of its scale: the top one of two or three, the top two of
 * longer scales, the top quarter of a slider. Asks nothing of the answer: one that is not on its
 * scale is taken by where it lies.
 * @example isSatisfied({ score: 4, scale: { min: 1, max: 5 } }) // true
 */
export function isSatisfied({ score, scale }: ScaledScore): boolean {
  return score >= scale.max - boxDepth(scale);
}

/**
 * The box of an answer. Top and bottom are one box each of two or three boxes, two boxes each of
 * four to eleven, a quarter each of a slider: 4 and 5 of 1–5 are satisfied, 2 of HubSpot's 0–2,
 * "good" of Zendesk's two, 3 and 4 of four, 9 and 10 of 1–10.
 * @throws {UnitError} for a score that is not on its scale
 * @example boxOf({ score: 4, scale: { min: 1, max: 5 } }) // 'top'
 */
export function boxOf(answer: ScaledScore): Box {
  const { score, scale } = answer;
  if (!isOnScale(answer))
    throw new UnitError(`An answer on ${scale.min}–${scale.max} cannot be ${score}.`);
  if (isSatisfied(answer)) return 'top';
  return score <= scale.min + boxDepth(scale) ? 'bottom' : 'middle';
}

/**
 * Customer satisfaction: answers in the top boxes of their scale over all answers, 0–1, with
 * Wilson's 95 % interval. Every answer is read on its own scale, so that different scales add up
 * without any being converted. Answers that are not on their scale are left out and counted.
 * `null` when nobody answered: that is no 0. No errors.
 * @example csat([{ score: 5, scale: CSAT_SCALES.fivePoint }]).share // 1
 */
export function csat(answers: readonly ScaledScore[]): Csat {
  const counts = { top: 0, middle: 0, bottom: 0 };
  let n = 0;
  for (const answer of answers) {
    if (!isOnScale(answer)) continue;
    counts[boxOf(answer)] += 1;
    n += 1;
  }
  const share = n === 0 ? null : ((counts.top / n) as Share);
  const interval = wilsonInterval(counts.top, n);
  return {
    n,
    ...counts,
    share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    offScale: answers.length - n,
  };
}

/** How far into the scale its top boxes reach; its bottom boxes as far from the other end. */
function boxDepth({ min, max }: ScaledScore['scale']): number {
  if (isSlider({ min, max })) return (max - min) / 4;
  return max - min <= 2 ? 0 : 1;
}

function isSlider({ min, max }: ScaledScore['scale']): boolean {
  return max - min >= MOST_BOXES;
}
