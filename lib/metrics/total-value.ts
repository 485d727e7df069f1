import type { LifetimeValue } from './lifetime-value.ts';
import { type Money, timesMoney } from './money.ts';
import { type Count, type Expected, expected, type Share, share, UnitError } from './units.ts';

/** What a group of new customers is worth, and whom the value of one was about. */
export interface TotalValue<Currency extends string = string> {
  value: Money<Currency>;
  per: 'new-customer' | 'retained-customer';
}

/**
 * How many customers are kept: customers × retention. People in, people out.
 * @throws {UnitError} for a negative or infinite number, or a retention outside 0–1
 * @example retainedCustomers(count(2_000), percent(70)) // 1,400
 */
export function retainedCustomers(customers: Count | Expected, retention: Share): Expected {
  return expected(expected(customers) * share(retention));
}

/**
 * Total value of new customers: new customers × lifetime value. Who leaves is in the lifetime
 * value, so retention has no place here.
 * @throws {UnitError} for a negative or infinite number of customers
 * @example totalValue(count(2_000), lifetimeValue).value // 2,000 × 6,000 = 12,000,000 USD
 */
export function totalValue<Currency extends string>(
  newCustomers: Count | Expected,
  each: LifetimeValue<Currency>,
): TotalValue<Currency> {
  return { value: timesMoney(each.value, expected(newCustomers)), per: 'new-customer' };
}

/**
 * Total value when the lifetime value is that of a customer who is kept: new customers × retention
 * × value. Only a value without retention in it is taken (historic margin, simple, present value):
 * no other compiles.
 * @throws {UnitError} for a lifetime value that counts retention already, a negative or infinite
 * number of customers, a retention outside 0–1
 * @example totalValueOfRetained(count(2_000), percent(70), perRetained).value // 8,400,000 USD
 */
export function totalValueOfRetained<Currency extends string>(
  newCustomers: Count | Expected,
  retention: Share,
  eachRetained: LifetimeValue<Currency, false>,
): TotalValue<Currency> {
  if (eachRetained.countsRetention)
    throw new UnitError(
      'This lifetime value counts retention already: use totalValue, or retention counts twice.',
    );
  const kept = retainedCustomers(newCustomers, retention);
  return { value: timesMoney(eachRetained.value, kept), per: 'retained-customer' };
}
