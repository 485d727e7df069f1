import { browser } from '../../lib/browser.ts';
import type { LayoutNotice } from '../../lib/messages/protocol.ts';
import { PanelLayoutSchema } from '../../lib/messages/schemas.ts';
import { PANEL_WIDTH } from '../../lib/model/panel-width.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { grantedTab } from './granted.ts';
import { notify, startReader } from './page-scripts.ts';
import { readSession, updateSession } from './session.ts';
import { announceTab } from './signals.ts';

const KEY = 'panelLayout';
const shownKey = (tabId: number) => `shown:${tabId}`;
const INITIAL: PanelLayout = { state: 'open', side: 'right', widthPx: PANEL_WIDTH.initial };

/** How the panel stands: one setting for all sites, kept over restarts. */
export async function readLayout(): Promise<PanelLayout> {
  const stored = PanelLayoutSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.data : INITIAL;
}

/** Whether a change of `storage.local` asks for other scripts in pages: closed, opened, moved. */
export function isOtherStand(
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
): boolean {
  const stand = (value: unknown) => {
    const { state, side } = PanelLayoutSchema.safeParse(value).data ?? INITIAL;
    return state === 'closed' ? side : null;
  };
  const { oldValue, newValue } = changes[KEY] ?? {};
  return stand(oldValue) !== stand(newValue);
}

/** The layout for a new document of a tab, which stands as told until it is told again. */
export async function layoutForTab(tabId: number): Promise<PanelLayout> {
  const layout = await readLayout();
  await noteShown(tabId, layout);
  return layout;
}

/** How the panel of a tab stands: other tabs may have changed the setting since. */
export async function readShownState(tabId: number): Promise<PanelLayout['state']> {
  return (await readSession<PanelLayout['state']>(shownKey(tabId))) ?? (await readLayout()).state;
}

export async function forgetShownState(tabId: number): Promise<void> {
  await noteShown(tabId, null);
}

export async function noteShown(tabId: number, layout: PanelLayout | null): Promise<void> {
  await updateSession<PanelLayout['state'], void>(shownKey(tabId), () => ({
    next: layout?.state ?? null,
    result: undefined,
  }));
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

/**
 * Tells a tab's reader and panel how to stand. Where no reader is, one is sent: a page that has
 * neither the one nor the other has a launcher, or nothing yet.
 */
export async function showLayout(tabId: number, layout: PanelLayout): Promise<void> {
  await noteShown(tabId, layout);
  const notice: LayoutNotice = { bellwetherLayout: layout };
  const kind = await notify(tabId, notice);
  const isMissing = kind !== 'reader' && layout.state !== 'closed';
  if (isMissing && (await grantedTab(tabId))) await startReader(tabId);
  announceTab(tabId);
}
