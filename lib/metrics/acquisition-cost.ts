import { type Money, type MoneyPer, money, moneyRatePer, moneyRatio, sumMoney } from './money.ts';
import { type Duration, duration, type Period } from './periods.ts';
import { type Count, count, UnitError } from './units.ts';

/**
 * Customer acquisition cost: all sales and marketing cost of a period (salaries, tools and
 * commissions too, not the campaign alone) ÷ the new customers of that period; money a customer,
 * 0 or more. `null` without a new customer or without any cost recorded: neither is 0.
 * Source: fully loaded CAC.
 * @throws {UnitError} for a negative cost, two currencies, or what is no count
 * @example acquisitionCost([money(3000, 'EUR'), money(1000, 'EUR')], count(100))?.amount // 40
 */
export function acquisitionCost<Currency extends string>(
  costs: readonly Money<Currency>[],
  newCustomers: Count,
): Money<Currency> | null {
  for (const cost of costs) checkCost(cost);
  const total = sumMoney<string>(costs);
  const [first] = costs;
  if (count(newCustomers) === 0 || !total || !first) return null;
  return money(total.amount / newCustomers, first.currency);
}

/**
 * LTV:CAC: lifetime value of a customer ÷ cost to acquire one; a plain number, negative where the
 * value is a loss. Say which lifetime value it was. `null` when acquiring cost nothing.
 * Source: SaaS usage.
 * @throws {UnitError} for two currencies, a negative cost, or amounts that are not finite
 * @example ltvToCac(money(1500, 'EUR'), money(500, 'EUR')) // 3
 */
export function ltvToCac<Currency extends string>(
  lifetimeValue: Money<Currency>,
  cac: Money<NoInfer<Currency>>,
): number | null {
  return moneyRatio(money(lifetimeValue.amount, lifetimeValue.currency), checkCost(cac));
}

/**
 * CAC payback: cost to acquire one customer ÷ that customer's gross margin a month, in months, 0 or
 * more. A margin of any period is taken to a month first. `null` when the margin is 0 or less: it is
 * never paid back. Source: SaaS usage, on margin and not revenue.
 * @throws {UnitError} for two currencies, a negative cost, or amounts that are not finite
 * @example paybackTime(money(500, 'EUR'), moneyPer(100, 'EUR', 'month'))?.value // 5
 */
export function paybackTime<Currency extends string>(
  cac: Money<Currency>,
  grossMargin: MoneyPer<Period, NoInfer<Currency>>,
): Duration<'month'> | null {
  const monthly = moneyRatePer(grossMargin, 'month').money;
  const months = moneyRatio(checkCost(cac), monthly);
  return months === null || monthly.amount < 0 ? null : duration(months, 'month');
}

function checkCost<Currency extends string>(cost: Money<Currency>): Money<Currency> {
  if (cost.amount < 0) throw new UnitError(`A cost is 0 or more; got ${cost.amount}.`);
  return money(cost.amount, cost.currency);
}
