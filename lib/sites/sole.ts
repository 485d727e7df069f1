import { all, isVisible, ownTextOf, textOf, visible } from './dom.ts';

const VALUES = 'input, textarea, select';

/** The only match, seen or not: of two there is no telling which one is meant. */
export function sole(root: ParentNode | null, selector: string): Element | null {
  const [only = null, second] = root ? all(root, selector) : [];
  return second ? null : only;
}

/**
 * What an element says if it says one thing, however often: a value beside other words is none.
 * @returns `null` if it says several things, or nothing
 */
export function soleText(element: Element | null): string | null {
  if (!element) return null;
  if (Element.prototype.matches.call(element, VALUES)) return fieldText(element);
  const texts = new Set([element, ...all(element, '*')].map(ownTextOf));
  texts.delete(null);
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

function fieldText(field: Element): string | null {
  return textOf(field instanceof HTMLSelectElement ? (field.selectedOptions[0] ?? null) : field);
}

/**
 * What all visible ones of these elements say. Where they differ, nobody can tell which of them is
 * the record's, and a wrong answer is worse than none.
 * @returns `null` if they differ, or say nothing
 */
export function agreedText(
  elements: Element[],
  read: (element: Element) => string | null = soleText,
): string | null {
  const texts = new Set(elements.filter(isVisible).map(read));
  texts.delete(null);
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

/** What all visible matches say. */
export function agreedTextAt(root: ParentNode | null, selector: string): string | null {
  return agreedText(visible(root, selector));
}

/** The widest part of the page around an element in which it is the only match of a selector. */
export function widestAround(element: Element, selector: string): Element {
  let widest = element;
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (Element.prototype.querySelectorAll.call(up, selector).length > 1) break;
    widest = up;
  }
  return widest;
}
