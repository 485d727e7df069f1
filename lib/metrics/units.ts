/** A number that is not in the unit it claims to be in, or two that do not belong together. */
export class UnitError extends Error {
  override readonly name = 'UnitError';
}

declare const UNIT: unique symbol;
type Unit<Name extends string> = number & { readonly [UNIT]: Name };

/** A part of a whole, 0–1; never a percentage. */
export type Share = Unit<'share'>;
/** The logarithm of odds p/(1−p); any finite number, 0 for an even chance. */
export type LogOdds = Unit<'log-odds'>;
/** A whole number of customers, people or answers, 0 or more. */
export type Count = Unit<'count'>;
/** How many there will be on average, 0 or more; need not be whole. */
export type Expected = Unit<'expected'>;

/** What time is counted in. They never mix without a conversion. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A length of time, 0 or more. */
export interface Duration<P extends Period = Period> {
  value: number;
  unit: P;
}

/** How often something happens within a period, 0 or more: adds up over periods. */
export interface Frequency<P extends Period = Period> {
  value: number;
  per: P;
}

/** The share that something happens to within a period, 0–1: compounds over periods. */
export interface Rate<P extends Period = Period> {
  share: Share;
  per: P;
}

/** An amount in one currency (ISO 4217). Literal currencies that differ do not compile. */
export interface Money<Currency extends string = string> {
  amount: number;
  currency: Currency;
}

/** Nothing may be a list whose currencies are known to differ. */
type OneCurrency<Currency extends string, Each = Currency> = Each extends Currency
  ? [Currency] extends [Each]
    ? unknown
    : never
  : never;

/** Money that comes again every period, as recurring revenue does. */
export interface MoneyPer<P extends Period = Period, Currency extends string = string> {
  money: Money<Currency>;
  per: P;
}

/** An answer on its own scale, kept as it was given. */
export interface ScaledScore {
  score: number;
  scale: { min: number; max: number };
}

/** Periods of each length in a year: months and quarters exactly, weeks and days by 365.25 days. */
const PER_YEAR: Record<Period, number> = {
  day: 365.25,
  week: 365.25 / 7,
  month: 12,
  quarter: 4,
  year: 1,
};

/**
 * A part of a whole.
 * @throws {UnitError} outside 0–1: percentages are given as `percent(80)`
 * @example share(0.8)
 */
export function share(value: number): Share {
  if (value >= 0 && value <= 1) return value as Share;
  const hint =
    value > 1 && value <= 100 ? ` If ${value} is a percentage, say percent(${value}).` : '';
  throw new UnitError(`A share is between 0 and 1; got ${value}.${hint}`);
}

/**
 * The share that a percentage stands for.
 * @throws {UnitError} outside 0–100
 * @example percent(80) // 0.8
 */
export function percent(value: number): Share {
  if (value >= 0 && value <= 100) return (value / 100) as Share;
  throw new UnitError(`A percentage is between 0 and 100; got ${value}.`);
}

/**
 * What is left of the whole: churn of a retention, retention of a churn.
 * @example complement(share(0.9)) // 0.1
 */
export function complement(part: Share): Share {
  return (1 - part) as Share;
}

/**
 * A whole number of things.
 * @throws {UnitError} below 0, not whole, or not finite
 * @example count(100)
 */
export function count(value: number): Count {
  if (Number.isSafeInteger(value) && value >= 0) return value as Count;
  throw new UnitError(`A count is a whole number from 0 on; got ${value}.`);
}

/**
 * How many of something are expected.
 * @throws {UnitError} below 0 or not finite
 * @example expected(1.2259)
 */
export function expected(value: number): Expected {
  if (Number.isFinite(value) && value >= 0) return value as Expected;
  throw new UnitError(`An expected number is finite and from 0 on; got ${value}.`);
}

/**
 * The log-odds of a probability; ±∞ at 0 and 1 is refused.
 * @throws {UnitError} at 0 or 1, where the odds have no logarithm
 * @example logOdds(share(0.5)) // 0
 */
export function logOdds(probability: Share): LogOdds {
  if (probability > 0 && probability < 1)
    return Math.log(probability / (1 - probability)) as LogOdds;
  throw new UnitError(`Only a probability between 0 and 1 has log-odds; got ${probability}.`);
}

/**
 * The probability of log-odds; exact at both ends, without overflow.
 * @example probability(logOdds(share(0.8))) // 0.8
 */
export function probability(odds: LogOdds): Share {
  return (odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds))) as Share;
}

/**
 * An amount of money; may be negative (a contraction, a refund).
 * @throws {UnitError} unless the amount is finite and the currency three capital letters
 * @example money(200, 'CNY')
 */
export function money<Currency extends string>(
  amount: number,
  currency: Currency,
): Money<Currency> {
  if (!Number.isFinite(amount)) throw new UnitError(`An amount is a finite number; got ${amount}.`);
  if (!/^[A-Z]{3}$/.test(currency))
    throw new UnitError(`A currency is its ISO 4217 code, such as EUR; got "${currency}".`);
  return { amount, currency };
}

/**
 * Money that comes again every period.
 * @throws {UnitError} as `money`
 * @example moneyPer(200, 'CNY', 'month')
 */
export function moneyPer<P extends Period, Currency extends string>(
  amount: number,
  currency: Currency,
  per: P,
): MoneyPer<P, Currency> {
  return { money: money(amount, currency), per };
}

/**
 * The sum of amounts in one currency; `null` of none, because nothing has no currency. A list that
 * is known to hold two currencies does not compile.
 * @throws {UnitError} where types could not tell and two currencies meet: convert them first; if
 *   the sum is not finite
 * @example sumMoney([money(1, 'EUR'), money(2, 'EUR')])?.amount // 3
 */
export function sumMoney<Currency extends string>(
  amounts: readonly Money<Currency>[] & OneCurrency<Currency>,
): Money<Currency> | null {
  const [first] = amounts;
  if (!first) return null;
  let total = 0;
  for (const one of amounts) {
    checkSameCurrency(first, one);
    total += one.amount;
  }
  return money(total, first.currency);
}

/**
 * One amount over another of the same currency, a plain number; `null` over 0.
 * @throws {UnitError} for two currencies
 * @example moneyRatio(money(300, 'EUR'), money(100, 'EUR')) // 3
 */
export function moneyRatio<Currency extends string>(
  over: Money<Currency>,
  under: Money<NoInfer<Currency>>,
): number | null {
  checkSameCurrency(over, under);
  return under.amount === 0 ? null : over.amount / under.amount;
}

function checkSameCurrency(one: Money, other: Money): void {
  if (one.currency !== other.currency)
    throw new UnitError(
      `${one.currency} and ${other.currency} do not belong together: convert one first.`,
    );
}

/** The same amount so many times. @example timesMoney(money(200, 'CNY'), 36).amount // 7200 */
export function timesMoney<Currency extends string>(
  { amount, currency }: Money<Currency>,
  factor: number,
): Money<Currency> {
  return money(amount * factor, currency);
}

/**
 * A length of time.
 * @throws {UnitError} below 0 or not finite
 * @example duration(3, 'year')
 */
export function duration<P extends Period>(value: number, unit: P): Duration<P> {
  if (Number.isFinite(value) && value >= 0) return { value, unit };
  throw new UnitError(`A duration is a finite number from 0 on; got ${value}.`);
}

/** The same time in another unit. @example inUnit(duration(3, 'year'), 'month').value // 36 */
export function inUnit<P extends Period>({ value, unit }: Duration, wanted: P): Duration<P> {
  return duration((value / PER_YEAR[unit]) * PER_YEAR[wanted], wanted);
}

/**
 * How often within a period.
 * @throws {UnitError} below 0 or not finite
 * @example frequency(1, 'month')
 */
export function frequency<P extends Period>(value: number, per: P): Frequency<P> {
  if (Number.isFinite(value) && value >= 0) return { value, per };
  throw new UnitError(`A frequency is a finite number from 0 on; got ${value}.`);
}

/** The same frequency per another period; adds up. @example frequencyPer(frequency(1, 'month'), 'year').value // 12 */
export function frequencyPer<P extends Period>({ value, per }: Frequency, wanted: P): Frequency<P> {
  return frequency((value * PER_YEAR[per]) / PER_YEAR[wanted], wanted);
}

/** The share that something happens to within a period. @example rate(percent(2), 'month') */
export function rate<P extends Period>(part: Share, per: P): Rate<P> {
  return { share: part, per };
}

/**
 * A retention rate over another period: it compounds, r^12 from months to a year, never r × 12.
 * @example retentionPer(rate(share(0.98), 'month'), 'year').share // 0.785
 */
export function retentionPer<P extends Period>({ share: part, per }: Rate, wanted: P): Rate<P> {
  return { share: share(part ** (PER_YEAR[per] / PER_YEAR[wanted])), per: wanted };
}

/**
 * A churn rate over another period: what is retained compounds.
 * @example churnPer(rate(share(0.02), 'month'), 'year').share // 0.215
 */
export function churnPer<P extends Period>(churn: Rate, wanted: P): Rate<P> {
  const kept = retentionPer(rate(complement(churn.share), churn.per), wanted);
  return rate(complement(kept.share), wanted);
}

/** Recurring money per another period; adds up. @example moneyRatePer(moneyPer(100, 'EUR', 'month'), 'year').money.amount // 1200 */
export function moneyRatePer<P extends Period, Currency extends string>(
  { money: { amount, currency }, per }: MoneyPer<Period, Currency>,
  wanted: P,
): MoneyPer<P, Currency> {
  return { money: money((amount * PER_YEAR[per]) / PER_YEAR[wanted], currency), per: wanted };
}
