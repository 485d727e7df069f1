import { VENDOR_SITES, vendorSiteAt } from '../sites/catalogue.ts';
import { SITES } from '../sites/registry.ts';
import { hostSuffix } from '../sites/vendor-hosts.ts';

/** The first few, which most people look for; the address of any other does as well. */
const [salesforce, hubspot, zendesk] = VENDOR_SITES;

/**
 * The products to pick from. `suffix` is what follows a customer's part of the host that shows
 * records: `.zendesk.com`.
 */
export const PRODUCTS = [salesforce, hubspot, zendesk].map(({ id, name, matches }) => ({
  id,
  name,
  suffix: hostSuffix(matches[0]),
}));

/** Every product that pages can be read as, by name. */
export const ALL_PRODUCTS = SITES.map(({ id, name }) => ({ id, name })).sort((a, b) =>
  a.name.localeCompare(b.name, 'en'),
);

/**
 * The name of the product that serves a host; `null`: none of the known ones.
 * @example productOf('acme.zendesk.com') // 'Zendesk'
 */
export function productOf(host: string): string | null {
  return vendorSiteAt(host)?.name ?? null;
}
