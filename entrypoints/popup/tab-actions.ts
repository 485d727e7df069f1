import { browser } from '../../lib/browser.ts';
import { request } from '../../lib/messages/send.ts';

/**
 * Opens the panel in the page of a tab that Bellwether runs on.
 * @throws {Error} if the page can hold none, such as a sandboxed one or a file of XML
 */
export async function showPanelInPage(tabId: number): Promise<void> {
  const layout = { state: 'open' } as const;
  await request(browser.runtime.sendMessage, 'panel/layout', { ref: { tabId }, layout });
  const holder = await browser.tabs
    .sendMessage(tabId, { bellwetherPing: true }, { frameId: 0 })
    .catch(() => null);
  if (holder !== 'reader') throw new Error('No panel stands in this page.');
  window.close();
}

/** Only Chromium has it, so the polyfill's types do not. */
interface WithSidePanel {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/** Opens the browser's own side panel. Must be called while a click is being answered. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as unknown as WithSidePanel;
  if (sidePanel) await sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
  window.close();
}

export async function openPage(href: string): Promise<void> {
  await browser.tabs.create({ url: href });
  window.close();
}
