import { plainText } from './dom.ts';

/**
 * Text that stands in the element itself, without the texts of the elements in it: names beside
 * which a product puts icons, counts and menus.
 */
export function ownTextOf(element: Element | null): string | null {
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  return plainText(texts.map((node) => node.nodeValue).join(' '));
}
