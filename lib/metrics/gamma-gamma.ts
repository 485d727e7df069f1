import { logGamma } from './log-gamma.ts';
import { type Fit, fitPositive } from './maximum-likelihood.ts';
import { type Money, money, sumMoney } from './money.ts';
import { type Count, count, UnitError } from './units.ts';

/** What a customer spent, in brief: all that the model reads. */
export interface SpendHistory<Currency extends string = string> {
  /** Orders that the average is of, x: the repeat orders when used beside BG/NBD. */
  orders: Count;
  /** Their average value; `null` without an order. */
  averageValue: Money<Currency> | null;
}

/**
 * The parameters of the gamma-gamma model, all above 0: an order's value is Gamma(p, ν), the
 * customers' ν are spread as Gamma(q, γ); γ is an amount of money.
 */
export interface GammaGammaParameters<Currency extends string = string> {
  currency: Currency;
  p: number;
  q: number;
  gamma: number;
}

/**
 * The order value to expect of this customer from now on: (γ + x·m̄) p / (p·x + q − 1), their own
 * average drawn towards everybody's, the more so the fewer their orders. Without an order
 * everybody's, γ p / (q − 1). `null` where the model has no mean (p·x + q ≤ 1).
 * The model holds where an order's value has nothing to do with how often someone orders.
 * Source: Fader & Hardie (2013), The gamma-gamma model of monetary value.
 * @throws {UnitError} for parameters or averages not above 0, an average that is missing or of
 * no order, or another currency
 * @example expectedOrderValue(parameters, { orders: count(2), averageValue: money(22.35, 'USD') })
 */
export function expectedOrderValue<Currency extends string>(
  parameters: GammaGammaParameters<Currency>,
  history: SpendHistory<NoInfer<Currency>>,
): Money<Currency> | null {
  const { currency, p, q, gamma } = parameters;
  if (![p, q, gamma].every((one) => Number.isFinite(one) && one > 0))
    throw new UnitError(`The model's parameters are above 0; got ${[p, q, gamma].join(', ')}.`);
  const { orders, average } = checkedSpend(currency, history);
  const weight = p * orders + q - 1;
  return weight > 0 ? money(((gamma + orders * average) * p) / weight, currency) : null;
}

/**
 * The gamma-gamma parameters under which these averages are most likely, with the start of the
 * search and whether it settled: read `hasConverged` before any number. It starts at p = 2, q = 3
 * and the γ that makes everybody's average the one seen. Customers without an order say nothing.
 * `null` when nobody has one.
 * Source: Fader & Hardie (2013), equation 1a.
 * @throws {UnitError} as `expectedOrderValue`
 * @example fitGammaGamma(histories)?.parameters.q // 3.74
 */
export function fitGammaGamma<Currency extends string>(
  histories: readonly SpendHistory<Currency>[],
): Fit<GammaGammaParameters<Currency>> | null {
  const averages = histories.flatMap(({ averageValue }) => averageValue ?? []);
  const total = sumMoney<string>(averages) as Money<Currency> | null;
  if (!total) return null;
  const { currency } = total;
  const buyers = histories
    .map((history) => checkedSpend(currency, history))
    .filter(({ orders }) => orders > 0);
  const gamma = total.amount / averages.length;
  const fit = fitPositive({ p: 2, q: 3, gamma }, (parameters) =>
    buyers.reduce((sum, buyer) => sum + logLikelihoodOf(parameters, buyer), 0),
  );
  return {
    ...fit,
    parameters: { currency, ...fit.parameters },
    start: { currency, ...fit.start },
  };
}

interface CheckedSpend {
  orders: number;
  /** 0 without an order, where nothing multiplies it. */
  average: number;
}

function checkedSpend(currency: string, { orders, averageValue }: SpendHistory): CheckedSpend {
  const x = count(orders);
  if ((x === 0) !== (averageValue === null))
    throw new UnitError(`${x} orders with ${averageValue ? 'an' : 'no'} average value.`);
  if (averageValue === null) return { orders: x, average: 0 };
  if (averageValue.currency !== currency)
    throw new UnitError(
      `The model counts in ${currency}; got an average in ${averageValue.currency}.`,
    );
  if (!(money(averageValue.amount, currency).amount > 0))
    throw new UnitError(`The average value of an order is above 0; got ${averageValue.amount}.`);
  return { orders: x, average: averageValue.amount };
}

function logLikelihoodOf(
  { p, q, gamma }: Omit<GammaGammaParameters, 'currency'>,
  { orders: x, average: m }: CheckedSpend,
): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(m) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(gamma + x * m)
  );
}
