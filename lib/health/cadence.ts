import type { Account } from '../model/account.ts';

/** Currencies whose unit is near enough to a dollar for the cut points below to mean the same. */
const DOLLAR_SIZED = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);
const UNCLASSIFIED_DAYS = 45;

/**
 * Days between two-way contacts that an account should see: as agreed, else by its annual
 * recurring revenue (from 100,000: 14; from 50,000: 21; from 10,000: 45; below: 90). Unknown
 * revenue, or revenue in a currency of another magnitude, takes 45. No errors.
 * @example contactCadenceDays({ cadenceDays: null, arr: { amount: 60_000, currency: 'EUR' } }) // 21
 */
export function contactCadenceDays(account: Pick<Account, 'cadenceDays' | 'arr'>): number {
  if (account.cadenceDays !== null) return account.cadenceDays;
  if (account.arr === null || !DOLLAR_SIZED.has(account.arr.currency)) return UNCLASSIFIED_DAYS;
  const { amount } = account.arr;
  if (amount >= 100_000) return 14;
  if (amount >= 50_000) return 21;
  return amount >= 10_000 ? 45 : 90;
}
