import { type Share, UnitError } from './units.ts';

export type NpsBand = 'promoter' | 'passive' | 'detractor';

/** How many people, or accounts, stand in each band. */
export interface NpsCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

export interface NpsShares {
  promoters: Share;
  passives: Share;
  detractors: Share;
}

/**
 * Whether a value is an answer to the NPS question: a whole number from 0 to 10. 0 is one.
 * @example isNpsScore(0) // true
 */
export function isNpsScore(score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score <= 10;
}

/**
 * The band of an answer, or of an account's mean answer: 9 and above promoter, 7 and above passive,
 * below 7 detractor.
 * @throws {UnitError} unless the score is between 0 and 10
 * @example npsBand(6.99) // 'detractor'
 */
export function npsBand(score: number): NpsBand {
  if (!(score >= 0 && score <= 10))
    throw new UnitError(`An answer to the NPS question is between 0 and 10; got ${score}.`);
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

/**
 * How many scores stand in each band.
 * @throws {UnitError} unless every score is between 0 and 10
 * @example npsCounts([10, 9, 3]) // { promoters: 2, passives: 0, detractors: 1 }
 */
export function npsCounts(scores: Iterable<number>): NpsCounts {
  const counts = { promoter: 0, passive: 0, detractor: 0 };
  for (const score of scores) counts[npsBand(score)] += 1;
  return { promoters: counts.promoter, passives: counts.passive, detractors: counts.detractor };
}

/** All that are counted. @example npsTotal({ promoters: 2, passives: 1, detractors: 0 }) // 3 */
export function npsTotal({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}

/**
 * The bands as shares of those who answered, adding up to 1; `null` when nobody did. No errors.
 * @example npsShares({ promoters: 1, passives: 1, detractors: 2 })?.detractors // 0.5
 */
export function npsShares(counts: NpsCounts): NpsShares | null {
  const n = npsTotal(counts);
  if (n === 0) return null;
  return {
    promoters: (counts.promoters / n) as Share,
    passives: (counts.passives / n) as Share,
    detractors: (counts.detractors / n) as Share,
  };
}

/**
 * Net Promoter Score: share of promoters minus share of detractors, in points from −100 to +100,
 * never a percentage; exact. `null` when nobody answered. No errors.
 * @example netPromoterScore({ promoters: 30, passives: 50, detractors: 20 }) // 10
 */
export function netPromoterScore(counts: NpsCounts): number | null {
  const n = npsTotal(counts);
  return n === 0 ? null : ((counts.promoters - counts.detractors) / n) * 100;
}
