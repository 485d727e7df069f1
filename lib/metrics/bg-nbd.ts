import { hypergeometric2F1 } from './hypergeometric.ts';
import { logGamma } from './log-gamma.ts';
import { type Duration, duration, type Period } from './periods.ts';
import {
  type Count,
  count,
  type Expected,
  expected,
  type Share,
  share,
  UnitError,
} from './units.ts';

/** A customer's orders without a contract, in brief: all that the model reads. */
export interface PurchaseHistory<P extends Period = Period> {
  /** Orders after the first, x. */
  repeatOrders: Count;
  /** From the first order to the last, t_x; 0 without a repeat order. */
  lastOrder: Duration<P>;
  /** From the first order to the end of what was observed, T. */
  age: Duration<P>;
}

/**
 * The four parameters of the BG/NBD model, all above 0. Customers order at rates spread as
 * Gamma(r, α), α in periods, and after every order leave with a chance spread as Beta(a, b).
 */
export interface BgNbdParameters<P extends Period = Period> {
  per: P;
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** The formula for expected orders has no value at a = 1 and at a + b + x = 1; its limit has. */
const GAP = 1e-4;

/**
 * A customer's orders in brief.
 * @throws {UnitError} unless 0 ≤ t_x ≤ T, and t_x is above 0 exactly when there are repeat orders
 * @example purchaseHistory(count(2), duration(30.43, 'week'), duration(38.86, 'week'))
 */
export function purchaseHistory<P extends Period>(
  repeatOrders: Count,
  lastOrder: Duration<P>,
  age: Duration<NoInfer<P>>,
): PurchaseHistory<P> {
  const x = count(repeatOrders);
  const last = duration(lastOrder.value, lastOrder.unit).value;
  if (age.unit !== lastOrder.unit)
    throw new UnitError(`One history has one unit; got ${lastOrder.unit} and ${age.unit}.`);
  if (last > duration(age.value, age.unit).value)
    throw new UnitError(`The last order, after ${last}, lies beyond the age of ${age.value}.`);
  if (x === 0 ? last !== 0 : last === 0)
    throw new UnitError(`${x} repeat orders cannot have the last one ${last} after the first.`);
  return { repeatOrders: x, lastOrder, age };
}

/**
 * The natural logarithm of the likelihood of these histories under the parameters: ln of the sum
 * over customers of B(a, b+x)/B(a, b) · Γ(r+x) α^r / Γ(r) ·
 * [(α+T)^−(r+x) + (x > 0) a/(b+x−1) (α+t_x)^−(r+x)]. 0 for no histories.
 * Source: Fader, Hardie & Lee (2005), “Counting your customers” the easy way, equation 6.
 * @throws {UnitError} for parameters not above 0, histories that cannot be, or mixed units
 * @example bgNbdLogLikelihood(parameters, histories) // −9582.43
 */
export function bgNbdLogLikelihood<P extends Period>(
  parameters: BgNbdParameters<P>,
  histories: readonly PurchaseHistory<NoInfer<P>>[],
): number {
  checkParameters(parameters);
  return histories
    .map((history) => checked(parameters, history))
    .reduce((total, history) => total + logLikelihoodOf(parameters, history), 0);
}

/** As `bgNbdLogLikelihood`, of one customer, unchecked: a fit asks this many thousand times. */
export function logLikelihoodOf(
  { r, alpha, a, b }: Omit<BgNbdParameters, 'per'>,
  { repeatOrders: x, lastOrder, age }: PurchaseHistory,
): number {
  const orders = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  const stays = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
  const alive = -(r + x) * Math.log(alpha + age.value);
  if (x === 0) return orders + stays + alive;
  const left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + lastOrder.value);
  const larger = Math.max(alive, left);
  return orders + stays + larger + Math.log(Math.exp(alive - larger) + Math.exp(left - larger));
}

/**
 * The probability that the customer has not left for good:
 * 1 / (1 + a/(b+x−1) · ((α+T)/(α+t_x))^(r+x)). Exactly 1 without a repeat order, because the model
 * lets customers leave only after a repeat order: say “no repeat order yet”, not “certain to stay”.
 * Source: Fader, Hardie & Lee (2005); Fader & Hardie's note on P(alive) in the BG/NBD model.
 * @throws {UnitError} as `bgNbdLogLikelihood`
 * @example probabilityAlive(parameters, history) // 0.7266
 */
export function probabilityAlive<P extends Period>(
  parameters: BgNbdParameters<P>,
  history: PurchaseHistory<NoInfer<P>>,
): Share {
  checkParameters(parameters);
  return share(1 / (1 + oddsLeft(parameters, checked(parameters, history))));
}

/**
 * How many orders to expect of this customer in the time ahead, those who may have left included:
 * (a+b+x−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, b+x; a+b+x−1; t/(α+T+t))] · P(alive), with
 * ₂F₁ in Euler's form, in which long histories do not overflow. 0 for no time.
 * Source: Fader, Hardie & Lee (2005), equation 10.
 * @throws {UnitError} as `bgNbdLogLikelihood`, or when the time ahead is in another unit
 * @example expectedOrders(parameters, history, duration(39, 'week')) // 1.2259
 */
export function expectedOrders<P extends Period>(
  parameters: BgNbdParameters<P>,
  history: PurchaseHistory<NoInfer<P>>,
  ahead: Duration<NoInfer<P>>,
): Expected {
  const alive = probabilityAlive(parameters, history);
  if (ahead.unit !== parameters.per)
    throw new UnitError(`The model counts in ${parameters.per}; got a time in ${ahead.unit}.`);
  const time = duration(ahead.value, ahead.unit).value;
  const { a, b } = parameters;
  const nearGap = Math.abs(a - 1) < GAP || Math.abs(a + b + history.repeatOrders - 1) < GAP;
  const around = nearGap ? [a - 2 * GAP, a + 2 * GAP] : [a];
  const orders = around.map((near) => ordersIfAlive({ ...parameters, a: near }, history, time));
  return expected((orders.reduce((sum, one) => sum + one, 0) / around.length) * alive);
}

function ordersIfAlive(parameters: BgNbdParameters, history: PurchaseHistory, time: number) {
  const { r, alpha, a, b } = parameters;
  const c = a + b + history.repeatOrders - 1;
  const z = time / (alpha + history.age.value + time);
  const none = (1 - z) ** (a - 1) * hypergeometric2F1(a - 1, a + b - 1 - r, c, z);
  return (c / (a - 1)) * (1 - none);
}

/** The odds that the customer has left: 0 without a repeat order. */
function oddsLeft({ r, alpha, a, b }: BgNbdParameters, history: PurchaseHistory): number {
  const { repeatOrders: x, lastOrder, age } = history;
  if (x === 0) return 0;
  return (a / (b + x - 1)) * ((alpha + age.value) / (alpha + lastOrder.value)) ** (r + x);
}

function checkParameters({ r, alpha, a, b }: BgNbdParameters): void {
  if (![r, alpha, a, b].every((one) => Number.isFinite(one) && one > 0))
    throw new UnitError(`The model's parameters are above 0; got ${[r, alpha, a, b].join(', ')}.`);
}

function checked<P extends Period>({ per }: BgNbdParameters<P>, history: PurchaseHistory<P>) {
  if (history.age.unit !== per)
    throw new UnitError(`The model counts in ${per}; got a history in ${history.age.unit}.`);
  return purchaseHistory(history.repeatOrders, history.lastOrder, history.age);
}
