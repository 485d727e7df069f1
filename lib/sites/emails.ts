import { plainText } from './dom.ts';

const EMAIL = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/;
const NAMED = /^(.*?)<([^<>]*)>$/;
/** The longest address that mail can reach. */
const LENGTH_MAX = 254;
const MAX_EMAILS = 10;

/**
 * The e-mail addresses in a list of texts that each *are* one address, bare or as
 * `Name <address>`. Never searches inside longer text: what a customer wrote is not who they are.
 * Lower case, without repeats, at most ten.
 * @example emailsIn(['Dana <Dana@northwind.test>', 'call me']) // ['dana@northwind.test']
 */
export function emailsIn(texts: (string | null)[]): string[] {
  const found = texts
    .map(plainText)
    .map((text) => (NAMED.exec(text ?? '')?.[2] ?? text ?? '').toLowerCase())
    .filter((text) => text.length <= LENGTH_MAX && EMAIL.test(text));
  return [...new Set(found)].slice(0, MAX_EMAILS);
}

/** The name in front of an address in angle brackets, or the whole text where there is none. */
export function nameBeforeEmail(text: string | null): string | null {
  const named = NAMED.exec(text ?? '');
  return named ? named[1]?.trim().replace(/^"(.*)"$/, '$1') || null : text;
}
