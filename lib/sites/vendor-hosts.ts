/**
 * What follows a customer's part of the host in a vendor's match pattern; the host itself where all
 * customers share one.
 * @example hostSuffix('https://*.zendesk.com/*') // '.zendesk.com'
 * @example hostSuffix('https://app.attio.com/*') // 'app.attio.com'
 */
export function hostSuffix(pattern: string): string {
  return pattern.slice('https://'.length, -'/*'.length).replace('*', '');
}

/**
 * Whether a host is its vendor's, as browsers read match patterns: of customers' own hosts the bare
 * domain is as well, of a shared one nothing else is.
 * @param host of an address without its port, or of a match pattern
 * @example isVendorsHost({ matches: ['https://*.zendesk.com/*'] }, 'acme.zendesk.com') // true
 * @example isVendorsHost({ matches: ['https://app.attio.com/*'] }, 'www.app.attio.com') // false
 */
export function isVendorsHost(site: { matches: readonly string[] }, host: string): boolean {
  return site.matches.some((pattern) => {
    const suffix = hostSuffix(pattern);
    return suffix.startsWith('.') ? `.${host}`.endsWith(suffix) : host === suffix;
  });
}
