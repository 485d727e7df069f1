import type { Locator } from '../model/recipe.ts';
import { shadowRootOf } from '../sites/shadow.ts';
import { labelOf, labelText } from './labels.ts';
import { locate } from './locate.ts';
import { GRADES, type Grade, proposeSelectors } from './selectors.ts';
import { shownText } from './shown-text.ts';

/** One way to find an element again; `label` stands between structure and classes. */
export interface Way {
  at: Locator;
  grade: Grade | 'label';
}

const ORDER: readonly Way['grade'][] = [GRADES[0], 'label', ...GRADES.slice(1)];
const WAYS_MAX = 3;

/** The selectors of the hosts of the shadow roots around an element; `null`: one has none. */
function hostsOf(element: Element): string[] | null {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return [];
  const outer = hostsOf(root.host);
  const scope = root.host.getRootNode() as Document | ShadowRoot;
  const [host] = proposeSelectors(root.host, null, scope);
  return outer && host && shadowRootOf(root.host) === root ? [...outer, host.css] : null;
}

function byLabel(element: Element, shown: string | null, hosts: string[]): Way[] {
  const named = labelOf(element);
  const text = named && labelText(named.label);
  if (!named || !text) return [];
  const { tie, label, value } = named;
  // All of what the label names, if that is the same: it needs no place inside.
  const isWhole = value === element || shownText(value) === shown;
  const inner = isWhole ? null : (proposeSelectors(element, shown, value)[0]?.css ?? undefined);
  if (inner === undefined) return [];
  return [{ at: { by: 'label', hosts, tie, tag: label.localName, text, inner }, grade: 'label' }];
}

/**
 * Ways to find an element again on the next record, firmest first: at most three, each of which
 * finds it now. Attributes of the makers come before labels, these before structure and classes;
 * hashed classes and what repeats the record's own text never.
 * @returns empty if nothing tells the element from others
 * @example proposeSelector(document.querySelector('h1'))[0]?.at // { by: 'place', hosts: [], css: 'main h1' }
 */
export function proposeSelector(element: Element): Way[] {
  const hosts = hostsOf(element);
  if (!hosts) return [];
  const shown = shownText(element);
  const root = element.getRootNode() as Document | ShadowRoot;
  const places = proposeSelectors(element, shown, root).map(
    ({ css, grade }): Way => ({ at: { by: 'place', hosts, css }, grade }),
  );
  const ways = [...places, ...byLabel(element, shown, hosts)]
    .filter(({ at }) => {
      const found = locate(element.ownerDocument, at).element;
      return found !== null && shownText(found) === shown;
    })
    .sort((a, b) => ORDER.indexOf(a.grade) - ORDER.indexOf(b.grade));
  // A place in a row is the last resort, and no choice beside anything firmer.
  const firm = ways.filter(({ grade }) => grade !== 'position');
  return (firm.length > 0 ? firm : ways).slice(0, WAYS_MAX);
}
