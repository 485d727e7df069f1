import type { PickerMove } from '../../lib/model/picker.ts';
import { isPointable } from '../../lib/recipes/selectors.ts';
import { shownText } from '../../lib/recipes/shown-text.ts';
import { all, isVisible } from '../../lib/sites/dom.ts';
import { shadowRootOf } from '../../lib/sites/shadow.ts';

type Direction = Extract<PickerMove, { walk: unknown }>['walk'];

/** Where somebody begins who has no pointer: at what most likely names the record. */
const BEGINNINGS = ['main h1', 'h1', 'main h2', 'h2', '[role="heading"]', 'main', 'body > *'];

/** Bellwether's own elements stand beside `<body>`. */
function isOurs(element: Element): boolean {
  return element.parentElement === document.documentElement && element !== document.body;
}

/** The innermost element of the page at a point, through shadow roots. */
export function elementAt({ x, y }: { x: number; y: number }, overlay: Element): Element | null {
  let root: Document | ShadowRoot | null = document;
  let found: Element | null = null;
  while (root) {
    const next: Element | undefined = root
      .elementsFromPoint(x, y)
      .find((one) => one !== overlay && !isOurs(one) && one !== found);
    if (!next || !isPointable(next)) break;
    found = next;
    root = shadowRootOf(next);
  }
  return found;
}

export function firstOf(doc: Document): Element | null {
  const found = BEGINNINGS.flatMap((css) => all(doc, css).find(isWalkable) ?? []);
  return found[0] ?? null;
}

function isWalkable(element: Element): boolean {
  return isPointable(element) && isVisible(element) && shownText(element) !== null;
}

function childrenOf(element: Element): Element[] {
  return [...(shadowRootOf(element) ?? element).children];
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The next element that shows something, in document order or against it. */
function beside(element: Element, isForward: boolean): Element | null {
  const parent = parentOf(element);
  if (!parent) return null;
  const children = childrenOf(parent);
  const place = children.indexOf(element);
  const rest = isForward ? children.slice(place + 1) : children.slice(0, place).reverse();
  return rest.find(isWalkable) ?? null;
}

/** @returns the same element where there is none in that direction */
export function walk(element: Element, direction: Direction): Element {
  const parent = parentOf(element);
  switch (direction) {
    case 'out':
      return parent && isPointable(parent) ? parent : element;
    case 'in':
      return childrenOf(element).find(isWalkable) ?? element;
    case 'next':
      return beside(element, true) ?? element;
    case 'previous':
      return beside(element, false) ?? element;
  }
}
