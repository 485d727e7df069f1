import { all, textOf } from './dom.ts';
import { ownTextOf } from './own-text.ts';

/** The only match, seen or not: of two there is no telling which one is meant. */
export function sole(root: ParentNode | null, selector: string): Element | null {
  const [only = null, second] = root ? all(root, selector) : [];
  return second ? null : only;
}

/**
 * Text of an element that holds one value, however deep, or the value of a field. Where several
 * elements say something there is no telling which of them is the value.
 */
export function soleTextOf(element: Element | null): string | null {
  if (!element) return null;
  const text = textOf(element);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return text;
  const speaking = [element, ...all(element, '*')].filter((one) => ownTextOf(one) !== null);
  return speaking.length === 1 ? text : null;
}

/** The one value of the only match. */
export function soleTextAt(root: ParentNode | null, selector: string): string | null {
  return soleTextOf(sole(root, selector));
}
