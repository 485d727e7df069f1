import type { Account } from '../model/account.ts';

/** How much attention an account is given, by what it is worth. */
export const SEGMENTS = ['strategic', 'high-touch', 'mid', 'tech-touch', 'unclassified'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Currencies whose unit is near enough to a dollar for the cut points below to mean the same. */
const DOLLAR_SIZED = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

/**
 * The segment of an account by its annual recurring revenue: from 100,000 strategic, from 50,000
 * high-touch, from 10,000 mid, below tech-touch. Unknown revenue, or revenue in a currency of
 * another magnitude, is unclassified. No errors.
 * @example segmentOf({ arr: { amount: 60_000, currency: 'EUR' } }) // 'high-touch'
 */
export function segmentOf({ arr }: Pick<Account, 'arr'>): Segment {
  if (arr === null || !DOLLAR_SIZED.has(arr.currency)) return 'unclassified';
  if (arr.amount >= 100_000) return 'strategic';
  if (arr.amount >= 50_000) return 'high-touch';
  return arr.amount >= 10_000 ? 'mid' : 'tech-touch';
}
