import { type Money, type MoneyPer, moneyRatePer, sumMoney, timesMoney } from './money.ts';
import {
  type Duration,
  duration,
  type Frequency,
  frequency,
  inUnit,
  type Period,
  type Rate,
} from './periods.ts';
import { type Share, share } from './units.ts';

/** Which lifetime value a number is: two variants are never compared, and a label says which. */
export type LifetimeValueVariant =
  | { name: 'historic-margin' }
  | { name: 'simple'; of: 'revenue' | 'margin'; lifetime: Duration }
  | { name: 'margin-over-churn'; lifetime: Duration; isCapped: boolean }
  | { name: 'present-value'; paid: PaymentTiming }
  | { name: 'discounted'; paid: PaymentTiming }
  | { name: 'perpetuity'; from: 'now' | 'first-renewal' }
  | { name: 'repeat-purchase'; horizon: Duration };

/** Whether a period's money comes when the period begins or when it ends. */
export type PaymentTiming = 'period-start' | 'period-end';

/**
 * What one customer is worth. `countsRetention` says whether the chance that they leave is in the
 * number already; whoever multiplies such a value by a retention rate counts it twice.
 */
export interface LifetimeValue<
  Currency extends string = string,
  CountsRetention extends boolean = boolean,
> {
  value: Money<Currency>;
  variant: LifetimeValueVariant;
  countsRetention: CountsRetention;
}

/** No lifetime is estimated longer: a churn near 0 was seen in few customers, not for decades. */
export const LONGEST_LIFETIME: Duration<'year'> = { value: 5, unit: 'year' };

/**
 * What customers spend per period: value of an order × orders per period.
 * @throws {UnitError} unless both are finite and the frequency is 0 or more
 * @example spendPer(money(200, 'CNY'), frequency(1, 'month')) // 200 CNY a month
 */
export function spendPer<P extends Period, Currency extends string>(
  orderValue: Money<Currency>,
  orders: Frequency<P>,
): MoneyPer<P, Currency> {
  const { value, per } = frequency(orders.value, orders.per);
  return { money: timesMoney(orderValue, value), per };
}

/**
 * Historic margin: the sum of what the customer paid × the margin share; refunds are negative
 * amounts. What was, not what will be. `null` when nothing was paid yet.
 * @throws {UnitError} for two currencies, an amount that is not finite, a margin outside 0–1
 * @example historicMargin([money(900, 'EUR'), money(-100, 'EUR')], percent(25))?.value.amount // 200
 */
export function historicMargin<Currency extends string>(
  paid: readonly Money<Currency>[],
  margin: Share,
): LifetimeValue<Currency, false> | null {
  const total = sumMoney<string>(paid) as Money<Currency> | null;
  return (
    total && {
      value: timesMoney(total, share(margin)),
      variant: { name: 'historic-margin' },
      countsRetention: false,
    }
  );
}

/**
 * Simple lifetime value: money per period × periods of a stated lifetime, both brought to the same
 * period first. Neither discounted nor weighted with retention. With a margin share it is a value;
 * without (`null`) it is revenue, and says so.
 * @throws {UnitError} for a lifetime below 0, an amount that is not finite, a margin outside 0–1
 * @example simpleLifetimeValue(moneyPer(200, 'CNY', 'month'), duration(3, 'year'), null) // 7,200 CNY
 */
export function simpleLifetimeValue<Currency extends string>(
  earned: MoneyPer<Period, Currency>,
  lifetime: Duration,
  margin: Share | null,
): LifetimeValue<Currency, false> {
  const { value: periods, unit } = duration(lifetime.value, lifetime.unit);
  const perPeriod = moneyRatePer(earned, unit).money;
  return {
    value: timesMoney(perPeriod, periods * (margin === null ? 1 : share(margin))),
    variant: { name: 'simple', of: margin === null ? 'revenue' : 'margin', lifetime },
    countsRetention: false,
  };
}

/**
 * How long customers stay on average at a constant churn: 1/churn periods, cut at `longest`
 * (5 years). `isCapped` says that the cut, not the data, decided; so it does at a churn of 0.
 * @throws {UnitError} for a churn outside 0–1 or a `longest` below 0
 * @example expectedLifetime(rate(percent(2), 'month')) // { lifetime: 50 months, isCapped: false }
 */
export function expectedLifetime<P extends Period>(
  churn: Rate<P>,
  longest: Duration = LONGEST_LIFETIME,
): { lifetime: Duration<P>; isCapped: boolean } {
  const most = inUnit(longest, churn.per).value;
  const periods = 1 / share(churn.share);
  return { lifetime: duration(Math.min(periods, most), churn.per), isCapped: periods > most };
}

/**
 * Margin over churn: margin per period ÷ churn per period, the margin of the expected lifetime,
 * which is cut at `longest`. Not discounted.
 * @throws {UnitError} as `expectedLifetime` and `money`
 * @example marginOverChurn(moneyPer(100, 'EUR', 'month'), rate(percent(2), 'month')) // 5,000 EUR
 */
export function marginOverChurn<P extends Period, Currency extends string>(
  margin: MoneyPer<Period, Currency>,
  churn: Rate<P>,
  longest: Duration = LONGEST_LIFETIME,
): LifetimeValue<Currency, true> {
  const { lifetime, isCapped } = expectedLifetime(churn, longest);
  const perPeriod = moneyRatePer(margin, churn.per).money;
  return {
    value: timesMoney(perPeriod, lifetime.value),
    variant: { name: 'margin-over-churn', lifetime, isCapped },
    countsRetention: true,
  };
}
