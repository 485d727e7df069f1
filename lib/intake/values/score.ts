import type { SurveyAnswer } from '../../model/facts.ts';
import { type Cell, isRead, isUnread, MISSING } from './cell.ts';
import { foldLabel, labelTable } from './label.ts';
import { westernForm } from './text.ts';

type Survey = SurveyAnswer['survey'];
export type Scale = SurveyAnswer['scale'];

/** An answer as it was given: never moved to another scale. */
export interface ScaledAnswer {
  score: number;
  /** `null`: the cell names none, and the row's or the survey's own is meant. */
  scale: Scale | null;
}

const on = (score: number, min: number, max: number): ScaledAnswer => ({
  score,
  scale: { min, max },
});

/** Words that are answers, each on the scale of the words that it is offered with. */
const SATISFACTION = labelTable<ScaledAnswer>([
  [
    on(1, 1, 5),
    'very dissatisfied|very unsatisfied|extremely dissatisfied|very poor|terrible|非常不满意|很不满意|极不满意|sehr unzufrieden',
  ],
  [on(2, 1, 5), 'dissatisfied|unsatisfied|somewhat dissatisfied|poor|不满意|不太满意|unzufrieden'],
  [
    on(3, 1, 5),
    'neutral|neither satisfied nor dissatisfied|neither|average|fair|okay|ok|一般|中立|还可以|还行|neutral',
  ],
  [on(4, 1, 5), 'satisfied|somewhat satisfied|满意|比较满意|基本满意|zufrieden'],
  [
    on(5, 1, 5),
    'very satisfied|extremely satisfied|excellent|amazing|非常满意|很满意|十分满意|sehr zufrieden',
  ],
  [on(0, 0, 1), 'bad|bad with comment|unhappy|thumbs down|👎|差评'],
  [on(1, 0, 1), 'good|good with comment|happy|thumbs up|👍|好评'],
]);

const EFFORT = labelTable<ScaledAnswer>([
  [on(1, 1, 7), 'strongly disagree|非常不同意|完全不同意'],
  [on(2, 1, 7), 'disagree|不同意'],
  [on(3, 1, 7), 'somewhat disagree|slightly disagree|有点不同意|不太同意'],
  [on(4, 1, 7), 'neutral|undecided|neither agree nor disagree|中立|一般'],
  [on(5, 1, 7), 'somewhat agree|slightly agree|有点同意|比较同意'],
  [on(6, 1, 7), 'agree|同意'],
  [on(7, 1, 7), 'strongly agree|非常同意|完全同意'],
]);

/** A scale on which an unlabelled answer is taken to be, where the file names none. */
export const USUAL_SCALES: Record<Survey, Scale> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
};

const OUT_OF = /^(-?\d{1,3}(?:[.,]\d{1,3})?) ?(?:\/|out of|of|von|分 ?\/) ?(\d{1,3}) ?分?$/i;
const STARS = /^[★⭐]{1,10}[☆]{0,10}$/u;
/** `5 - Very satisfied`, `9 分`, `4 stars`. */
const WITH_WORDS = /^(\d{1,3})(?: ?分| stars?| ?[-–:.)] ?\D{1,60})$/i;
const SCALE = /^(-?\d{1,3}) ?(?:-|–|to|bis|至|到|~|\.\.) ?(\d{1,3})$/i;

/** `5` stands for 1–5, `10` for 0–10 of NPS and 1–10 else; `1-7` says it itself. */
export function readScale(text: string, survey: Survey | null): Cell<Scale> {
  if (text === '') return MISSING;
  const plain = westernForm(text).trim();
  const [, min, max] = SCALE.exec(plain) ?? [];
  if (min !== undefined && Number(min) < Number(max))
    return isRead({ min: Number(min), max: Number(max) });
  return /^\d{1,3}$/.test(plain) ? scaleUpTo(Number(plain), survey) : isUnread('unknown-scale');
}

function scaleUpTo(max: number, survey: Survey | null): Cell<Scale> {
  if (max < 2) return max === 1 ? isRead({ min: 0, max }) : isUnread('unknown-scale');
  const isFromZero = max === 100 || (max === 10 && survey === 'nps');
  return isRead({ min: isFromZero ? 0 : 1, max });
}

function byWords(text: string, survey: Survey | null): ScaledAnswer | undefined {
  const label = foldLabel(text);
  const first = survey === 'ces' ? EFFORT : SATISFACTION;
  return first.get(label) ?? SATISFACTION.get(label) ?? EFFORT.get(label);
}

/**
 * An answer to a survey: a number, `9/10`, `4 out of 5`, stars, `5 - Very satisfied`, or a label,
 * which is an answer on the scale of its labels. Nothing is converted.
 * @example readScore('very satisfied', 'csat', read).value // { score: 5, scale: { min: 1, max: 5 } }
 */
export function readScore(
  text: string,
  survey: Survey | null,
  readNumber: (text: string) => Cell<number>,
): Cell<ScaledAnswer> {
  if (text === '') return MISSING;
  if (text.length > 80) return isUnread('not-a-score');
  const labelled = byWords(text, survey);
  if (labelled !== undefined) return isRead(labelled);
  const plain = westernForm(text).trim();
  const [, part, whole] = OUT_OF.exec(plain) ?? [];
  if (part !== undefined) {
    const scale = scaleUpTo(Number(whole), survey);
    return scale.value === null
      ? scale
      : isRead({ score: Number(part.replace(',', '.')), ...scaleOf(scale.value) });
  }
  if (STARS.test(plain)) return isRead(starsIn(plain));
  const [, figure] = WITH_WORDS.exec(plain) ?? [];
  const { value, code } = readNumber(figure ?? plain);
  if (value === null) return isUnread(code === 'ambiguous-number' ? code : 'not-a-score');
  return { value: { score: value, scale: null }, code };
}

const scaleOf = (scale: Scale) => ({ scale });

/** Stars are of five, unless more are drawn. */
function starsIn(text: string): ScaledAnswer {
  const drawn = [...text];
  const score = drawn.filter((one) => one !== '☆').length;
  return on(score, 1, Math.max(5, drawn.length));
}

/**
 * The answer on its scale, if it can have been given on it.
 * @returns `out-of-scale` where it is outside, and where it lies between two answers
 */
export function onScale(
  { score, scale }: ScaledAnswer,
  stated: Scale | null,
  survey: Survey,
): Cell<{ score: number; scale: Scale }> {
  const own = scale ?? stated ?? USUAL_SCALES[survey];
  const isNps = survey === 'nps' && (own.min !== 0 || own.max !== 10);
  if (isNps) return isUnread('unknown-scale');
  if (score < own.min || score > own.max) return isUnread('out-of-scale');
  const isSlider = own.max - own.min > 10;
  if (!isSlider && !Number.isInteger(score)) return isUnread('not-whole');
  return isRead({ score, scale: own });
}
