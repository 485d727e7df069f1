/**
 * Why a text is no value. `ambiguous`: it can be read in two ways and the page's language does not
 * say which; `more-text`: there is something beside the value that may change what it means.
 */
export type NoValue =
  | 'empty'
  | 'ambiguous'
  | 'more-text'
  | 'no-currency'
  | 'short-year'
  | 'no-year'
  | 'other-calendar'
  | 'impossible';

/** A value, or the reason why there is none: what is not certain is never guessed. */
export type Parsed<T> = { value: T; reason: null } | { value: null; reason: NoValue };

export function isValue<T>(value: T): Parsed<T> {
  return { value, reason: null };
}

export function noValue(reason: NoValue): Parsed<never> {
  return { value: null, reason };
}

/**
 * A page's language as the browser's formats know it; `null`: the page names none, or none there is.
 * @example knownLanguage('de_DE') // 'de-DE'
 */
export function knownLanguage(language: string | null): string | null {
  const tag = (language ?? '').trim().replaceAll('_', '-');
  if (tag === '') return null;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch (error) {
    // The page's own mistake: `lang="english"`, `lang="{{lang}}"`.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** One line with the width, the digits and the signs of Western texts. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096F]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', '’')
    .replace(/[\u2212\u2010\u2011\u2013]/g, '-')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
