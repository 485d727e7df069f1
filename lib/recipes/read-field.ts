import type { Locator } from '../model/recipe.ts';
import type { RecipeFieldName } from '../model/recipe-fields.ts';
import { addressOf, nearest } from '../sites/dom.ts';
import { emailsIn, nameBeforeEmail } from '../sites/emails.ts';
import { locate } from './locate.ts';
import { linkTarget, shownText } from './shown-text.ts';

/** What a field reads, or why it reads nothing; `shape`: something else stands there. */
export type FieldReading =
  | { text: string }
  | { text: null; why: 'none' | 'several' | 'empty' | 'shape' };

const DOMAIN = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}(?:[:/?#].*)?$/iu;

/** The website as shown, or where its link leads: many pages show a word in its place. */
function domainOf(element: Element, shown: string | null): string | null {
  if (shown && DOMAIN.test(shown)) return shown;
  const link = nearest(element, 'a') ?? element;
  const address = addressOf(link);
  const isElsewhere = address?.host !== location.host && /^https?:$/.test(address?.protocol ?? '');
  return isElsewhere ? (address?.host ?? null) : null;
}

function emailOf(element: Element, shown: string | null): string | null {
  const link = nearest(element, 'a') ?? element;
  return emailsIn([shown])[0] ?? emailsIn([linkTarget(link, 'mailto:')])[0] ?? null;
}

/** The text of an element as this field takes it; `null`: it is not of that kind. */
export function textFor(name: RecipeFieldName, element: Element): string | null {
  const shown = shownText(element);
  if (name === 'emails') return emailOf(element, shown);
  if (name === 'domain') return domainOf(element, shown);
  if (name === 'contactName' || name === 'owner') return nameBeforeEmail(shown);
  return shown;
}

/**
 * Reads one field of a recipe from the visible page. Does not touch the document.
 * @example readField(document, 'owner', { by: 'label', tie: 'description', tag: 'dt', text: 'Owner', hosts: [], inner: null })
 */
export function readField(doc: Document, name: RecipeFieldName, locator: Locator): FieldReading {
  const found = locate(doc, locator);
  if (!found.element) return { text: null, why: found.why };
  const text = textFor(name, found.element);
  if (text !== null) return { text };
  return { text: null, why: shownText(found.element) === null ? 'empty' : 'shape' };
}
