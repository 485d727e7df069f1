import type { Chromium } from '../browser/chromium.ts';
import type { Tab } from '../browser/tab.ts';
import { STORE_PAGE } from '../build/extension.ts';
import type { PortfolioSize } from './portfolio.ts';
import type { StorePage } from './store-page.ts';

declare global {
  /** In the store page only. */
  var storePage: StorePage;
}

/** Opens the bench's page inside the extension. */
export async function openStorePage(chromium: Chromium): Promise<Tab> {
  const tab = await chromium.openTab();
  await tab.navigate(chromium.pageUrl(STORE_PAGE));
  return tab;
}

/** Fills the extension's own store, with its own code. @param host of the pages to recognise */
export async function seedStore(
  chromium: Chromium,
  size: PortfolioSize,
  host: string,
): Promise<void> {
  const tab = await openStorePage(chromium);
  await tab.run((size, host) => globalThis.storePage.seed(size, host), size, host);
  await tab.close();
}
