import { browser } from '../../lib/browser.ts';
import { request } from '../../lib/messages/send.ts';

/**
 * Asks for these patterns and nothing else. The browser allows the question only while a click is
 * being answered, so nothing may be awaited before it. Resolves to what the user said.
 */
export function askForSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

export function takeBackSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}

/** Opens the panel in the page of a tab that Bellwether runs on. */
export async function showPanelInPage(tabId: number): Promise<void> {
  const layout = { state: 'open' } as const;
  await request(browser.runtime.sendMessage, 'panel/layout', { ref: { tabId }, layout });
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
