import { attribute, isVisible, plainText } from '../sites/dom.ts';

const innerTextOf = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')?.get;

/**
 * What an element shows: the value of a field, the chosen option, else its visible text. Texts that
 * are in the page and not on it, such as the form that edits them, are left out.
 * @returns `null` if it shows nothing
 */
export function shownText(element: Element): string | null {
  if (!isVisible(element)) return null;
  if (element instanceof HTMLInputElement)
    return /^(?:password|hidden|checkbox|radio|file)$/.test(element.type)
      ? null
      : plainText(element.value);
  if (element instanceof HTMLTextAreaElement) return plainText(element.value);
  if (element instanceof HTMLSelectElement)
    return plainText(element.selectedOptions[0]?.textContent ?? null);
  if (element instanceof HTMLElement)
    return plainText((innerTextOf?.call(element) as string | undefined) ?? null);
  return plainText(element.textContent);
}

/** The address that a link of this scheme leads to: `mailto:`, `tel:`. */
export function linkTarget(element: Element, scheme: string): string | null {
  const href = attribute(element, 'href') ?? '';
  if (!href.toLowerCase().startsWith(scheme)) return null;
  const [target = ''] = href.slice(scheme.length).split('?');
  try {
    return plainText(decodeURIComponent(target));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
