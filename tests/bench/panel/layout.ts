import type { PanelLayout } from '../../../lib/model/views.ts';
import type { Chromium } from '../browser/chromium.ts';

declare const chrome: { storage: { local: { set: (values: object) => Promise<void> } } };

/** Under this key the extension keeps how the panel stands, in `storage.local`. */
const LAYOUT_KEY = 'panelLayout';

/** Sets how the panel stands on the pages loaded from now on. */
export async function setPanelState(
  chromium: Chromium,
  state: PanelLayout['state'],
): Promise<void> {
  const tab = await chromium.openTab();
  await tab.navigate(chromium.pageUrl('popup.html'));
  const layout: PanelLayout = { state, side: 'right', widthPx: 360 };
  await tab.run((values) => chrome.storage.local.set(values), { [LAYOUT_KEY]: layout });
  await tab.close();
}
