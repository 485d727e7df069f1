import type { PageRecord } from '../model/page.ts';
import { SITES } from './registry.ts';
import { isVendorsHost } from './vendor-hosts.ts';

/**
 * The records that an address may name, without a look at the page: its vendor's, or else one for
 * each product hosted anywhere whose addresses look like this.
 * @returns empty if no product has a record there
 * @example recordsAt(new URL('https://acme.zendesk.com/agent/tickets/7'))[0]?.recordId // '7'
 */
export function recordsAt(url: URL): PageRecord[] {
  const vendors = SITES.filter((site) => isVendorsHost(site, url.hostname));
  const sites = vendors.length > 0 ? vendors : SITES.filter(({ matches }) => matches.length === 0);
  return sites.flatMap((site) => {
    const route = site.route(url);
    return route ? [{ site: site.id, host: url.host, ...route }] : [];
  });
}
