import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { RecipeFieldName } from '../../lib/model/recipe-fields.ts';
import { parseDate } from '../../lib/page-text/parse-date.ts';
import { parseMoney } from '../../lib/page-text/parse-money.ts';
import type { NoValue } from '../../lib/page-text/parsed.ts';

/** How the text of a field is understood. */
export interface TypedText {
  isSure: boolean;
  words: string;
}

const MONEY: readonly RecipeFieldName[] = ['arr', 'amount'];

/**
 * What a text of a page is taken for, in the page's language; `null`: just for a text.
 * @example typedText('renewal', '31.03.2027', 'de', words, format)?.words // 'read as 31 Mar 2027'
 */
export function typedText(
  field: RecipeFieldName,
  text: string,
  language: string | null,
  { notRead, readAs }: Messages['picker'],
  format: Formatters,
): TypedText | null {
  const unsure = (reason: NoValue): TypedText => ({ isSure: false, words: notRead[reason] });
  if (MONEY.includes(field)) {
    const { value, reason } = parseMoney(text, language);
    return value ? { isSure: true, words: readAs(format.money(value)) } : unsure(reason);
  }
  if (field !== 'renewal') return null;
  const { value, reason } = parseDate(text, language);
  // At noon it is the same day in every zone that people live in.
  return value === null
    ? unsure(reason)
    : { isSure: true, words: readAs(format.date(new Date(`${value}T12:00`).getTime())) };
}
