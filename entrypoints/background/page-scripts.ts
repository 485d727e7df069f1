import { browser } from '../../lib/browser.ts';
import type { PageScriptKind } from '../../lib/model/page.ts';
import { readerFor } from '../../lib/sites/catalogue.ts';
import { patchTabRecord } from './tab-records.ts';

/** Runs files of ours in a tab's page, in their order. */
export async function runFiles(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files });
}

/** Starts a script of ours in a tab, if the browser says which page that shows. */
export async function startInTab(
  { id, url }: { id?: number | undefined; url?: string | undefined },
  filesFor: (page: string) => string[],
): Promise<void> {
  if (id === undefined || url === undefined) return;
  await runFiles(id, filesFor(url));
}

/** Puts a reader in the place of a tab's launcher; one that is there already stays. */
export async function startReader(tabId: number): Promise<void> {
  // First: what the tab's address says meanwhile must not count as all that will be known.
  await patchTabRecord(tabId, () => ({ isRead: true }));
  await startInTab(await browser.tabs.get(tabId), readerFor);
}

/**
 * Sends a notice to a tab's page script.
 * @returns what answered; `null`: nobody
 */
export async function notify(tabId: number, notice: object): Promise<PageScriptKind | null> {
  const kind: unknown = await browser.tabs
    .sendMessage(tabId, notice, { frameId: 0 })
    .catch(() => null);
  return kind === 'launcher' || kind === 'reader' ? kind : null;
}
