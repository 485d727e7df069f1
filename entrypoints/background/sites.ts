import { browser } from '../../lib/browser.ts';

const SCRIPT_ID = 'bellwether-page';
const SCRIPT_FILE = 'page.js';

/** Origins the user granted, as match patterns; only web pages count. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

/**
 * Registers the page script for exactly the granted origins. Nothing runs, is requested or can be
 * seen anywhere else.
 */
export async function syncPageScript(): Promise<void> {
  await navigator.locks.request(SCRIPT_ID, async () => {
    const matches = await grantedOrigins();
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    if (matches.length === 0) {
      if (known.length > 0) {
        await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
      }
      return;
    }
    const script = {
      id: SCRIPT_ID,
      js: [SCRIPT_FILE],
      matches,
      runAt: 'document_idle' as const,
      allFrames: false,
      persistAcrossSessions: true,
    };
    if (known.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/** Starts the page script in tabs that were open before their origin was granted. */
export async function startInOpenTabs(origins: string[]): Promise<void> {
  const url = origins.filter((origin) => /^(https?|\*):\/\//.test(origin));
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  await Promise.allSettled(
    tabs.map((tab) =>
      tab.id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: tab.id }, files: [SCRIPT_FILE] }),
    ),
  );
}

/**
 * Whether a page of this origin may still be read: the grant can be taken back under it. The port
 * is left out, since patterns of Firefox have none: with one, nothing would ever be granted.
 */
export async function isGranted(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
