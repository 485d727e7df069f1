import type { Site } from './site.ts';
import { isVendorsHost } from './vendor-hosts.ts';

/**
 * Which of these products a document is: by its vendor's host, else by the product's fingerprint.
 * @returns `null` if it is none of them, or not drawn far enough to be recognised yet
 * @example siteFor(SITES, new URL('https://acme.zendesk.com/agent/tickets/1'), document)?.id // 'zendesk'
 */
export function siteFor(sites: readonly Site[], url: URL, doc: Document): Site | null {
  const isIt = (site: Site) => isVendorsHost(site, url.hostname) || site.recognises?.(doc, url);
  return sites.find(isIt) ?? null;
}
