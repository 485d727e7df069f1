import { browser } from '../../lib/browser.ts';
import type { Caller } from '../../lib/messages/caller.ts';
import type { MessageName, PageWords } from '../../lib/messages/protocol.ts';
import { type Handlers, Refusal } from '../../lib/messages/serve.ts';
import { vendorSiteAt } from '../../lib/sites/catalogue.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { refreshTabsOf } from './accounts-changed.ts';
import { showBlockedBadge } from './badge.ts';
import { isGranted } from './granted.ts';
import { changeLayout, layoutForTab } from './layout.ts';
import { readLiveTab } from './live-tab.ts';
import { observe } from './observe.ts';
import { bringMore, bringProduct, bringSites, decideSite, renewSites } from './page-sites.ts';
import { mintPanelUrl, tabOfCaller } from './panel-grants.ts';
import { buildPanelView } from './panel-view.ts';
import { panelWrites } from './panel-writes.ts';
import { pickerPanel } from './picker.ts';
import { pickerPage } from './picker-page.ts';
import { bringRecipes, recipesOf } from './recipes.ts';

function pageWords(): PageWords {
  const { i18n } = browser;
  return {
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
    ...pageHandlers(openDb),
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
    'own/decide-site': async ({ origin, change }) => {
      await decideSite(await openDb(), origin, change);
      return {};
    },
    'own/site-changed': async ({ origin }) => {
      await renewSites(await openDb(), origin);
      return {};
    },
    ...panelWrites(openDb, now),
    ...pickerPanel({ openDb, now }),
  };
}

type PageName = Extract<MessageName, `page/${string}`>;

function pageHandlers(openDb: () => Promise<BellwetherDatabase>): Pick<Handlers, PageName> {
  return {
    ...pickerPage(grantedPage),
    'page/recipes': async (_request, caller) => ({
      recipes: await recipesOf(await openDb(), (await grantedPage(caller)).origin),
    }),
    'page/hello': async ({ observed }, caller) => {
      const page = await grantedPage(caller);
      // The panel need not wait for the customer: it is told when they are known.
      if (observed) {
        observe(openDb, page, observed).catch((error) => console.error('page/hello', error));
      }
      // All other pages ask for their sites, and get what was taught with them.
      if (vendorSiteAt(new URL(page.origin).hostname)) {
        const db = await openDb();
        await Promise.all([bringRecipes(db, page), bringMore(db, page)]);
      }
      return { layout: await layoutForTab(page.tabId), words: pageWords() };
    },
    'page/observed': async (observation, caller) => {
      return { accepted: await observe(openDb, await grantedPage(caller), observation) };
    },
    'page/mint': async (_request, caller) => ({
      url: await mintPanelUrl(await grantedTab(caller)),
    }),
    'page/layout': async (layout, caller) => changeLayout(await grantedTab(caller), layout),
    'page/sites': async (_request, caller) => {
      const page = await grantedPage(caller);
      await bringSites(await openDb(), page);
      return {};
    },
    'page/product': async ({ site }, caller) => {
      const page = await grantedPage(caller);
      await bringProduct(await openDb(), page, site);
      return {};
    },
    'page/blocked': async (_request, caller) => {
      const title = browser.i18n.getMessage('panelBlocked');
      await showBlockedBadge(await grantedTab(caller), title);
      return {};
    },
  };
}

/** A page script whose origin is still granted. */
async function grantedPage(caller: Caller): Promise<Extract<Caller, { kind: 'page' }>> {
  if (caller.kind === 'page' && (await isGranted(caller.origin))) return caller;
  throw new Refusal('not-allowed', 'This site is not granted.');
}

async function grantedTab(caller: Caller): Promise<number> {
  return (await grantedPage(caller)).tabId;
}
