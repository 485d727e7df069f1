/** Whether Bellwether may work on the page of the current tab. */
export type SiteAccess =
  | { state: 'granted'; host: string; pattern: string; origin: string }
  | {
      state: 'not-granted';
      host: string;
      pattern: string;
      /** The supported product that this is, by name; `null`: none that is known by its host. */
      product: string | null;
      /** Where the product shows its records, if that is another site; `null`: here. */
      recordsHost: string | null;
    }
  | { state: 'impossible'; page: ImpossiblePage };

type ImpossiblePage = 'browser' | 'file' | 'store' | 'unknown';

/** One origin, without its port, as the browser is asked for it. */
export interface SiteOrigin {
  host: string;
  /** A match pattern that covers this host and no other. */
  pattern: string;
}

/** Both browsers keep extensions out of the pages that sell extensions. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org'];

/**
 * The one origin that a click on this page would ask for. Ports are left out: patterns of Firefox
 * have none, and without one the pattern stands for all of them.
 * @param url address of the tab; `undefined` where the browser does not tell
 * @example siteTarget('https://crm.acme.com/a/1') // { host: 'crm.acme.com', … }
 */
export function siteTarget(
  url: string | undefined,
): (SiteOrigin & { origin: string }) | { page: ImpossiblePage } {
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null) return { page: 'unknown' };
  if (parsed.protocol === 'file:') return { page: 'file' };
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return { page: 'browser' };
  if (STORES.includes(parsed.hostname)) return { page: 'store' };
  const { hostname: host, protocol, origin } = parsed;
  return { host, pattern: `${protocol}//${host}/*`, origin };
}

/** The origin of a host that is served over https. */
export function secureOrigin(host: string): SiteOrigin {
  return { host, pattern: `https://${host}/*` };
}
