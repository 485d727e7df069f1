import { all, attribute, first, isVisible, nearest } from '../sites/dom.ts';
import { FORMAT, GROUP_NAMES } from './format.ts';
import { HANDED_VERSION, type Handed } from './handed.ts';
import { parseHanded } from './parse-handed.ts';

/** The page's author says that these attributes are the author's own: nobody else can set it there. */
const MARKED = `:root[data-bellwether="${HANDED_VERSION}"], :root > body[data-bellwether="${HANDED_VERSION}"]`;
const RECORD = '[data-bellwether-record]';
/** Where others than the page's author may have written what stands there. */
const WRITTEN_BY_OTHERS =
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="log"], [role="feed"], [role="comment"], blockquote';
const HOLDERS_MAX = 8;

/** The attribute of a field; a record's type is the record's own attribute. */
function attributeOf(group: string, field: string): string {
  return field === 'type' ? `data-bellwether-${group}` : `data-bellwether-${group}-${field}`;
}

/** Every attribute that can hand over something, for whoever watches them. */
export const ATTRIBUTES: string[] = [
  'data-bellwether',
  ...GROUP_NAMES.flatMap((group) =>
    Object.keys(FORMAT[group]).map((field) => attributeOf(group, field)),
  ),
];

/** Whether the page hands over by attributes at all. */
export function usesAttributes(doc: Document): boolean {
  return first(doc, MARKED) !== null;
}

function groupsAt(element: Element): Record<string, Record<string, string>> {
  const groups = GROUP_NAMES.map((group) => {
    const fields = Object.keys(FORMAT[group]).flatMap((field) => {
      const value = attribute(element, attributeOf(group, field));
      return value === null ? [] : [[field, value] as const];
    });
    return [group, Object.fromEntries(fields)] as const;
  });
  return Object.fromEntries(groups.filter(([, fields]) => Object.keys(fields).length > 0));
}

function handedAt(element: Element): Handed[] {
  const handed = parseHanded({ bellwether: HANDED_VERSION, ...groupsAt(element) });
  return handed ? [handed] : [];
}

/** Records visited before may stay mounted and hidden. */
function isAuthors(element: Element): boolean {
  return !nearest(element, WRITTEN_BY_OTHERS) && isVisible(element);
}

/**
 * What the page hands over in `data-bellwether-*` attributes: on `<html>` or `<body>`, or else on
 * elements that say `data-bellwether-record`. Only in pages marked `data-bellwether="1"` on `<html>`
 * or `<body>`: filters of customers' texts let such attributes pass, but not on those two.
 * @returns one for each element that hands over something valid
 */
export function handedFromAttributes(doc: Document): Handed[] {
  if (!usesAttributes(doc)) return [];
  const outer = all(doc, ':root, :root > body').flatMap(handedAt);
  if (outer.length > 0) return outer;
  const inner = all(doc, `:root > body ${RECORD}`).filter(isAuthors);
  return inner.slice(0, HOLDERS_MAX).flatMap(handedAt);
}
