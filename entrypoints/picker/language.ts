import { attribute, nearest } from '../../lib/sites/dom.ts';

const LONGEST_TAG = 35;

/** The language that a page gives a text; `null`: none. */
export function languageAt(element: Element): string | null {
  const language = attribute(nearest(element, '[lang]'), 'lang')?.trim() ?? '';
  return language === '' || language.length > LONGEST_TAG ? null : language;
}
