import type { Band } from '../model/health.ts';

/** From this score on an account is watched, from the next on healthy. */
export const WATCH_FROM = 50;
export const HEALTHY_FROM = 75;
const HEALTHY_COVERAGE = 0.6;
/** A border must be passed by this many points, on two days, before the shown band follows. */
const MARGIN = 3;
const ROUNDING = 1e-9;

/** One day's evaluation, before the band is steadied. */
export interface Evaluation {
  /** After caps, 0–100; `null`: unknown. */
  score: number | null;
  coverage: number;
  isCapped: boolean;
}

/**
 * The band of one evaluation: at risk below 50, watch below 75, else healthy, which also wants a
 * coverage of 0.60: green is earned by evidence, not by its absence. `unknown` without a score.
 * @example bandOf({ score: 90, coverage: 0.4 }) // 'watch'
 */
export function bandOf({ score, coverage }: Pick<Evaluation, 'score' | 'coverage'>): Band {
  if (score === null) return 'unknown';
  if (score < WATCH_FROM) return 'at-risk';
  return score < HEALTHY_FROM || isGreenWithheld({ score, coverage }) ? 'watch' : 'healthy';
}

/** Whether the score is a healthy one, and only the thin coverage keeps it from being called so. */
export function isGreenWithheld({ score, coverage }: Pick<Evaluation, 'score' | 'coverage'>) {
  return score !== null && score >= HEALTHY_FROM && coverage < HEALTHY_COVERAGE - ROUNDING;
}

/**
 * The band by the facts: the one before, until the score has passed the border by 3 points on two
 * evaluations a day apart. At once act ceilings that come or go, thin coverage, unknown, and a
 * move over two borders: a score of 40 is never called healthy. A band set by hand has no part in
 * it: it is shown in place of this one, and leaves no trace when it ends.
 * @param shown the band by the facts that came out last; `undefined`: none yet
 * @example steadyBand(bandOf(today), 'watch', today, yesterday)
 */
export function steadyBand(
  fresh: Band,
  shown: Band | undefined,
  today: Evaluation,
  yesterday: Evaluation,
): Band {
  if (shown === undefined || shown === fresh || shown === 'unknown' || fresh === 'unknown')
    return fresh;
  if (Math.abs(RANK[fresh] - RANK[shown]) > 1) return fresh;
  if (today.isCapped || yesterday.isCapped) return fresh;
  if (isGreenWithheld(today)) return fresh;
  return hasPassed(shown, fresh, today) && hasPassed(shown, fresh, yesterday) ? fresh : shown;
}

function hasPassed(shown: Band, fresh: Band, { score }: Evaluation): boolean {
  if (score === null) return false;
  const isRising = RANK[fresh] > RANK[shown];
  const border = RANK[isRising ? fresh : shown] === 2 ? HEALTHY_FROM : WATCH_FROM;
  return isRising ? score >= border + MARGIN : score < border - MARGIN;
}

const RANK: Record<Band, number> = { unknown: -1, 'at-risk': 0, watch: 1, healthy: 2 };
