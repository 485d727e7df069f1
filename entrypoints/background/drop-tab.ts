import { browser } from '../../lib/browser.ts';
import type { EndNotice } from '../../lib/messages/protocol.ts';
import { clearBadge } from './badge.ts';
import { grantedTab } from './granted.ts';
import { forgetShownState } from './layout.ts';
import { notify } from './page-scripts.ts';
import { dropGrants } from './panel-grants.ts';
import { setPicker } from './picker-state.ts';
import { announceTab } from './signals.ts';
import { forgetTab } from './tab-records.ts';

/** Forgets all that is known of a tab: it was closed, or shows a page that is not ours to read. */
export async function dropTab(tabId: number): Promise<void> {
  await Promise.all([
    forgetTab(tabId),
    dropGrants(tabId),
    forgetShownState(tabId),
    setPicker(tabId, null),
  ]);
}

/**
 * After a site was taken back: its open tabs lose their panel, their customer, its grants and
 * their badge at once, not with the next page.
 */
export async function dropTabsNotGranted(): Promise<void> {
  await Promise.all(
    (await rememberedTabs()).map(async (tabId) => {
      if (await grantedTab(tabId)) return;
      await dropTab(tabId);
      await clearBadge(tabId);
      announceTab(tabId);
      // Last, since a page may be too busy to hear it.
      const notice: EndNotice = { bellwetherEnd: true };
      await notify(tabId, notice);
    }),
  );
}

async function rememberedTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  const ids = keys.map((key) => /^(?:tab|grants|shown|picker):(\d+)$/.exec(key)?.[1]);
  return [...new Set(ids.filter((id) => id !== undefined).map(Number))];
}
