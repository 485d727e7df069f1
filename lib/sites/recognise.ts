import type { Site } from './site.ts';

/** Whether an address is on a host of the product's vendor. */
export function isOnVendorsHost({ matches }: Site, url: URL): boolean {
  return matches.some((pattern) => url.host.endsWith(pattern.slice('https://*'.length, -2)));
}

/**
 * Which of these products a document is: by its vendor's host, else by the product's fingerprint.
 * @returns `null` if it is none of them, or not drawn far enough to be recognised yet
 * @example siteFor(SITES, new URL('https://acme.zendesk.com/agent/tickets/1'), document)?.id // 'zendesk'
 */
export function siteFor(sites: readonly Site[], url: URL, doc: Document): Site | null {
  return sites.find((site) => isOnVendorsHost(site, url) || site.recognises?.(doc, url)) ?? null;
}
