import type { ExpectedReading } from '../../../support/page-fixtures.ts';
import { elementsHere, textsHere, valuesOf } from './page-texts.ts';

/** What was done to the page, and how to take it back. */
export interface Change {
  what: string;
  undo(): void;
}

/** Elements to choose from: the more often one is listed, the more often it is hit. */
export interface Targets {
  elements: readonly Element[];
  /** What is read: where an attribute says it, the attribute is not changed. */
  values: readonly string[];
  pick<T>(list: readonly T[]): T | undefined;
}

type Changer = (targets: Targets) => Change | null;

/** With an option of a list that is gone, another one is chosen: the page says something else. */
const KEPT = new Set(['HTML', 'HEAD', 'BODY', 'SCRIPT', 'TEMPLATE', 'OPTION']);
/** Their values are what is read: changed, the page says something else. */
const VALUES = new Set(['href', 'value']);

function label(element: Element): string {
  const [name] = element.getAttributeNames().filter((one) => one !== 'class');
  return `<${element.localName}${name ? ` ${name}="${element.getAttribute(name)}"` : ''}>`;
}

/** Puts a node back where it stands now. */
function placeOf(node: Node): () => void {
  const { parentNode, nextSibling } = node;
  return () => parentNode?.insertBefore(node, nextSibling);
}

function drop({ elements, pick }: Targets): Change | null {
  const element = pick(elements);
  if (!element) return null;
  const undo = placeOf(element);
  element.remove();
  return { what: `dropped ${label(element)}`, undo };
}

function setAll(element: Element, attributes: [string, string][]): void {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
  for (const [name, value] of attributes) element.setAttribute(name, value);
}

/** Changes one attribute of an element, or its name. */
function changeAttribute(change: (name: string, value: string) => [string, string]): Changer {
  return ({ elements, values, pick }) => {
    const element = pick(elements);
    const name = pick(element?.getAttributeNames() ?? []);
    if (!element || name === undefined) return null;
    const before = element
      .getAttributeNames()
      .map((one): [string, string] => [one, element.getAttribute(one) ?? '']);
    const [to, value] = change(name, element.getAttribute(name) ?? '');
    const isValue = VALUES.has(name) || values.includes(element.getAttribute(name) ?? '');
    if (isValue && to === name) return null;
    setAll(
      element,
      before.map((one) => (one[0] === name ? [to, value] : one)),
    );
    return {
      what: `${name} of ${label(element)} became ${to}="${value}"`,
      undo: () => setAll(element, before),
    };
  };
}

function renameTag({ elements, pick }: Targets): Change | null {
  const element = pick(elements);
  if (!element?.parentNode || element.shadowRoot) return null;
  const other = document.createElement(pick(['div', 'span', 'section', 'x-renamed']) ?? 'div');
  for (const name of element.getAttributeNames())
    other.setAttribute(name, element.getAttribute(name) ?? '');
  other.append(...element.childNodes);
  element.replaceWith(other);
  return {
    what: `${label(element)} became <${other.localName}>`,
    undo: () => {
      element.append(...other.childNodes);
      other.replaceWith(element);
    },
  };
}

/** Also around what hangs in a shadow below. */
function isAround(element: Element, other: Element): boolean {
  const root = other.getRootNode();
  if (element.contains(other)) return true;
  return root instanceof ShadowRoot && isAround(element, root.host);
}

function move({ elements, pick }: Targets): Change | null {
  const [element, target] = [pick(elements), pick(elements)];
  if (!element || !target || isAround(element, target)) return null;
  const undo = placeOf(element);
  target.append(element);
  return { what: `${label(element)} moved into ${label(target)}`, undo };
}

function swap({ elements, pick }: Targets): Change | null {
  const element = pick(elements);
  const next = element?.nextElementSibling;
  if (!element || !next || KEPT.has(next.tagName)) return null;
  const undo = placeOf(element);
  next.after(element);
  return { what: `${label(element)} changed places with ${label(next)}`, undo };
}

function duplicate({ elements, pick }: Targets): Change | null {
  const element = pick(elements);
  if (!element) return null;
  const copy = element.cloneNode(true) as Element;
  const isAfter = pick([true, false]);
  if (isAfter) element.after(copy);
  else element.before(copy);
  return { what: `${label(element)} stands twice`, undo: () => copy.remove() };
}

function emptyText({ elements, pick }: Targets): Change | null {
  const element = pick(elements);
  if (!element) return null;
  const places = textsHere([element, ...element.querySelectorAll('*')]);
  if (places.length === 0) return null;
  for (const { put } of places) put('');
  return {
    what: `${label(element)} lost its text`,
    undo: () => {
      for (const { put, text } of places) put(text);
    },
  };
}

function hide({ elements, pick }: Targets): Change | null {
  const element = pick(elements);
  if (!element) return null;
  const style = element.getAttribute('style');
  element.setAttribute('style', 'display:none');
  return {
    what: `${label(element)} was hidden`,
    undo: () =>
      style === null ? element.removeAttribute('style') : element.setAttribute('style', style),
  };
}

/** What may happen to a page between two releases of its product, or while it is drawn. */
export const CHANGERS: Changer[] = [
  drop,
  changeAttribute((name, value) => [`${name}-x`, value]),
  changeAttribute((name, value) => [name, `${value}-x`]),
  changeAttribute((name, value) => [name, `${value} x-1f9ac`]),
  renameTag,
  move,
  swap,
  duplicate,
  emptyText,
  hide,
];

/** The elements that may be changed; those around the values three times as often as the others. */
export function targetsHere(expected: ExpectedReading): Element[] {
  const all = elementsHere().filter(({ tagName }) => !KEPT.has(tagName));
  const values = valuesOf(expected);
  const near = textsHere()
    .filter(({ text }) => values.some((value) => text.includes(value)))
    .flatMap(({ element }) => chainOf(element));
  const weight = Math.ceil((3 * all.length) / Math.max(near.length, 1));
  return [...all, ...Array.from({ length: weight }, () => near).flat()];
}

/** The element, those around it and what stands beside them. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let up: Element | null = element; up && !KEPT.has(up.tagName); up = up.parentElement)
    chain.push(up, ...[...up.children].filter(({ tagName }) => !KEPT.has(tagName)));
  return chain;
}
