import { PER_YEAR, type Period } from './periods.ts';
import { UnitError } from './units.ts';

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

/** Recurring money per another period; adds up. @example moneyRatePer(moneyPer(100, 'EUR', 'month'), 'year').money.amount // 1200 */
export function moneyRatePer<P extends Period, Currency extends string>(
  { money: { amount, currency }, per }: MoneyPer<Period, Currency>,
  wanted: P,
): MoneyPer<P, Currency> {
  return { money: money((amount * PER_YEAR[per]) / PER_YEAR[wanted], currency), per: wanted };
}
