import { browser } from '../../lib/browser.ts';
import type { SitesNotice } from '../../lib/messages/protocol.ts';
import { Refusal } from '../../lib/messages/serve.ts';
import { type OriginSettings, seenProductKey } from '../../lib/model/origin-settings.ts';
import { hasApi } from '../../lib/site-api/apis.ts';
import {
  FINGERPRINTS_FILE,
  handedFiles,
  READ_MORE_FILE,
  siteFile,
  vendorSiteAt,
} from '../../lib/sites/catalogue.ts';
import { isSite } from '../../lib/sites/records-at.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { changeOriginSettings, readOriginSettings } from '../../lib/store/origin-settings.ts';
import { notify, runFiles } from './page-scripts.ts';
import { bringRecipes } from './recipes.ts';

interface Page {
  tabId: number;
  origin: string;
}

/**
 * Brings a page that is no vendor's what it is read with: the product the user named, or the means
 * to tell which one it is, and what hears the page hand over a customer itself.
 */
export async function bringSites(db: BellwetherDatabase, { tabId, origin }: Page): Promise<void> {
  const [{ product, readMore, postMessage }] = await Promise.all([
    readOriginSettings(db, origin),
    bringRecipes(db, { tabId, origin }),
  ]);
  const files: string[] = [];
  if (product === 'auto') files.push(FINGERPRINTS_FILE);
  else if (isSite(product)) files.push(...productFiles(product, readMore));
  if (!vendorSiteAt(new URL(origin).hostname)) files.push(...handedFiles(postMessage));
  if (files.length > 0) await runFiles(tabId, files);
}

/** What reads a product's records, and more of them than its pages show where the user wants that. */
function productFiles(siteId: string, readMore: boolean): string[] {
  return readMore && hasApi(siteId) ? [siteFile(siteId), READ_MORE_FILE] : [siteFile(siteId)];
}

/** Brings a vendor's page, which has its product's file already, what the user wants there beside it. */
export async function bringMore(db: BellwetherDatabase, { tabId, origin }: Page): Promise<void> {
  const vendor = vendorSiteAt(new URL(origin).hostname);
  if (!vendor || !hasApi(vendor.id)) return;
  const { readMore } = await readOriginSettings(db, origin);
  if (readMore) await runFiles(tabId, [READ_MORE_FILE]);
}

/**
 * Brings a page the file of the product it was recognised as.
 * @throws {Refusal} `bad-request` if there is no such product, or the user named another one
 */
export async function bringProduct(
  db: BellwetherDatabase,
  { tabId, origin }: Page,
  siteId: string,
): Promise<void> {
  const { product, readMore } = await readOriginSettings(db, origin);
  if (product !== 'auto' || !isSite(siteId))
    throw new Refusal('bad-request', 'That product is not read here.');
  await runFiles(tabId, productFiles(siteId, readMore));
  await browser.storage.session.set({ [seenProductKey(origin)]: siteId });
}

/**
 * Keeps what the user decided about an origin. Its open pages are read that way at once; whoever
 * decided need not wait for all of them.
 * @throws {StoreError} `invalid` if it makes no sense; nothing was written
 */
export async function decideSite(
  db: BellwetherDatabase,
  origin: string,
  change: Partial<OriginSettings>,
): Promise<void> {
  await changeOriginSettings(db, origin, change);
  if (change.product !== undefined) await browser.storage.session.remove(seenProductKey(origin));
  renewSites(db, origin).catch((error) => console.error(`${origin} is not read anew.`, error));
}

/** Has the open pages of an origin read anew, by what the user decided about it. */
export async function renewSites(db: BellwetherDatabase, origin: string): Promise<void> {
  const notice: SitesNotice = { bellwetherSites: true };
  const tabs = await browser.tabs.query({ discarded: false });
  const ours = tabs.filter(({ url = '' }) => URL.canParse(url) && new URL(url).origin === origin);
  await Promise.all(
    ours.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      // Where nobody reads yet, a reader gets it when it comes.
      if ((await notify(tabId, notice)) === 'reader') await bringMore(db, { tabId, origin });
    }),
  );
}
