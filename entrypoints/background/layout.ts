import { browser } from '../../lib/browser.ts';
import type { LayoutNotice } from '../../lib/messages/protocol.ts';
import { PANEL_WIDTH, PanelLayoutSchema } from '../../lib/messages/schemas.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { announceTab } from './signals.ts';

const KEY = 'panelLayout';
const INITIAL: PanelLayout = { state: 'open', side: 'right', widthPx: PANEL_WIDTH.initial };

/** How the panel stands: one setting for all sites, kept over restarts. */
export async function readLayout(): Promise<PanelLayout> {
  const stored = PanelLayoutSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.data : INITIAL;
}

/** Changes the layout, and moves the panel of the tab it was changed in. */
export async function changeLayout(
  tabId: number,
  change: { [K in keyof PanelLayout]?: PanelLayout[K] | undefined },
): Promise<PanelLayout> {
  const layout = await navigator.locks.request(KEY, async () => {
    const merged = PanelLayoutSchema.parse({ ...(await readLayout()), ...change });
    await browser.storage.local.set({ [KEY]: merged });
    return merged;
  });
  await showLayout(tabId, layout);
  return layout;
}

/** Tells a tab's page script and panel how to stand. A tab without a page script has neither. */
export async function showLayout(tabId: number, layout: PanelLayout): Promise<void> {
  const notice: LayoutNotice = { bellwetherLayout: layout };
  await browser.tabs.sendMessage(tabId, notice, { frameId: 0 }).catch(() => undefined);
  announceTab(tabId);
}
