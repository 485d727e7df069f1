/**
 * Readers that a page cannot fool by naming its inputs: a form's own properties can be shadowed
 * (`<input name="getAttribute">`), so nothing is ever called through an element. The prototypes are
 * this script's own: a page's changes to them stay in the page's world.
 */

/** Longest text taken from a page, in UTF-16 units. */
export const TEXT_CAP = 500;
/** Read before white space is folded: indentation is not allowed to crowd the text out. */
const RAW_CAP = 4 * TEXT_CAP;

// Ranges, not `\p{…}`: the engine would load its property tables in every page.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is folded.
const BREAKS = /[\u0000-\u001F\u007F-\u009F\s]+/g;
/** Direction overrides, invisible marks and half characters: never part of a name. */
const INVISIBLE =
  /[\uD800-\uDFFF\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]/gu;

/** Every match in document order. */
export function all(root: ParentNode, selector: string): Element[] {
  return [
    ...(root instanceof Element
      ? Element.prototype.querySelectorAll.call(root, selector)
      : root.querySelectorAll<Element>(selector)),
  ];
}

export function first(root: ParentNode | null, selector: string): Element | null {
  return (root && all(root, selector)[0]) ?? null;
}

export function attribute(element: Element | null, name: string): string | null {
  return element && Element.prototype.getAttribute.call(element, name);
}

/** The element itself or its nearest ancestor that matches. */
export function nearest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Whether the element has a box: pages keep earlier records mounted and hidden. */
export function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** Every match that can be seen, in document order. */
export function visible(root: ParentNode | null, selector: string): Element[] {
  return root ? all(root, selector).filter(isVisible) : [];
}

export function firstVisible(root: ParentNode | null, selector: string): Element | null {
  return (root && all(root, selector).find(isVisible)) ?? null;
}

/** The one visible match; of several, nobody can tell which is meant. */
export function onlyVisible(root: ParentNode | null, selector: string): Element | null {
  const [only = null, second] = visible(root, selector);
  return second ? null : only;
}

/**
 * One line of plain text: white space folded, direction overrides removed, at most `TEXT_CAP` long.
 * `null` is "nothing there".
 * @example plainText('  Northwind\n  Traders ') // 'Northwind Traders'
 */
export function plainText(raw: string | null): string | null {
  const text = (raw ?? '')
    .trimStart()
    .slice(0, RAW_CAP)
    .replace(BREAKS, ' ')
    .slice(0, TEXT_CAP)
    .replace(INVISIBLE, '')
    .trim();
  return text || null;
}

/** Pages say some names twice, once for the eye and once for a screen reader: one of them counts. */
function saidOnce(node: Node): string {
  const says = (part: Node) => part.nodeType !== Node.COMMENT_NODE && part.textContent?.trim();
  const [part, ...others] = [...node.childNodes].filter(says);
  const isRepeated = part && others.every((other) => says(other) === says(part));
  return isRepeated ? saidOnce(part) : (node.textContent ?? '');
}

/** Text of an element, or the value of a field. */
export function textOf(element: Element | null): string | null {
  return plainText(
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : element && saidOnce(element),
  );
}

/** Text that stands in the element itself: what is in the elements within it is left out. */
export function ownTextOf(element: Element | null): string | null {
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return plainText(texts.map((text) => text.nodeValue).join(''));
}

/** Text of the first match. */
export function textAt(root: ParentNode | null, selector: string): string | null {
  return textOf(first(root, selector));
}

/** Where a link leads; `null` without an address or with a broken one. */
export function addressOf(element: Element): URL | null {
  const href = element instanceof HTMLAnchorElement ? element.href : '';
  return URL.canParse(href) ? new URL(href) : null;
}
