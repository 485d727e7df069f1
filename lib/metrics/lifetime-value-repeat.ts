import { type BgNbdParameters, expectedOrders, type PurchaseHistory } from './bg-nbd.ts';
import { type LifetimeValue, LONGEST_LIFETIME } from './lifetime-value.ts';
import { type Money, timesMoney } from './money.ts';
import { type Duration, duration, inUnit, type Period, type Rate } from './periods.ts';
import { type Share, share, UnitError } from './units.ts';

/** A customer who orders without a contract, and what is known about how such customers behave. */
export interface RepeatPurchase<P extends Period = Period, Currency extends string = string> {
  model: BgNbdParameters<P>;
  history: PurchaseHistory<NoInfer<P>>;
  /** Of an order from now on, such as `expectedOrderValue` says. */
  orderValue: Money<Currency>;
  margin: Share;
  discount: Rate<NoInfer<P>>;
}

/**
 * Lifetime value of repeat purchase (BG/NBD and gamma-gamma): Σ (E(t) − E(t − 1)) · order value ·
 * margin/(1 + d)^t, with E(t) the orders expected within t periods, each period's money at its
 * end. Orders so far are not in it. The last period may be a part of one. At most 5 years ahead
 * unless told otherwise.
 * Source: Fader, Hardie & Lee (2005), RFM and CLV: using iso-value curves for customer base analysis.
 * @throws {UnitError} for a share outside 0–1, periods that differ, a model or history that cannot be
 * @example repeatPurchaseLifetimeValue({ model, history, orderValue, margin, discount }).value
 */
export function repeatPurchaseLifetimeValue<P extends Period, Currency extends string>(
  { model, history, orderValue, margin, discount }: RepeatPurchase<P, Currency>,
  ahead: Duration = LONGEST_LIFETIME,
): LifetimeValue<Currency, true> {
  if (discount.per !== model.per)
    throw new UnitError(`The model counts in ${model.per}; got a discount per ${discount.per}.`);
  const horizon = inUnit(duration(ahead.value, ahead.unit), model.per);
  const growth = 1 + share(discount.share);
  let discounted = 0;
  let before = 0;
  for (let period = 1; period < horizon.value + 1; period += 1) {
    const end = Math.min(period, horizon.value);
    const within = expectedOrders(model, history, duration(end, model.per));
    discounted += (within - before) / growth ** end;
    before = within;
  }
  return {
    value: timesMoney(orderValue, discounted * share(margin)),
    variant: { name: 'repeat-purchase', horizon },
    countsRetention: true,
  };
}
