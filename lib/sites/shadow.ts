import { all } from './dom.ts';

type OpenRoot = (element: Element) => ShadowRoot | null;

/** What extensions may see and pages may not: Chromium keeps it on an object, Firefox on elements. */
function privilegedReader(): OpenRoot | null {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: OpenRoot } } };
  return chrome?.dom?.openOrClosedShadowRoot ?? null;
}

function shadowOf(element: Element, read: OpenRoot | null): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (read) return read(element);
  return (
    (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    null
  );
}

/** The shadow root of an element, open or closed; `null`: it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return shadowOf(element, privilegedReader());
}

/**
 * The element and every shadow root of it and below it, open or closed, outermost first.
 * Walks custom elements only: nothing else in these products has a root.
 */
export function rootsBelow(scope: ParentNode): ParentNode[] {
  const read = privilegedReader();
  const roots: ParentNode[] = [scope];
  for (const root of roots)
    for (const element of [...(root instanceof Element ? [root] : []), ...all(root, '*')]) {
      const shadow = element.localName.includes('-') ? shadowOf(element, read) : null;
      if (shadow) roots.push(shadow);
    }
  return roots;
}
