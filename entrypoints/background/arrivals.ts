import { browser } from '../../lib/browser.ts';
import { externalKey } from '../../lib/model/external-key.ts';
import type { PageRecord } from '../../lib/model/page.ts';
import { recordsAt } from '../../lib/sites/records-at.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { findMatchHits } from '../../lib/store/match-hits.ts';
import { readOriginSettings } from '../../lib/store/origin-settings.ts';
import { refreshTab } from './accounts-changed.ts';
import { grantedTab } from './granted.ts';
import { noteShown, readLayout } from './layout.ts';
import { notify, startReader } from './page-scripts.ts';
import { taughtRecordAt } from './recipes.ts';
import { announceTab } from './signals.ts';
import { LAUNCHERS_WORK } from './sites.ts';
import { keepArrival, readTabRecord } from './tab-records.ts';

type OpenDb = () => Promise<BellwetherDatabase>;

/** Pages change their address in bursts; a badge may wait for the last one. */
const SETTLE_MS = 150;

/**
 * Follows where tabs are: a launcher says nothing, since a word of it would cost its page half as
 * much as the launcher itself. Of pages that were not granted the browser tells no address. Call
 * synchronously when the background starts.
 */
export function followTabs(openDb: OpenDb): void {
  const settling = new Set<number>();
  browser.tabs.onUpdated.addListener((tabId, { status, url }, tab) => {
    const isMove = url !== undefined || status === 'loading';
    if (!isMove || tab.url === undefined || settling.has(tabId)) return;
    settling.add(tabId);
    setTimeout(() => {
      settling.delete(tabId);
      void arriveIn(openDb, [tabId]);
    }, SETTLE_MS);
  });
}

/** Takes in where these tabs are. */
export async function arriveIn(openDb: OpenDb, tabIds: readonly number[]): Promise<void> {
  const arrivals = tabIds.map((tabId) =>
    arrive(openDb, tabId).catch((error) => console.error(`Tab ${tabId} is not followed.`, error)),
  );
  await Promise.all(arrivals);
}

/**
 * Takes in where a tab is, unless its page has a reader, which says so itself. The page is read only
 * if that is of use: an open panel shows what stands there, and a badge needs to know whose record
 * it is. One at a time, and each by the address at its turn: the last one has the last word.
 */
export function arrive(openDb: OpenDb, tabId: number): Promise<void> {
  return navigator.locks.request(`arrive:${tabId}`, async () => {
    const silentSince = await readerSilentSince(tabId);
    const tab = silentSince === null ? null : await grantedTab(tabId);
    if (silentSince === null || !tab) return;
    const db = await openDb();
    const record = await findRecord(db, tab.url);
    if (!(await keepArrival(tabId, record, { silentSince, now: Date.now() }))) return;
    const layout = await readLayout();
    await noteShown(tabId, layout);
    announceTab(tabId);
    await refreshTab(db, tabId);
    const isUnknown = record !== null && !(await readTabRecord(tabId))?.match;
    // Into a page that loads while the panel is not closed a reader comes by itself.
    const isUseful = layout.state === 'closed' ? isUnknown : tab.isLoaded;
    if (isUseful) await startReader(tabId);
  });
}

/**
 * When it was asked whether a tab's page has a reader, and none answered: whichever spoke before
 * is gone with its document. 0 where none was sent, since the question would cost the page half as
 * much as its launcher. `null`: there is a reader, or none but readers.
 */
async function readerSilentSince(tabId: number): Promise<number | null> {
  if (!LAUNCHERS_WORK) return null;
  const isClosed = (await readLayout()).state === 'closed';
  if (isClosed && !(await readTabRecord(tabId))?.isRead) return 0;
  // One that starts after the question, in the very same millisecond, must still count as later.
  const before = Date.now() - 1;
  const kind = await notify(tabId, { bellwetherPing: true });
  return kind === 'reader' ? null : before;
}

/** Products hosted anywhere share forms of addresses: of several records the linked one is meant. */
async function findRecord(db: BellwetherDatabase, url: URL): Promise<PageRecord | null> {
  const taught = await taughtRecordAt(db, url);
  if (taught) return taught;
  const { product } = await readOriginSettings(db, url.origin);
  const records = recordsAt(url, product);
  if (records.length < 2) return records[0] ?? null;
  const keys = records.map((one) => externalKey(one.site, one.host, one.recordType, one.recordId));
  const { byExternalKey } = await findMatchHits(db, {
    externalKeys: keys,
    importedIds: [],
    domains: [],
    emails: [],
    names: [],
  });
  const linked = new Set(byExternalKey.map(({ value }) => value));
  return records.find((_, index) => linked.has(keys[index] ?? '')) ?? records[0] ?? null;
}
