import { VENDOR_SITES } from '../sites/catalogue.ts';

/** `https://*.zendesk.com/*` without scheme, asterisk and path. */
function suffixOf(pattern: string): string {
  return pattern.slice('https://*'.length, -'/*'.length);
}

/**
 * The supported products with hosts of their own. `suffix` is what follows a customer's part of
 * the host that shows records: `.zendesk.com`.
 */
export const PRODUCTS = VENDOR_SITES.map(({ id, name, matches }) => ({
  id,
  name,
  suffix: suffixOf(matches[0]),
}));

/**
 * The name of the product that serves a host; `null`: none of the known ones.
 * @example productOf('acme.zendesk.com') // 'Zendesk'
 */
export function productOf(host: string): string | null {
  const isOf = (pattern: string) => `.${host}`.endsWith(suffixOf(pattern));
  return VENDOR_SITES.find(({ matches }) => matches.some(isOf))?.name ?? null;
}
