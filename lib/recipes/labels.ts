import type { Locator } from '../model/recipe.ts';
import { all, attribute, isVisible, nearest, plainText } from '../sites/dom.ts';

type LabelLocator = Extract<Locator, { by: 'label' }>;
type Tie = LabelLocator['tie'];

/** A label, and what it names. */
export interface Named {
  tie: Tie;
  label: Element;
  value: Element;
}

const CONTROLS = 'input, select, textarea, output, [contenteditable]';
const LABEL_MAX = 80;
/** Side by side, only what looks like a label is one: its colon or its makers say so. */
const SAYS_LABEL = /label|caption|term|legend|field-?name|heading/i;

function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}

/** Words of a label without those of the control inside it. */
function ownText(node: Node): string {
  if (node instanceof Element && node.matches(`${CONTROLS}, script, style`)) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...node.childNodes].map(ownText).join(' ');
}

/**
 * A label's words, without the marks around them; `null`: none, or too many for a label.
 * @example labelText(dt) // 'Owner', of `<dt>Owner: *</dt>`
 */
export function labelText(element: Element): string | null {
  const text = plainText(ownText(element))?.replace(/[\s:：*]+$/, '') ?? '';
  return text === '' || text.length > LABEL_MAX ? null : text;
}

function next(element: Element, tag: string): Element | null {
  const sibling = element.nextElementSibling;
  return sibling?.localName === tag ? sibling : null;
}

/** What a label names by its tie; `null`: nothing. */
function namedBy(label: Element, tie: Tie): Element | null {
  switch (tie) {
    case 'control': {
      const id = attribute(label, 'for');
      return id ? rootOf(label).getElementById(id) : (all(label, CONTROLS)[0] ?? null);
    }
    case 'description':
      return next(label, 'dd');
    case 'row':
      return next(label, 'td');
    case 'beside':
      return label.nextElementSibling;
    case 'labelledby': {
      const { id } = label;
      const named = all(rootOf(label), '[aria-labelledby]').filter((one) =>
        attribute(one, 'aria-labelledby')?.split(/\s+/).includes(id),
      );
      return id !== '' && named.length === 1 ? (named[0] ?? null) : null;
    }
  }
}

/** Everything under this root that a label of these words names by this tie. */
export function labelledBy(root: ParentNode, { tag, text, tie }: LabelLocator): Element[] {
  return all(root, tag)
    .filter((label) => label.childElementCount <= 4 && labelText(label) === text)
    .filter(isVisible)
    .flatMap((label) => namedBy(label, tie) ?? []);
}

/** Labels that could name this very element, by each tie; the tie is checked afterwards. */
function labelsAround(element: Element): [Tie, Element | null | undefined][] {
  const root = rootOf(element);
  const id = attribute(element, 'id');
  const before = element.previousElementSibling;
  const ids = attribute(element, 'aria-labelledby')?.split(/\s+/) ?? [];
  const looksLikeLabel =
    before &&
    (before.localName === 'label' ||
      /[:：]\s*\*?\s*$/.test(before.textContent ?? '') ||
      SAYS_LABEL.test(attribute(before, 'class') ?? ''));
  return [
    ['control', id ? all(root, 'label').find((one) => attribute(one, 'for') === id) : null],
    ['control', element.matches(CONTROLS) ? nearest(element, 'label') : null],
    ['description', element.localName === 'dd' ? before : null],
    ['row', element.localName === 'td' && before?.localName === 'th' ? before : null],
    ['labelledby', ids[0] ? root.getElementById(ids[0]) : null],
    ['beside', looksLikeLabel ? before : null],
  ];
}

/**
 * The label that names an element or one of the elements around it, nearest first; `null`: none
 * does, or its words are no anchor.
 */
export function labelOf(element: Element, upMax = 4): Named | null {
  let value: Element | null = element;
  for (let up = 0; value && up <= upMax; up += 1, value = value.parentElement) {
    for (const [tie, label] of labelsAround(value)) {
      if (!label || !isVisible(label) || !/\p{L}/u.test(labelText(label) ?? '')) continue;
      if (namedBy(label, tie) === value) return { tie, label, value };
    }
  }
  return null;
}
