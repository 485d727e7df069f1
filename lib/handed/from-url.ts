import { type Handed, LINK_MAX } from './handed.ts';
import { linkText } from './link-text.ts';
import { parseHandedText } from './parse-handed.ts';

/** Percent-encoded JSON begins with a brace; everything else is base64url of UTF-8. */
function decode(text: string): string | null {
  try {
    if (/^(?:\{|%7B)/i.test(text)) return decodeURIComponent(text);
    if (!/^[\w-]+={0,2}$/.test(text)) return null;
    const binary = atob(text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // `decodeURIComponent`, `atob` and `decode` throw different errors for one thing: it is no text.
    return null;
  }
}

/**
 * What a link hands over, from the text behind `#bellwether=`: the JSON of a hand-over,
 * percent-encoded or in base64url. Whoever made the link may be anybody, so its ids find nobody.
 * @returns `null`: not a valid hand-over
 */
export function handedFromLink(text: string): Handed | null {
  const json = text.length <= LINK_MAX ? decode(text) : null;
  return json === null ? null : parseHandedText(json, LINK_MAX);
}

/**
 * What an address hands over.
 * @example handedFromUrl(new URL(href))?.fields.accountName // 'Northwind Traders'
 */
export function handedFromUrl(url: URL): Handed | null {
  const text = linkText(url);
  return text === null ? null : handedFromLink(text);
}
