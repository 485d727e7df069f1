import { isValue, knownLanguage, noValue, type Parsed, plainForm } from './parsed.ts';

/** The mark between a number's whole part and its fraction, in a language. */
function decimalMark(language: string): string | undefined {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
}

/** Groups of three from the right, or three and then twos, as in India: `12,34,567`. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,' ’])\d{3})(?:\1\d{3})*$/;
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;
/** One group at most: this mark may as well stand before a fraction. */
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

function toNumber(whole: string, fraction: string): Parsed<number> {
  const digits = whole.replace(/\D/g, '');
  const value = Number(`${digits}.${fraction || '0'}`);
  // Beyond this the last digits would be invented.
  return digits.length > 15 ? noValue('impossible') : isValue(value);
}

function isWhole(text: string): boolean {
  return /^\d+$/.test(text) || GROUPED.test(text) || INDIAN.test(text);
}

/** Without a sign. */
function parseMagnitude(text: string, language: string | null): Parsed<number> {
  if (ONE_GROUP.test(text)) {
    const mark = text.replace(/\d/g, '');
    const decimal = language === null ? undefined : decimalMark(language);
    if (decimal === undefined || !/[.,]/.test(decimal)) return noValue('ambiguous');
    const [whole = '', rest = ''] = text.split(mark);
    return mark === decimal ? toNumber(whole, rest) : toNumber(whole + rest, '');
  }
  if (isWhole(text)) return toNumber(text, '');
  const [, whole = '', mark = '', fraction = ''] = /^(.*\d)([.,])(\d+)$/.exec(text) ?? [];
  const isGroupedAlike = whole.includes(mark);
  if (mark === '' || isGroupedAlike || !isWhole(whole)) return noValue('more-text');
  return toNumber(whole, fraction);
}

/**
 * The number that a text is, in the spelling of the page's language. A text that can be read in
 * two ways only counts if the language decides: `1.234` is 1234 in German, 1.234 in English, and
 * nothing on a page that names no language. What is spelt one way only, such as `1.234,50`, counts
 * in any language.
 * @param language of the page as BCP 47; `null`: unknown
 * @returns `more-text` for anything that is not one number
 * @example parseNumber('1.234', 'de').value // 1234
 */
export function parseNumber(text: string, language: string | null): Parsed<number> {
  const plain = plainForm(text);
  if (plain === '') return noValue('empty');
  const [, sign = '', rest = ''] = /^([+-]? ?)(.*)$/.exec(plain) ?? [];
  const found = parseMagnitude(rest, knownLanguage(language));
  return found.value !== null && sign.startsWith('-') ? isValue(0 - found.value) : found;
}

/** Whether a mark may be a fraction's as well as a thousand's, whatever the language says. */
export function isOneGroup(text: string): boolean {
  return ONE_GROUP.test(plainForm(text));
}
