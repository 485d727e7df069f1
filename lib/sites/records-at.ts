import type { PageRecord } from '../model/page.ts';
import { SITES } from './registry.ts';
import type { Site } from './site.ts';
import { isVendorsHost } from './vendor-hosts.ts';

export { recordsHost } from './salesforce-address.ts';

/** Whether there is a product of this id. */
export function isSite(siteId: string): boolean {
  return SITES.some(({ id }) => id === siteId);
}

/** @returns `null` if there is no product of this id */
export function productName(siteId: string): string | null {
  return SITES.find(({ id }) => id === siteId)?.name ?? null;
}

function sitesAt(url: URL, product: string): readonly Site[] {
  const vendors = SITES.filter((site) => isVendorsHost(site, url.hostname));
  if (vendors.length > 0) return vendors;
  return SITES.filter((site) =>
    product === 'auto' ? site.recognises !== undefined : site.id === product,
  );
}

/**
 * The records that an address may name, without a look at the page: its vendor's, or else one for
 * each product hosted anywhere whose addresses look like this.
 * @param product that the user named for this origin; `auto`: whichever it is, `none`: no product
 * @returns empty if no product has a record there
 * @example recordsAt(new URL('https://acme.zendesk.com/agent/tickets/7'), 'auto')[0]?.recordId // '7'
 */
export function recordsAt(url: URL, product: string): PageRecord[] {
  return sitesAt(url, product).flatMap((site) => {
    const route = site.route(url);
    return route ? [{ site: site.id, host: url.host, ...route }] : [];
  });
}
