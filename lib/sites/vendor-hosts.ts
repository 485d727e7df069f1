/**
 * What follows a customer's part of the host in a vendor's match pattern.
 * @example hostSuffix('https://*.zendesk.com/*') // '.zendesk.com'
 */
export function hostSuffix(pattern: string): string {
  return pattern.slice('https://*'.length, -'/*'.length);
}

/**
 * Whether a host is its vendor's, as browsers read match patterns: the bare domain is as well.
 * @param host of an address without its port, or of a match pattern
 * @example isVendorsHost({ matches: ['https://*.zendesk.com/*'] }, 'acme.zendesk.com') // true
 */
export function isVendorsHost(site: { matches: readonly string[] }, host: string): boolean {
  return site.matches.some((pattern) => `.${host}`.endsWith(hostSuffix(pattern)));
}
