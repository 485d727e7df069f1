import { attribute } from '../sites/dom.ts';
import { isStableClass, isStableWord, repeats } from './stable-words.ts';

const MARKS = /^(?:data-[a-z][a-z-]*|itemprop|name|autocomplete|slot)$/;
/** Marks of what a thing is at the moment, of libraries, and of the record's own values. */
const NO_MARK =
  /^data-(?:v|s|key|index|id|uid|value|href|url|src|state|status|title|tooltip|text|label|original.*|placement|theme|color|size|count|user.*|record.*|row.*|time.*|date.*|target|toggle|bs-.*|turbo.*|react.*|emotion.*|styled.*|rbd.*|radix.*|floating.*|is-.*|has-.*|active|selected|focus.*|loading|late|into)$/;
const VALUE = /^[\w .:/@-]+$/;

/** The makers' own names of an element, as selectors. */
export function marksOf(element: Element, shown: string | null): string[] {
  const marks = Element.prototype.getAttributeNames
    .call(element)
    .filter((name) => MARKS.test(name) && !NO_MARK.test(name))
    .flatMap((name) => {
      const value = attribute(element, name) ?? '';
      const isMark = VALUE.test(value) && isStableWord(value) && !repeats(value, shown);
      return isMark ? [`[${name}="${value}"]`] : [];
    });
  const id = attribute(element, 'id') ?? '';
  const isName = /^[A-Za-z_][\w-]*$/.test(id) && isStableWord(id) && !/\d/.test(id);
  return isName && !repeats(id, shown) ? [...marks, `#${id}`] : marks;
}

/** What kind of link it is, or what a field takes. */
export function kindsOf(element: Element): string[] {
  const tag = element.localName;
  const href = attribute(element, 'href') ?? '';
  if (tag === 'a' && href.startsWith('mailto:')) return ['a[href^="mailto:"]'];
  if (tag === 'a' && href.startsWith('tel:')) return ['a[href^="tel:"]'];
  const type = attribute(element, 'type') ?? '';
  return tag === 'input' && /^(?:email|tel|url|date)$/.test(type) ? [`input[type="${type}"]`] : [];
}

/** Its classes that say what it is, as selectors. */
export function classesOf(element: Element, shown: string | null): string[] {
  return (attribute(element, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => isStableClass(name) && !repeats(name, shown))
    .map((name) => `.${name}`);
}
