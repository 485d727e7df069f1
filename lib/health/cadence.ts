import type { Account } from '../model/account.ts';
import { type Segment, segmentOf } from './segment.ts';

const CADENCE_DAYS: Readonly<Record<Segment, number>> = {
  strategic: 14,
  'high-touch': 21,
  mid: 45,
  'tech-touch': 90,
  unclassified: 45,
};

/**
 * Days between two-way contacts that an account should see: as agreed, else by its segment
 * (strategic 14, high-touch 21, mid 45, tech-touch 90, unclassified 45). No errors.
 * @example contactCadenceDays({ cadenceDays: null, arr: { amount: 60_000, currency: 'EUR' } }) // 21
 */
export function contactCadenceDays(account: Pick<Account, 'cadenceDays' | 'arr'>): number {
  return account.cadenceDays ?? CADENCE_DAYS[segmentOf(account)];
}
