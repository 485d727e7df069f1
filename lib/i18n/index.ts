import * as en from './en/index.ts';
import { type Formatters, makeFormatters } from './format.ts';
import * as zhCn from './zh-cn/index.ts';

export type { Formatters } from './format.ts';

/** Every word of the interface, by area. English is the reference; no other may lack a word. */
export type Messages = typeof en;

const CHINESE: Messages = zhCn;

/**
 * The catalogue for a language tag: Simplified Chinese for every Chinese, else English.
 * @example messagesFor('zh-Hans-CN').common.undo // '撤销'
 */
export function messagesFor(locale: string): Messages {
  return /^zh\b/i.test(locale) ? CHINESE : en;
}

const made = new Map<string, Formatters>();

/** Formatters in the language of `messagesFor(locale)`, in the region that the tag names. */
export function formatters(locale: string): Formatters {
  const known = made.get(locale);
  if (known) return known;
  const fresh = makeFormatters(writtenLocale(locale));
  made.set(locale, fresh);
  return fresh;
}

/** Words and dates must not be in two languages: a tag without a catalogue is written in English. */
function writtenLocale(locale: string): string {
  if (/^zh\b/i.test(locale)) return 'zh-CN';
  return /^en\b/i.test(locale) && isWellFormed(locale) ? locale : 'en';
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
