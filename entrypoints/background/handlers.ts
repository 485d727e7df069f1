import { browser } from '../../lib/browser.ts';
import type { Caller } from '../../lib/messages/caller.ts';
import type { PageWords } from '../../lib/messages/protocol.ts';
import { type Handlers, Refusal } from '../../lib/messages/serve.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { refreshTab, refreshTabsOf } from './accounts-changed.ts';
import { showBlockedBadge } from './badge.ts';
import { changeLayout, readLayout } from './layout.ts';
import { readLiveTab } from './live-tab.ts';
import { mintPanelUrl, tabOfCaller } from './panel-grants.ts';
import { buildPanelView } from './panel-view.ts';
import { panelWrites } from './panel-writes.ts';
import { announceTab } from './signals.ts';
import { isGranted } from './sites.ts';
import { keepObservation } from './tab-records.ts';

function pageWords(): PageWords {
  const { i18n } = browser;
  return {
    open: i18n.getMessage('panelOpen'),
    resize: i18n.getMessage('panelResize'),
    title: i18n.getMessage('panelTitle'),
  };
}

/** Message name to one call. Everything here has been parsed and its sender classified. */
export function createHandlers(
  openDb: () => Promise<BellwetherDatabase>,
  now: () => number,
): Handlers {
  return {
    'page/hello': async (_request, caller) => {
      await grantedTab(caller);
      return { layout: await readLayout(), words: pageWords() };
    },
    'page/observed': async (observation, caller) => {
      const tabId = await grantedTab(caller);
      const accepted = await keepObservation(tabId, observation);
      if (accepted) {
        announceTab(tabId);
        await refreshTab(await openDb(), tabId);
      }
      return { accepted };
    },
    'page/mint': async (_request, caller) => ({
      url: await mintPanelUrl(await grantedTab(caller)),
    }),
    'page/layout': async (layout, caller) => changeLayout(await grantedTab(caller), layout),
    'page/blocked': async (_request, caller) => {
      const title = browser.i18n.getMessage('panelBlocked');
      await showBlockedBadge(await grantedTab(caller), title);
      return {};
    },
    'panel/view': async ({ ref }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      if (caller.kind === 'own-page') await readLiveTab(tabId);
      return buildPanelView(await openDb(), tabId, now());
    },
    'panel/layout': async ({ ref, layout }, caller) =>
      changeLayout(await tabOfCaller(ref, caller), layout),
    'panel/open-dashboard': async ({ ref, accountId }, caller) => {
      await tabOfCaller(ref, caller);
      const hash = accountId === null ? '' : `#/account/${accountId}`;
      await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${hash}`) });
      return {};
    },
    'own/accounts-changed': async ({ accountIds }) => {
      await refreshTabsOf(await openDb(), accountIds);
      return {};
    },
    ...panelWrites(openDb, now),
  };
}

/** The tab of a page script whose origin is still granted. */
async function grantedTab(caller: Caller): Promise<number> {
  if (caller.kind === 'page' && (await isGranted(caller.origin))) return caller.tabId;
  throw new Refusal('not-allowed', 'This site is not granted.');
}
