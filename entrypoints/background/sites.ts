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

/**
 * Whether pages have the Navigation API. Firefox before 147 has not, and tells of a new address too
 * late to know what stood under the one before: there a reader stands for a closed panel too. Where
 * the background is a worker and cannot see it, in Chromium, every supported version has it.
 */
export const LAUNCHERS_WORK = !('document' in globalThis) || 'navigation' in globalThis;

/** Origins the user granted, as match patterns; only web pages count. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return webPatterns(origins);
}

/** A closed panel needs no more of a page than a launcher, until something is to be read. */
function pageScripts(granted: string[], layout: PanelLayout): PageScript[] {
  return needsLauncher(layout) ? launcherScripts(granted, layout.side) : readerScripts(granted);
}

function needsLauncher({ state }: PanelLayout): boolean {
  return state === 'closed' && LAUNCHERS_WORK;
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
 * @returns tabs that a script was started in
 */
export async function setUpPages(): Promise<number[]> {
  const { version } = browser.runtime.getManifest();
  if ((await readSession<string>(SET_UP)) === version) return [];
  await syncPageScript();
  const isFirst = await updateSession<string, boolean>(SET_UP, (current) => ({
    next: version,
    result: current !== version,
  }));
  return isFirst ? startInOpenTabs(await grantedOrigins()) : [];
}

/**
 * Starts the page script in tabs that were open before their origin was granted or this version ran.
 * @returns these tabs
 */
export async function startInOpenTabs(origins: string[]): Promise<number[]> {
  const url = webPatterns(origins);
  if (url.length === 0) return [];
  const layout = await readLayout();
  const filesFor = (page: string) =>
    needsLauncher(layout) ? [launcherFor(layout.side)] : readerFor(page);
  // One that was put to sleep comes back as a new page, which starts the script itself.
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.allSettled(tabs.map((tab) => startInTab(tab, filesFor)));
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
