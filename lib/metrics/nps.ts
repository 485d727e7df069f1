/** Fewest answers of which an NPS says anything; below it the answers themselves are shown. */
const NPS_MIN_ANSWERS = 5;
/** From here on an NPS is more than an indication (still about ±27 points). */
const NPS_FIRM_ANSWERS = 30;
const Z_95 = 1.96;

interface NpsSummary {
  n: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** Points, −100 to +100, exact; `null`: nobody answered. */
  nps: number | null;
  /** 95 % interval in points, within ±100; `null`: nobody answered. */
  low: number | null;
  high: number | null;
}

/**
 * Whether a value is an answer to the NPS question: a whole number from 0 to 10. 0 is one.
 * @example isNpsScore(0) // true
 */
export function isNpsScore(score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score <= 10;
}

/**
 * Net Promoter Score: share of promoters (9–10) minus share of detractors (0–6) of those who
 * answered, in points from −100 to +100; never a percentage. What is no NPS answer is not counted.
 * The interval is the adjusted Wald of Rocks (2016): honest at few answers, where the plain one
 * claims ±0 when all agree. `null` when nobody answered. No errors.
 * @example npsSummary([10, 9, 8, 3]).nps // 25
 */
export function npsSummary(scores: readonly number[]): NpsSummary {
  let promoters = 0;
  let passives = 0;
  let detractors = 0;
  for (const score of scores) {
    if (!isNpsScore(score)) continue;
    if (score >= 9) promoters += 1;
    else if (score >= 7) passives += 1;
    else detractors += 1;
  }
  const n = promoters + passives + detractors;
  const counts = { n, promoters, passives, detractors };
  if (n === 0) return { ...counts, nps: null, low: null, high: null };
  const nps = ((promoters - detractors) / n) * 100;
  return { ...counts, nps, ...adjustedWald(promoters, detractors, n) };
}

/**
 * Whether there are answers enough (5) to show an NPS at all.
 * @example npsIsShown(4) // false
 */
export function npsIsShown(n: number): boolean {
  return n >= NPS_MIN_ANSWERS;
}

/**
 * Whether an NPS of so many answers is only an indication (below 30).
 * @example npsIsIndicative(12) // true
 */
export function npsIsIndicative(n: number): boolean {
  return n < NPS_FIRM_ANSWERS;
}

function adjustedWald(promoters: number, detractors: number, n: number) {
  const adjustedN = n + 3;
  const p = (promoters + 0.75) / adjustedN;
  const d = (detractors + 0.75) / adjustedN;
  const centre = p - d;
  const half = Z_95 * Math.sqrt((p + d - centre ** 2) / adjustedN);
  return {
    low: Math.max(-100, (centre - half) * 100),
    high: Math.min(100, (centre + half) * 100),
  };
}
