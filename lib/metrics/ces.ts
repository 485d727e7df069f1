import type { ScaledScore, Share } from './units.ts';
import { wilsonInterval } from './wilson.ts';

interface Ces {
  /** Answers from 1 to 7. */
  n: number;
  /** How often each answer from 1 (strongly disagree) to 7 (strongly agree) was given. */
  counts: [number, number, number, number, number, number, number];
  /** Answers 5–7 of all answers, 0–1; `null`: nobody answered. */
  easy: Share | null;
  /** Wilson's 95 % interval of `easy`, 0–1; `null`: nobody answered. */
  low: Share | null;
  high: Share | null;
  /** Mean answer, 1–7; `null`: nobody answered. */
  mean: number | null;
  /** Answers left out because they are none from 1 to 7. */
  offScale: number;
}

const SCALE = { min: 1, max: 7 };
const EASY_FROM = 5;

/**
 * Customer Effort Score of the question "made it easy to handle my issue", 1–7: the share who
 * agree (5–7) with Wilson's 95 % interval, and the mean, both from the answers as given. An answer
 * on another scale, or that is no whole number from 1 to 7, is left out and counted: a 5 of five is
 * not a 5 of seven. `null` when nobody answered. No errors.
 * @example ces([{ score: 6, scale: { min: 1, max: 7 } }]).easy // 1
 */
export function ces(answers: readonly ScaledScore[]): Ces {
  const counts: Ces['counts'] = [0, 0, 0, 0, 0, 0, 0];
  let [n, easy, sum] = [0, 0, 0];
  for (const { score, scale } of answers) {
    const counted = counts[score - 1];
    if (counted === undefined || scale.min !== SCALE.min || scale.max !== SCALE.max) continue;
    counts[score - 1] = counted + 1;
    n += 1;
    sum += score;
    if (score >= EASY_FROM) easy += 1;
  }
  const interval = wilsonInterval(easy, n);
  return {
    n,
    counts,
    easy: n === 0 ? null : ((easy / n) as Share),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    mean: n === 0 ? null : sum / n,
    offScale: answers.length - n,
  };
}
