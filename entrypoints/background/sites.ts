import { browser } from '../../lib/browser.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import {
  launcherFor,
  launcherScripts,
  type PageScript,
  readerFor,
  readerScripts,
  webPatterns,
} from '../../lib/sites/catalogue.ts';
import { readLayout } from './layout.ts';
import { startInTab } from './page-scripts.ts';
import { readSession, updateSession } from './session.ts';

const LOCK = 'bellwether-page';
/** The version that has set its pages up; forgotten when the extension or the browser ends. */
const SET_UP = 'setUp';

/** Origins the user granted, as match patterns; only web pages count. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return webPatterns(origins);
}

/** A closed panel needs no more of a page than a launcher, until something is to be read. */
function pageScripts(granted: string[], { state, side }: PanelLayout): PageScript[] {
  return state === 'closed' ? launcherScripts(granted, side) : readerScripts(granted);
}

/**
 * Registers the page scripts for exactly the granted origins. Nothing runs, is requested or can be
 * seen anywhere else.
 */
export async function syncPageScript(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const known = await browser.scripting.getRegisteredContentScripts();
    const knownIds = new Set(known.map(({ id }) => id));
    const wanted = pageScripts(await grantedOrigins(), await readLayout()).map(
      ({ files, ...script }) => ({
        ...script,
        js: files,
        runAt: 'document_idle' as const,
        allFrames: false,
        persistAcrossSessions: true,
      }),
    );
    const gone = [...knownIds].filter((id) => !wanted.some((script) => script.id === id));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    const kept = wanted.filter(({ id }) => knownIds.has(id));
    if (kept.length > 0) await browser.scripting.updateContentScripts(kept);
    const fresh = wanted.filter(({ id }) => !knownIds.has(id));
    if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
  });
}

/**
 * Once in each run of an extension's version: registers the page scripts, and brings pages along
 * that are open already. An update leaves them with a script that nobody answers, an installation
 * with none. Called whenever the background wakes, because Chromium now and then loses
 * `onInstalled` when it loads a version anew.
 */
export async function setUpPages(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  if ((await readSession<string>(SET_UP)) === version) return;
  await syncPageScript();
  const isFirst = await updateSession<string, boolean>(SET_UP, (current) => ({
    next: version,
    result: current !== version,
  }));
  if (isFirst) await startInOpenTabs(await grantedOrigins());
}

/** Starts the page script in tabs that were open before their origin was granted or this version ran. */
export async function startInOpenTabs(origins: string[]): Promise<void> {
  const url = webPatterns(origins);
  if (url.length === 0) return;
  const { state, side } = await readLayout();
  // One that was put to sleep comes back as a new page, which starts the script itself.
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.allSettled(
    tabs.map((tab) =>
      startInTab(tab, (page) => (state === 'closed' ? [launcherFor(side)] : readerFor(page))),
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
