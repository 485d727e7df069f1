import type { AccountChoice } from '../../components/popup/quick-log.ts';
import type { TabPage } from '../../components/popup/SiteLine.tsx';
import { salesforceHosts } from '../../components/salesforce-hosts.ts';
import { type SiteAccess, siteTarget } from '../../components/site-access.ts';
import type { LiveSource } from '../../components/use-live.ts';
import { browser } from '../../lib/browser.ts';
import { HANDED_SITE } from '../../lib/model/external-key.ts';
import type { PageRecord } from '../../lib/model/page.ts';
import { type TabRecord, tabKey, tabOfKey } from '../../lib/model/tab-record.ts';
import { isAllowed } from '../../lib/own-pages/permissions.ts';
import { productOf } from '../../lib/own-pages/product-sites.ts';
import { SITES } from '../../lib/sites/registry.ts';

export interface CurrentTab {
  tabId: number | null;
  windowId: number | null;
  access: SiteAccess;
  page: TabPage;
  /** Its customer; `null`: none is recognised. */
  account: AccountChoice | null;
}

/** The tab under the popup, again whenever its page, its address or its permission changes. */
export const currentTab: LiveSource<CurrentTab> = (next, fail) => {
  let newest = 0;
  // Readings may overtake each other: an older one must not have the last word.
  const read = () => {
    newest += 1;
    const mine = newest;
    const unlessOld = (tab: CurrentTab) => mine === newest && next(tab);
    void readCurrentTab().then(unlessOld, fail);
  };
  const onStored = (changes: object) => {
    if (Object.keys(changes).some((key) => tabOfKey(key) !== null)) read();
  };
  read();
  const onTab = (_id: number, change: { url?: string }) => {
    if (change.url !== undefined) read();
  };
  browser.tabs.onUpdated.addListener(onTab);
  browser.storage.session.onChanged.addListener(onStored);
  browser.permissions.onAdded.addListener(read);
  browser.permissions.onRemoved.addListener(read);
  return () => {
    browser.tabs.onUpdated.removeListener(onTab);
    browser.storage.session.onChanged.removeListener(onStored);
    browser.permissions.onAdded.removeListener(read);
    browser.permissions.onRemoved.removeListener(read);
  };
};

async function readCurrentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const access = await readAccess(tab?.url);
  const tabId = tab?.id ?? null;
  const record = access.state === 'granted' ? await readRecord(tabId, tab?.url) : undefined;
  return {
    tabId,
    windowId: tab?.windowId ?? null,
    access,
    page: record ? toPage(record) : { state: 'none' },
    account: record?.match
      ? { accountId: record.match.accountId, name: record.match.accountName }
      : null,
  };
}

async function readAccess(url: string | undefined): Promise<SiteAccess> {
  const target = siteTarget(url);
  if ('page' in target) return { state: 'impossible', page: target.page };
  if (await isAllowed(target.pattern)) return { state: 'granted', ...target };
  const records = salesforceHosts(target.host)?.records ?? target.host;
  return {
    state: 'not-granted',
    ...target,
    product: productOf(records),
    recordsHost: records === target.host ? null : records,
  };
}

/** A record left behind by an earlier address of the tab is not this one's. */
async function readRecord(
  tabId: number | null,
  url: string | undefined,
): Promise<TabRecord | undefined> {
  if (tabId === null || url === undefined) return undefined;
  const key = tabKey(tabId);
  const record = (await browser.storage.session.get(key))[key] as TabRecord | undefined;
  if (!record || record.observation.state === 'none') return undefined;
  return isNamedBy(new URL(url), record.observation.record) ? record : undefined;
}

function isNamedBy(url: URL, { site, host, recordType, recordId }: PageRecord): boolean {
  // The page names it, whatever its address; what another page named is forgotten when it is left.
  if (site === HANDED_SITE) return host === url.host;
  const route = SITES.find(({ id }) => id === site)?.route(url);
  if (!route || host !== (route.host ?? url.host)) return false;
  return route.recordType === recordType && route.recordId === recordId;
}

function toPage({ observation, match }: TabRecord): TabPage {
  if (match) return { state: 'recognised', name: match.accountName };
  switch (observation.state) {
    case 'none':
      return { state: 'none' };
    case 'read':
      return { state: 'unmatched' };
    default:
      return { state: observation.state };
  }
}
