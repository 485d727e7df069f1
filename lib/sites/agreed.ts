import { isVisible, textOf } from './dom.ts';

/**
 * What all visible ones of these elements say. Where they differ, nobody can tell which of them is
 * the record's, and a wrong answer is worse than none.
 * @returns `null` if they differ, or say nothing
 */
export function agreedText(elements: Element[], read = textOf): string | null {
  const texts = new Set(elements.filter(isVisible).map(read));
  texts.delete(null);
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
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
