import type { PageFields } from '../../../../lib/model/page.ts';
import { isVisible } from '../../../../lib/sites/dom.ts';
import type { SiteReading } from '../../../../lib/sites/site.ts';
import type { ExpectedReading } from '../../../support/page-fixtures.ts';
import { elementsHere, textsHere, valuesOf } from './page-texts.ts';
import { textsOf } from './read-here.ts';

/** `whole`: all that is on the page; `less`: nothing else, but not all; `declined`: nothing. */
export type Verdict = 'whole' | 'less' | 'declined' | 'wrong';

/** Fields that say something else than the page does, each with what it says. */
export function wrongFields({ fields }: SiteReading, right: PageFields): string[] {
  return (Object.keys(right) as (keyof PageFields)[]).flatMap((name) => {
    const allowed = textsOf(right[name]);
    const others = textsOf(fields[name]).filter((text) => !allowed.includes(text));
    return others.length > 0 ? [`${name}: ${others.join(', ')}`] : [];
  });
}

/** A record may be read in part or not at all, but never as something that it is not. */
export function judge(reading: SiteReading | null, { fields }: ExpectedReading): Verdict {
  if (!reading) return 'declined';
  if (wrongFields(reading, fields).length > 0) return 'wrong';
  return JSON.stringify(reading.fields) === JSON.stringify(fields) ? 'whole' : 'less';
}

/** An element that says a value, with all that it says. */
export interface Carrier {
  element: Element;
  text: string;
}

/** The elements that say nothing but a value, and the innermost ones that say it among more. */
export function carriersHere(expected: ExpectedReading): Carrier[] {
  const values = valuesOf(expected);
  const says = (element: Element) => values.some((value) => element.textContent.includes(value));
  const isAll = (element: Element) => values.includes(element.textContent.trim());
  return elementsHere()
    .filter((element) => isAll(element) || (says(element) && ![...element.children].some(says)))
    .map((element) => ({ element, text: element.textContent }));
}

/**
 * Whether a change put other words into a value: the page then says something else, and who reads
 * that is right. Words that are gone altogether are no other words, nor are the same ones twice.
 */
export function isOtherTruth(carriers: Carrier[]): boolean {
  return carriers.some(
    ({ element, text }) =>
      element.isConnected && element.textContent.replaceAll(text.trim(), '').trim() !== '',
  );
}

/**
 * Whether one of several names that stood for one field cannot be seen any more: the page then
 * says the other one and nothing else, and who reads that is right.
 */
export function isRivalGone({ rivals }: ExpectedReading): boolean {
  const shown = new Set(
    textsHere().flatMap(({ element, text }) => (isVisible(element) ? text.trim() : [])),
  );
  return rivals.some((name) => !shown.has(name));
}
