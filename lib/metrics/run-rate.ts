import { type Money, type MoneyPer, moneyRatePer } from './money.ts';
import type { Period } from './periods.ts';
import { UnitError } from './units.ts';

/**
 * A recurring run-rate over a year, whatever period it is given in; 0 or more.
 * @throws {UnitError} for a negative or infinite amount, or what is no currency
 * @example runRatePerYear(moneyPer(100, 'EUR', 'month')).amount // 1200
 */
export function runRatePerYear<Currency extends string>(
  runRate: MoneyPer<Period, Currency>,
): Money<Currency> {
  const { money } = moneyRatePer(runRate, 'year');
  if (money.amount >= 0) return money;
  throw new UnitError(`A run-rate is 0 or more; got ${money.amount} ${money.currency} a year.`);
}
