import { browser } from '../../lib/browser.ts';

/**
 * Whether a page of this origin may still be read: the grant can be taken back under it. The port
 * is left out, since patterns of Firefox have none: with one, nothing would ever be granted.
 */
export async function isGranted(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Where a tab is, if that is granted; `null`: on no such page, or gone. */
export async function grantedTab(tabId: number): Promise<{ url: URL; isLoaded: boolean } | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  // Some addresses are told without a grant: own pages, and where the user just called us.
  if (!url || !/^https?:$/.test(url.protocol) || !(await isGranted(url.origin))) return null;
  return { url, isLoaded: tab?.status === 'complete' };
}
