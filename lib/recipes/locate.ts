import type { Locator } from '../model/recipe.ts';
import { all, isVisible } from '../sites/dom.ts';
import { shadowRootOf } from '../sites/shadow.ts';
import { labelledBy } from './labels.ts';

type Root = Document | ShadowRoot;

/** The element of a locator, or why there is none: `several` is as little an answer as `none`. */
export type Located = { element: Element } | { element: null; why: 'none' | 'several' };

function only(found: Iterable<Element>): Located {
  const [element, ...others] = new Set(found);
  if (!element) return { element: null, why: 'none' };
  return others.length > 0 ? { element: null, why: 'several' } : { element };
}

function visibleAt(root: ParentNode, css: string): Located {
  return only(all(root, css).filter(isVisible));
}

/** The shadow root that the hosts lead to, each the only visible one of its selector. */
function rootAt(doc: Document, hosts: readonly string[]): Root | null {
  let root: Root | null = doc;
  for (const host of hosts) {
    const element: Element | null = root && visibleAt(root, host).element;
    root = element && shadowRootOf(element);
  }
  return root;
}

/**
 * The one visible element that a locator means now. Does not touch the document.
 * @example locate(document, { by: 'place', hosts: [], css: 'main h1' })
 */
export function locate(doc: Document, locator: Locator): Located {
  const root = rootAt(doc, locator.hosts);
  if (!root) return { element: null, why: 'none' };
  if (locator.by === 'place') return visibleAt(root, locator.css);
  const { inner } = locator;
  const named = labelledBy(root, locator);
  if (inner === null) return only(named.filter(isVisible));
  return only(named.flatMap((one) => all(one, inner)).filter(isVisible));
}
