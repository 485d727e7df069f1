import type { SiteAddresses } from './site.ts';

/**
 * Which of these products a document is: by its vendor's host, else by the product's fingerprint.
 * @returns `null` if it is none of them, or not drawn far enough to be recognised yet
 * @example siteFor(SITES, new URL('https://acme.zendesk.com/agent/tickets/1'), document)?.id // 'zendesk'
 */
export function siteFor<S extends SiteAddresses>(
  sites: readonly S[],
  url: URL,
  doc: Document,
): S | null {
  const isVendors = ({ matches }: S) =>
    matches.some((pattern) => url.host.endsWith(pattern.slice('https://*'.length, -2)));
  return sites.find((site) => isVendors(site) || site.recognises?.(doc, url)) ?? null;
}
