import { isVendorsHost } from './vendor-hosts.ts';

/** Products with hosts of their own: what the extension may ask permission for, site by site. */
export const VENDOR_SITES = [
  {
    id: 'salesforce',
    name: 'Salesforce',
    matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  },
  { id: 'hubspot', name: 'HubSpot', matches: ['https://*.hubspot.com/*'] },
  { id: 'zendesk', name: 'Zendesk', matches: ['https://*.zendesk.com/*'] },
] as const;

export const VENDOR_MATCHES: string[] = VENDOR_SITES.flatMap((site) => [...site.matches]);

/**
 * The match patterns that stand for web pages, sorted: a browser also lists its own schemes.
 * @example webPatterns(['https://b.test/*', 'file:///*']) // ['https://b.test/*']
 */
export function webPatterns(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => /^(https?|\*):\/\//.test(pattern)).sort();
}

/**
 * A script that runs in pages. Each vendor's pages get a reader for that vendor alone, so that no
 * page pays for products that it is not; all other pages get the readers of those hosted anywhere.
 */
export interface PageScript {
  id: string;
  file: string;
  matches: string[];
  excludeMatches?: string[];
}

const ANY_HOST = /^[^/]+:\/\/\*\//;

const SELF_HOSTED = { id: 'bellwether-page', file: 'page.js' };

function vendorScript(siteId: string): { id: string; file: string } {
  return { id: `bellwether-page-${siteId}`, file: `page-${siteId}.js` };
}

/** The product whose vendor a host belongs to, or the host of a pattern; `null`: none of them. */
export function vendorSiteAt(host: string): (typeof VENDOR_SITES)[number] | null {
  return VENDOR_SITES.find((site) => isVendorsHost(site, host)) ?? null;
}

function hostOf(origin: string): string {
  return origin.split('/')[2] ?? '';
}

/**
 * The scripts that read the pages of the granted origins, and of no others.
 * @param granted match patterns of origins
 * @returns without those that would match nothing
 * @example readerScripts(['https://acme.zendesk.com/*'])[0]?.file // 'page-zendesk.js'
 */
export function readerScripts(granted: string[]): PageScript[] {
  const isWide = granted.some((origin) => ANY_HOST.test(origin));
  const vendors = VENDOR_SITES.map((site) => ({
    ...vendorScript(site.id),
    matches: isWide
      ? [...site.matches]
      : granted.filter((origin) => isVendorsHost(site, hostOf(origin))),
  }));
  const others = granted.filter((origin) => !vendorSiteAt(hostOf(origin)));
  return [...vendors, { ...SELF_HOSTED, matches: others, excludeMatches: VENDOR_MATCHES }].filter(
    ({ matches }) => matches.length > 0,
  );
}

/**
 * The file of the script that reads a page.
 * @example readerFor('https://crm.example/') // 'page.js'
 */
export function readerFor(url: string): string {
  const site = vendorSiteAt(new URL(url).hostname);
  return site ? vendorScript(site.id).file : SELF_HOSTED.file;
}

/** The file of the script that stands for a closed panel on a side of the page, in any product. */
export function launcherFor(side: 'left' | 'right'): string {
  return side === 'left' ? 'launcher-left.js' : 'launcher.js';
}

/** The same script for the granted origins, and for no others. */
export function launcherScripts(granted: string[], side: 'left' | 'right'): PageScript[] {
  return granted.length > 0
    ? [{ id: 'bellwether-launcher', file: launcherFor(side), matches: granted }]
    : [];
}
