import type { Money } from '../model/fact.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, SHARED_SIGNS } from './currency-signs.ts';
import { isOneGroup, parseNumber } from './parse-number.ts';
import { isValue, knownLanguage, noValue, type Parsed, plainForm } from './parsed.ts';

const AMOUNT = String.raw`\d[\d.,'’ ]*`;

/** The currency that a mark beside a number means. */
function currencyOf(mark: string, language: string | null): Parsed<string> {
  if (mark === '') return noValue('no-currency');
  if (CURRENCY_CODES.has(mark)) return isValue(mark);
  const sign = CURRENCY_SIGNS.find(([one]) => one === mark);
  if (sign) return isValue(sign[1]);
  const shared = SHARED_SIGNS[mark] ?? SHARED_SIGNS[mark.replace(/\.$/, '')];
  if (!shared) return noValue('more-text');
  const currency = language && shared[language];
  return currency ? isValue(currency) : noValue('ambiguous');
}

/** Twice the same currency, as in `$1,200 USD`, is once; two different ones are none. */
function agree(before: string, after: string, language: string | null): Parsed<string> {
  if (before === '' || after === '') return currencyOf(before || after, language);
  const [code, sign] = CURRENCY_CODES.has(after) ? [after, before] : [before, after];
  if (!CURRENCY_CODES.has(code)) return noValue('more-text');
  const named = currencyOf(sign, language);
  if (named.value === code) return isValue(code);
  const mayBe = Object.values(SHARED_SIGNS[sign] ?? {}).includes(code);
  return mayBe ? isValue(code) : noValue('more-text');
}

/**
 * An amount of money with its currency, as a page of this language shows it. A sign that several
 * currencies share counts only where the language says whose it is; three digits after the only
 * mark may be thousands as well as a fraction, and never count unless the language groups so.
 * @param language of the page as BCP 47; `null`: unknown
 * @returns `more-text` for what is more than an amount, such as `€ 100 / month` or `$1.2M`
 * @example parseMoney('1.200 €', 'de').value // { amount: 1200, currency: 'EUR' }
 */
export function parseMoney(text: string, language: string | null): Parsed<Money> {
  const plain = plainForm(text);
  if (plain === '') return noValue('empty');
  const known = knownLanguage(language);
  const pattern = new RegExp(`^([+-]?) ?([^\\d+.,'’-]*?) ?([+-]?) ?(${AMOUNT})([^\\d]*)$`, 'u');
  const [, first = '', before = '', second = '', number = '', after = ''] =
    pattern.exec(plain) ?? [];
  if (number === '' || (first !== '' && second !== '')) return noValue('more-text');
  const digits = number.trim();
  const amount = parseNumber(digits, known);
  if (amount.value === null) return amount;
  // No money has three decimals that people write: it is a language that the amount is not in.
  if (isOneGroup(digits) && amount.value < 1000) return noValue('ambiguous');
  const currency = agree(before.trim(), after.trim(), known);
  if (currency.value === null) return currency;
  const isNegative = first === '-' || second === '-';
  return isValue({
    amount: isNegative ? 0 - amount.value : amount.value,
    currency: currency.value,
  });
}
