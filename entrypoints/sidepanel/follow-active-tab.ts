import { browser } from '../../lib/browser.ts';
import type { PanelController } from '../panel/panel-controller.ts';

/** Shows the record of the tab in front, in the window that the side panel belongs to. */
export async function followActiveTab(controller: PanelController): Promise<void> {
  let shownTabId: number | undefined;
  const show = (tabId: number | undefined) => {
    if (tabId === undefined || tabId === shownTabId) return;
    shownTabId = tabId;
    controller.follow({ tabId });
  };
  const window = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === window.id) show(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === shownTabId && change.status !== undefined) controller.refresh();
  });
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  show(active?.id);
}
