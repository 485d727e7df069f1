import { all, attribute, isVisible, nearest } from '../sites/dom.ts';
import { classesOf, kindsOf, marksOf } from './own-names.ts';

/**
 * How firmly a selector stands, best first: by the makers' own marks, by marks and structure, by
 * classes that say what something is, by its place in a row, which the next field may take.
 */
export const GRADES = ['mark', 'structure', 'class', 'position'] as const;
export type Grade = (typeof GRADES)[number];

export interface Selector {
  css: string;
  grade: Grade;
}

const LANDMARKS = 'main, header, nav, aside, footer, dialog, article';
const ROLES = new Set([
  'main',
  'dialog',
  'banner',
  'complementary',
  'navigation',
  'region',
  'tabpanel',
]);
const ANCHORS_MAX = 10;
const PATH_MAX = 8;

function landmarkOf(element: Element): string[] {
  const role = attribute(element, 'role') ?? '';
  if (ROLES.has(role)) return [`[role="${role}"]`];
  return element.matches(LANDMARKS) ? [element.localName] : [];
}

/** An element around or before the one that is looked for, and how to find it. */
interface Anchor {
  css: string;
  /** From it to the element, its own element left out. */
  way: Element[];
  isMarked: boolean;
}

/** Anchors around an element, nearest first; the page itself comes last. */
function anchorsOf(element: Element, shown: string | null, scope: ParentNode): Anchor[] {
  const found: Anchor[] = [];
  const way = [element];
  for (let up = element.parentElement; up && up !== scope; up = up.parentElement) {
    const [mark] = marksOf(up, shown);
    const [landmark] = landmarkOf(up);
    const css = mark ?? landmark;
    if (css) found.push({ css, way: [...way], isMarked: mark !== undefined });
    if (found.length === ANCHORS_MAX) break;
    way.unshift(up);
  }
  return found;
}

/** By the mark of what stands before it: an icon with a name beside a text without one. */
function besideMark(element: Element, shown: string | null): string[] {
  const before = element.previousElementSibling;
  return before ? marksOf(before, shown).map((mark) => `${mark} + ${element.localName}`) : [];
}

function tagPath(way: Element[], name: (element: Element) => string): string {
  return way.map(name).join(' > ');
}

function withPlace(element: Element): string {
  const alike = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return alike.length > 1
    ? `${element.localName}:nth-of-type(${alike.indexOf(element) + 1})`
    : element.localName;
}

/** The nearest elements around with a class that says what they are. */
function classedAround(element: Element, shown: string | null, scope: ParentNode): Anchor[] {
  const found: Anchor[] = [];
  const way = [element];
  for (let up = element.parentElement; up && up !== scope; up = up.parentElement) {
    for (const css of classesOf(up, shown)) found.push({ css, way: [...way], isMarked: false });
    if (found.length >= ANCHORS_MAX) break;
    way.unshift(up);
  }
  return found;
}

/** Every way to say where an element is, firmest first. */
function* candidates(
  element: Element,
  shown: string | null,
  scope: ParentNode,
): Generator<Selector> {
  const tag = element.localName;
  for (const css of marksOf(element, shown)) yield { css, grade: 'mark' };
  const anchors = anchorsOf(element, shown, scope);
  const named = [...marksOf(element, shown), ...kindsOf(element)];
  for (const { css } of anchors)
    for (const own of named) yield { css: `${css} ${own}`, grade: 'mark' };
  for (const css of besideMark(element, shown)) yield { css, grade: 'structure' };
  for (const { css } of anchors)
    for (const beside of besideMark(element, shown))
      yield { css: `${css} ${beside}`, grade: 'structure' };
  for (const { css, way, isMarked } of anchors)
    if (isMarked || /^h[1-6]$/.test(tag)) {
      yield { css: `${css} ${tag}`, grade: 'structure' };
      const path = way.length <= PATH_MAX && tagPath(way, ({ localName }) => localName);
      if (path) yield { css: `${css} > ${path}`, grade: 'structure' };
    }
  yield* byClass(element, shown, scope, anchors);
  if (/^h1$/.test(tag)) yield { css: tag, grade: 'structure' };
  for (const { css, way } of anchors.filter((one) => one.way.length <= PATH_MAX))
    yield { css: `${css} > ${tagPath(way, withPlace)}`, grade: 'position' };
  const way = wayFrom(element, scope);
  yield { css: tagPath(way, withPlace), grade: 'position' };
}

function* byClass(
  element: Element,
  shown: string | null,
  scope: ParentNode,
  anchors: Anchor[],
): Generator<Selector> {
  const tag = element.localName;
  const own = classesOf(element, shown);
  for (const css of own) yield { css, grade: 'class' };
  const around = classedAround(element, shown, scope);
  for (const anchor of [...anchors, ...around])
    for (const css of own) yield { css: `${anchor.css} ${css}`, grade: 'class' };
  for (const { css, way } of around) {
    yield { css: `${css} ${tag}`, grade: 'class' };
    if (way.length <= PATH_MAX)
      yield { css: `${css} > ${tagPath(way, ({ localName }) => localName)}`, grade: 'class' };
  }
}

/** From the scope down to the element, both ends as the scope's selector needs them. */
function wayFrom(element: Element, scope: ParentNode): Element[] {
  const way: Element[] = [];
  for (let up: Element | null = element; up && up !== scope; up = up.parentElement) way.unshift(up);
  return way;
}

function finds(scope: ParentNode, css: string, element: Element): boolean {
  const [first, ...others] = all(scope, css).filter(isVisible);
  return first === element && others.length === 0;
}

/**
 * Selectors that find this element and no other visible one, the firmest of each grade.
 * @param shown its text, of which no selector is made
 * @param scope where it is looked for: the document, a shadow root, or what a label names
 */
export function proposeSelectors(
  element: Element,
  shown: string | null,
  scope: ParentNode,
): Selector[] {
  const found: Selector[] = [];
  for (const candidate of candidates(element, shown, scope)) {
    const isKnown = found.some(({ grade }) => grade === candidate.grade);
    if (!isKnown && candidate.css.length <= 300 && finds(scope, candidate.css, element))
      found.push(candidate);
  }
  return found.sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
}

/** Whether an element stands inside of what nobody should be asked to point at. */
export function isPointable(element: Element): boolean {
  return (
    nearest(element, 'html, body') !== element && !element.matches('iframe, frame, embed, object')
  );
}
