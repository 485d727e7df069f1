import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { PageObservation } from '../../lib/model/page.ts';
import { type TabRecord, tabKey } from '../../lib/model/tab-record.ts';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';
import type { PageFixture } from './page-fixtures.ts';
import { noteTouches } from './page-touches.ts';
import { serveVendorPage } from './vendor-pages.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

declare global {
  /** What the background kept of each tab, in the order in which it did. */
  var kept: Record<string, PageObservation[]>;
}

/** Has a page of the extension note every observation that the background keeps from now on. */
async function noteObservations(own: Page): Promise<void> {
  await own.evaluate(() => {
    globalThis.kept = {};
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const [key, change] of Object.entries(changes as Record<string, { newValue?: unknown }>))
        if (change.newValue && key.startsWith('tab:')) {
          globalThis.kept[key] ??= [];
          globalThis.kept[key].push((change.newValue as TabRecord).observation);
        }
    });
  });
}

/** A tab in which one page after the other is opened, and what the background kept of each. */
export class ReadingTab {
  readonly #page: Page;
  readonly #own: Page;
  readonly #key: string;
  #openedAt = 0;

  private constructor(page: Page, own: Page, tabId: number) {
    this.#page = page;
    this.#own = own;
    this.#key = tabKey(tabId);
  }

  /**
   * @param own a page of the extension that notes what is kept
   * @param name tells this tab from the others
   */
  static async open({ context }: Installed, own: Page, name: string): Promise<ReadingTab> {
    const page = await context.newPage();
    await noteTouches(page);
    const address = `http://${name}.localhost/`;
    await page.route(address, (route) => route.fulfill({ body: '' }));
    await page.goto(address);
    const [tab] = await own.evaluate((url) => chrome.tabs.query({ url }), address);
    return new ReadingTab(page, own, tab?.id ?? -1);
  }

  /** Opens the page as a new document, whatever its address has in common with the one before. */
  async show(fixture: PageFixture): Promise<void> {
    await this.#page.goto('about:blank');
    await this.#page.unrouteAll();
    await serveVendorPage(this.#page, fixture);
    this.#openedAt = Date.now();
    await this.#page.goto(fixture.url);
  }

  /** All that was kept of the page that is shown, oldest first. */
  async observations(): Promise<PageObservation[]> {
    const kept = await this.#own.evaluate((key) => globalThis.kept[key] ?? [], this.#key);
    return kept.filter(({ documentAt }) => documentAt >= this.#openedAt);
  }

  /** What was changed in the page that is shown, by anybody but itself; our host left out. */
  async touches(): Promise<string[]> {
    return this.#page.evaluate(() => globalThis.touches());
  }
}

/** Opens tabs for reading, side by side. */
export async function openReadingTabs(installed: Installed, count: number): Promise<ReadingTab[]> {
  const own = await openOwnPage(installed, 'popup');
  await noteObservations(own);
  const tabs: ReadingTab[] = [];
  for (let i = 0; i < count; i += 1) tabs.push(await ReadingTab.open(installed, own, `tab-${i}`));
  return tabs;
}

/** Gives each item to the next tab that is free. */
export async function inTurn<T>(
  tabs: ReadingTab[],
  items: readonly T[],
  run: (tab: ReadingTab, item: T) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await run(tab, item);
    }),
  );
}
