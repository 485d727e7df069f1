import type { LifetimeValue, PaymentTiming } from './lifetime-value.ts';
import { type Money, type MoneyPer, money, sumMoney, timesMoney } from './money.ts';
import { duration, inUnit, type Period, type Rate, rate } from './periods.ts';
import { type Share, share, UnitError } from './units.ts';

/** What a customer brings in period after period, the next period first. */
export interface MarginSeries<P extends Period = Period, Currency extends string = string> {
  per: P;
  margins: readonly Money<Currency>[];
}

/** A value without end: the customer never leaves and later money counts as much as today's. */
export class EndlessValueError extends Error {
  override readonly name = 'EndlessValueError';
}

/**
 * A discount rate over another period: it compounds, (1 + d)^(1/12) − 1 from a year to a month,
 * never d ÷ 12.
 * @throws {UnitError} outside 0–1, before or after
 * @example discountPer(rate(percent(10), 'year'), 'month').share // 0.00797
 */
export function discountPer<P extends Period>(discount: Rate, wanted: P): Rate<P> {
  const periods = inUnit(duration(1, wanted), discount.per).value;
  return rate(share((1 + share(discount.share)) ** periods - 1), wanted);
}

/**
 * The share still customers when each of the next periods is paid, at constant retention:
 * r⁰, r¹, … when they pay at its start, r¹, r², … at its end.
 * @throws {UnitError} for a retention outside 0–1 or periods that are no whole number
 * @example constantSurvival(rate(percent(70), 'year'), 2, 'period-end') // [0.7, 0.49]
 */
export function constantSurvival(retention: Rate, periods: number, paid: PaymentTiming): Share[] {
  const kept = share(retention.share);
  if (!Number.isSafeInteger(periods) || periods < 0)
    throw new UnitError(`Give a whole number of periods; got ${periods}.`);
  return Array.from({ length: periods }, (_, index) => share(kept ** (index + delay(paid))));
}

/**
 * Present value of money that comes for certain, such as a contract's: Σ m_t/(1 + d)^t, with t
 * from 0 when paid at the start of each period, from 1 at its end. `null` of no period.
 * @throws {UnitError} when discount and series are per different periods, for two currencies,
 * an amount that is not finite, a discount outside 0–1
 * @example presentValue({ per: 'year', margins: Array(4).fill(money(100_000, 'USD')) }, rate(percent(10), 'year'), 'period-end') // 316,986.54 USD
 */
export function presentValue<P extends Period, Currency extends string>(
  series: MarginSeries<P, Currency>,
  discount: Rate<NoInfer<P>>,
  paid: PaymentTiming,
): LifetimeValue<Currency, false> | null {
  const certain = series.margins.map(() => share(1));
  const value = discountedSum(series, certain, discount, paid);
  return value && { value, variant: { name: 'present-value', paid }, countsRetention: false };
}

/**
 * Discounted lifetime value: Σ m_t S_t/(1 + d)^t, where S_t is the share that is still a customer
 * when m_t is paid (from a survival curve, or `constantSurvival`). `null` of no period.
 * Source: Berger & Nasr (1998), Customer lifetime value: marketing models and applications.
 * @throws {UnitError} as `presentValue`, for a survival that rises or that is not one a margin
 * @example discountedLifetimeValue(series, constantSurvival(retention, 3, 'period-end'), discount, 'period-end')
 */
export function discountedLifetimeValue<P extends Period, Currency extends string>(
  series: MarginSeries<P, Currency>,
  survival: readonly Share[],
  discount: Rate<NoInfer<P>>,
  paid: PaymentTiming,
): LifetimeValue<Currency, true> | null {
  if (survival.length !== series.margins.length)
    throw new UnitError(`${series.margins.length} margins need as many shares of survival.`);
  if (survival.some((part, index) => part > (survival[index - 1] ?? 1)))
    throw new UnitError('Survival never rises: who has left is not counted again.');
  const value = discountedSum(series, survival, discount, paid);
  return value && { value, variant: { name: 'discounted', paid }, countsRetention: true };
}

/**
 * Perpetuity: the same margin every period, for ever, at constant retention and discount.
 * m·r/(1 + d − r) when the first margin comes with the first renewal, m(1 + d)/(1 + d − r) when one
 * comes now as well.
 * Source: Gupta & Lehmann (2003), Customers as assets.
 * @throws {EndlessValueError} unless 1 + d > r
 * @throws {UnitError} when the three are per different periods, or a share is outside 0–1
 * @example perpetualLifetimeValue(moneyPer(2_000, 'USD', 'year'), rate(percent(70), 'year'), rate(percent(10), 'year'), 'first-renewal') // 3,500 USD
 */
export function perpetualLifetimeValue<P extends Period, Currency extends string>(
  margin: MoneyPer<P, Currency>,
  retention: Rate<NoInfer<P>>,
  discount: Rate<NoInfer<P>>,
  from: 'now' | 'first-renewal',
): LifetimeValue<Currency, true> {
  checkPeriod(margin.per, retention);
  checkPeriod(margin.per, discount);
  const [kept, d] = [share(retention.share), share(discount.share)];
  const shrinks = 1 + d - kept;
  if (shrinks <= 0)
    throw new EndlessValueError(
      'Nobody leaves and nothing is discounted, so the value has no end. Give a discount above 0, or the value of a stated number of periods.',
    );
  const factor = (from === 'now' ? 1 + d : kept) / shrinks;
  const value = timesMoney(margin.money, factor);
  return { value, variant: { name: 'perpetuity', from }, countsRetention: true };
}

function discountedSum<Currency extends string>(
  { per, margins }: MarginSeries<Period, Currency>,
  survival: readonly Share[],
  discount: Rate,
  paid: PaymentTiming,
): Money<Currency> | null {
  checkPeriod(per, discount);
  const growth = 1 + share(discount.share);
  const present = margins.map(({ amount, currency }, index) => {
    const weight = share(survival[index] as Share) / growth ** (index + delay(paid));
    return money(amount * weight, currency);
  });
  return sumMoney<string>(present) as Money<Currency> | null;
}

/** How many periods the first payment is away. */
function delay(paid: PaymentTiming): number {
  return paid === 'period-end' ? 1 : 0;
}

function checkPeriod(per: Period, other: Rate): void {
  if (other.per !== per)
    throw new UnitError(`Money per ${per} needs rates per ${per}; got one per ${other.per}.`);
}
