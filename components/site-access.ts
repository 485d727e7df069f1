/** Whether Bellwether may work on the page of the current tab. */
export type SiteAccess =
  | { state: 'granted'; host: string; pattern: string }
  | { state: 'not-granted'; host: string; pattern: string }
  | { state: 'impossible'; page: 'browser' | 'file' | 'store' | 'unknown' };

/** A site, or a product with its sites, that can be allowed with one click. */
export interface SiteChoice {
  id: string;
  name: string;
  patterns: readonly string[];
  granted: boolean;
}

type SiteTarget =
  | { host: string; pattern: string }
  | { page: Extract<SiteAccess, { state: 'impossible' }>['page'] };

/** Both browsers keep extensions out of the pages that sell extensions. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org'];

/**
 * The one origin that a click on this page would ask for, as a match pattern. Ports are left out:
 * patterns of Firefox have none, and without one the pattern stands for all of them.
 * @param url address of the tab; `undefined` where the browser does not tell
 * @example siteTarget('https://crm.acme.com/a/1') // { host: 'crm.acme.com', pattern: 'https://crm.acme.com/*' }
 */
export function siteTarget(url: string | undefined): SiteTarget {
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null) return { page: 'unknown' };
  if (parsed.protocol === 'file:') return { page: 'file' };
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return { page: 'browser' };
  if (STORES.includes(parsed.hostname)) return { page: 'store' };
  return { host: parsed.hostname, pattern: `${parsed.protocol}//${parsed.hostname}/*` };
}
