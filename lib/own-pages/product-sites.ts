import { VENDOR_SITES, vendorSiteAt } from '../sites/catalogue.ts';
import { SITES } from '../sites/registry.ts';
import { hostSuffix } from '../sites/vendor-hosts.ts';

/**
 * The products with hosts of their own, the best known first. `suffix` is what follows a customer's
 * part of the host that shows records, such as `.zendesk.com`; where all customers share a host it
 * is `null`, and `hosts` names those there are.
 */
export const PRODUCTS = VENDOR_SITES.map(({ id, name, matches }) => {
  const suffixes = matches.map(hostSuffix);
  const suffix = suffixes.find((one) => one.startsWith('.')) ?? null;
  return { id, name, suffix, hosts: suffix === null ? suffixes : [] };
});

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
