import { SITES } from './registry.ts';
import { isVendorsHost } from './vendor-hosts.ts';

/** Products with hosts of their own: what the extension may ask permission for, site by site. */
export const VENDOR_SITES = SITES.filter(({ matches }) => matches.length > 0).map(
  ({ id, name, matches }) => ({ id, name, matches }),
);

export const VENDOR_MATCHES: string[] = VENDOR_SITES.flatMap((site) => [...site.matches]);

/**
 * The match patterns that stand for web pages, sorted: a browser also lists its own schemes.
 * @example webPatterns(['https://b.test/*', 'file:///*']) // ['https://b.test/*']
 */
export function webPatterns(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => /^(https?|\*):\/\//.test(pattern)).sort();
}

/** A script of ours in pages, and the files it is made of, in their order. */
export interface PageScript {
  id: string;
  files: string[];
  runAt: 'document_end' | 'document_idle';
  matches: string[];
  excludeMatches?: string[];
}

const ANY_HOST = /^[^/]+:\/\/\*\//;
const READER = 'reader.js';

/** The file that knows how to read a product's pages. No page carries those of other products. */
export function siteFile(siteId: string): string {
  return `site-${siteId}.js`;
}

/** Tells products hosted anywhere apart, so that only the right one's file is brought in. */
export const FINGERPRINTS_FILE = 'fingerprints.js';

/** Reads more of a record than its page shows, only where the user wants that. */
export const READ_MORE_FILE = 'read-more.js';

/** Hear a page hand over a customer itself; its messages only where the user wants them heard. */
export function handedFiles(messages: boolean): string[] {
  return messages ? ['handed.js', 'handed-messages.js'] : ['handed.js'];
}

/** The product whose vendor a host belongs to, or the host of a pattern; `null`: none of them. */
export function vendorSiteAt(host: string): (typeof VENDOR_SITES)[number] | null {
  return VENDOR_SITES.find((site) => isVendorsHost(site, host)) ?? null;
}

function hostOf(origin: string): string {
  return origin.split('/')[2] ?? '';
}

/**
 * The scripts that read the pages of the granted origins, and of no others. A vendor's pages get
 * their product's file at once; which one all other pages need is found out in each of them.
 * @param granted match patterns of origins
 * @returns without those that would match nothing
 * @example readerScripts(['https://acme.zendesk.com/*'])[0]?.files // ['site-zendesk.js', 'reader.js']
 */
export function readerScripts(granted: string[]): PageScript[] {
  const isWide = granted.some((origin) => ANY_HOST.test(origin));
  const vendors = VENDOR_SITES.map((site) => ({
    id: `bellwether-reader-${site.id}`,
    files: [siteFile(site.id), READER],
    runAt: 'document_idle' as const,
    matches: isWide
      ? [...site.matches]
      : granted.filter((origin) => isVendorsHost(site, hostOf(origin))),
  }));
  const others = granted.filter((origin) => !vendorSiteAt(hostOf(origin)));
  const anywhere = {
    id: 'bellwether-reader',
    files: [READER],
    runAt: 'document_idle' as const,
    matches: others,
    excludeMatches: VENDOR_MATCHES,
  };
  return [...vendors, anywhere].filter(({ matches }) => matches.length > 0);
}

/**
 * The files that read a page, in their order.
 * @example readerFor('https://crm.example/') // ['reader.js']
 */
export function readerFor(url: string): string[] {
  const site = vendorSiteAt(new URL(url).hostname);
  return site ? [siteFile(site.id), READER] : [READER];
}

/** The file of the script that stands for a closed panel on a side of the page, in any product. */
export function launcherFor(side: 'left' | 'right'): string {
  return side === 'left' ? 'launcher-left.js' : 'launcher.js';
}

/**
 * The same script for the granted origins, and for no others. It comes with the page, to be drawn
 * with it: a frame of its own, for a button alone, costs the page more than the button.
 */
export function launcherScripts(granted: string[], side: 'left' | 'right'): PageScript[] {
  const files = [launcherFor(side)];
  return granted.length > 0
    ? [{ id: 'bellwether-launcher', files, runAt: 'document_end', matches: granted }]
    : [];
}
