import { atomicCrm } from './atomic-crm.ts';
import { hubspot } from './hubspot.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import type { Site } from './site.ts';
import { zendesk } from './zendesk.ts';

/** Every product that Bellwether reads. A new one is its file and one line here. */
export const SITES: readonly Site[] = [salesforce, hubspot, zendesk, requestTracker, atomicCrm];

/** Vendors' patterns are all of the form `https://*.vendor.com/*`. */
function isOnHostOf(site: Site, url: URL): boolean {
  return site.matches.some((pattern) => url.host.endsWith(pattern.slice('https://*'.length, -2)));
}

/**
 * The product this document is: by its vendor's host, else by the product's own fingerprint.
 * @returns `null` if it is none that is known, or not drawn far enough to be recognised yet
 * @example siteFor(new URL('https://acme.zendesk.com/agent/tickets/1'), document)?.id // 'zendesk'
 */
export function siteFor(url: URL, doc: Document): Site | null {
  return (
    SITES.find((site) => isOnHostOf(site, url)) ??
    SITES.find((site) => site.recognises?.(doc, url) === true) ??
    null
  );
}
