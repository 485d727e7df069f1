import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { GLOBEX, IN_PAGE, NORTHWIND, serveFakeCrm } from '../support/fake-crm.ts';
import { firefoxPanel, until } from '../support/firefox.ts';
import { shareFirefox, untilNamed } from '../support/firefox-crm.ts';
import { HIDING_SHEET } from '../support/hostile.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const browser: WebExtension;

const shared = shareFirefox();

function setPanelState(state: 'closed' | 'open'): Promise<void> {
  return shared().own.evaluate(async (to) => {
    const panelLayout = { state: to, side: 'right', widthPx: 380 };
    await browser.storage.local.set({ panelLayout });
    // The scripts for pages are registered anew.
    const file = to === 'closed' ? 'launcher.js' : 'reader.js';
    for (;;) {
      const scripts = await browser.scripting.getRegisteredContentScripts();
      if (scripts.some(({ js = [] }) => js.some((path) => path.endsWith(file)))) return;
      await new Promise((turn) => setTimeout(turn, 50));
    }
  }, state);
}

function badges(): Promise<string[]> {
  return shared().own.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    const texts = tabs.map(({ id }) => browser.action.getBadgeText(id ? { tabId: id } : {}));
    return (await Promise.all(texts)).filter(Boolean);
  });
}

/** Where the launcher stands, in a closed shadow root that no driver enters. */
async function clickLauncher(page: Page): Promise<void> {
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  await page.mouse.click(width - 15, height * 0.38 + 20);
}

test.describe('closed panel in Firefox', () => {
  let crm: Awaited<ReturnType<typeof serveFakeCrm>>;

  test.beforeAll(async () => {
    crm = await serveFakeCrm();
    await setPanelState('closed');
  });
  test.afterAll(async () => {
    crm.stop();
    await setPanelState('open');
  });

  async function openPage(): Promise<Page> {
    const page = await shared().firefox.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(crm.url);
    await until(async () => (await page.$('html > [data-bellwether]')) !== null);
    return page;
  }

  test('the badge follows the page from record to record', async () => {
    const page = await openPage();
    expect(await badges()).toEqual([]);
    await page.evaluate(IN_PAGE.goTo, NORTHWIND.id);
    await page.evaluate(IN_PAGE.draw, NORTHWIND);
    await until(async () => (await badges()).length === 1);
    const northwind = await badges();
    await page.evaluate(IN_PAGE.goTo, GLOBEX.id);
    await page.evaluate(IN_PAGE.draw, GLOBEX);
    await until(async () => (await badges()).some((score) => !northwind.includes(score)));
    expect(page.frames()).toHaveLength(1);
    await page.close();
  });

  test('a click on the launcher, which no style sheet hides, opens the panel of what is shown then', async () => {
    const page = await openPage();
    await page.addStyleTag({ content: HIDING_SHEET });
    await clickLauncher(page);
    const panel = await firefoxPanel(page);
    await page.evaluate(IN_PAGE.goTo, NORTHWIND.id);
    await page.evaluate(IN_PAGE.draw, NORTHWIND);
    await untilNamed(panel, NORTHWIND.name);
    await page.close();
  });
});
