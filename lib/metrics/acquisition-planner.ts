import { type Money, money, moneyRatio, timesMoney } from './money.ts';
import {
  type Count,
  count,
  type Expected,
  expected,
  type Share,
  share,
  UnitError,
} from './units.ts';

export interface AcquisitionPlan<Currency extends string = string> {
  budget: Money<Currency>;
  /** What it costs to reach one person, whether they answer or not; above 0. */
  costPerContact: Money<NoInfer<Currency>>;
  /** Of those reached, the share that answers. */
  response: Share;
  /** Of those who answer, the share that becomes a customer. */
  conversion: Share;
  /** How many new customers are wanted; `null` without a target. */
  target: Count | null;
}

export interface AcquisitionForecast<Currency extends string = string> {
  /** People reached. */
  reach: Expected;
  /** Of them, who answer. */
  responses: Expected;
  /** Of those, who become customers; never cut at the target. */
  newCustomers: Expected;
  /** Budget per new customer; `null` when none is expected. */
  costPerCustomer: Money<Currency> | null;
  /** New customers over the target, 1 when met and more when passed; `null` without a target. */
  attainment: number | null;
}

/**
 * How many people a budget reaches: budget ÷ cost per contact. Money in, people out, so a budget
 * cannot be taken for an audience.
 * @throws {UnitError} for a negative budget, a cost per contact not above 0, or two currencies
 * @example contactsFor(money(100_000, 'USD'), money(2, 'USD')) // 50,000
 */
export function contactsFor<Currency extends string>(
  budget: Money<Currency>,
  costPerContact: Money<NoInfer<Currency>>,
): Expected {
  const { amount } = money(costPerContact.amount, costPerContact.currency);
  if (amount <= 0) throw new UnitError(`Reaching one person costs more than 0; got ${amount}.`);
  return expected(moneyRatio(budget, costPerContact) as number);
}

/**
 * How many of the people reached become customers: reach × response × conversion.
 * @throws {UnitError} for a negative or infinite reach, or a share outside 0–1
 * @example customersFrom(expected(100_000), percent(10), percent(20)) // 2,000
 */
export function customersFrom(
  reach: Expected | Count,
  response: Share,
  conversion: Share,
): Expected {
  return expected(expected(reach) * share(response) * share(conversion));
}

/**
 * What a budget is expected to bring: reach = budget ÷ cost per contact, responses = reach ×
 * response, new customers = responses × conversion. The forecast is not capped at the target: how
 * much of it is attained stands beside it.
 * @throws {UnitError} as `contactsFor` and `customersFrom`, or for a target of 0
 * @example planAcquisition({ budget, costPerContact, response, conversion, target: count(1_500) }).attainment
 */
export function planAcquisition<Currency extends string>(
  plan: AcquisitionPlan<Currency>,
): AcquisitionForecast<Currency> {
  const { budget, costPerContact, response, conversion, target } = plan;
  if (target !== null && count(target) === 0)
    throw new UnitError('A target is at least 1 customer; give null where there is none.');
  const reach = contactsFor(budget, costPerContact);
  const newCustomers = customersFrom(reach, response, conversion);
  return {
    reach,
    responses: expected(reach * response),
    newCustomers,
    costPerCustomer: newCustomers === 0 ? null : timesMoney(budget, 1 / newCustomers),
    attainment: target === null ? null : newCustomers / target,
  };
}
