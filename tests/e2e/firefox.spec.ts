import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import {
  addDemo,
  firefoxPanel,
  launchFirefox,
  openOwnPage,
  textOf,
  until,
} from '../support/firefox.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';

const PICTURES = resolve(import.meta.dirname, '../../.output/e2e');
const aria = (role: string, name: string) => `aria/${name}[role="${role}"]`;

function readScore(panel: Frame | Page): Promise<string | null> {
  return panel.$eval('[role="meter"][aria-label="Health"]', (meter) =>
    meter.getAttribute('aria-valuenow'),
  );
}

async function openNorthwind(browser: Browser): Promise<{ page: Page; panel: Frame }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(atomicCrmUrl(ATOMIC_PATHS.northwind));
  const panel = await firefoxPanel(page);
  await until(async () => (await textOf(panel, 'h1')) === 'Northwind Traders');
  return { page, panel };
}

test.describe('Firefox', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let browser: Browser;
  test.beforeAll(async () => {
    // This driver does not make the folder of a picture.
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchFirefox();
    await addDemo(browser);
  });
  test.afterAll(() => browser.close());

  test('on Atomic CRM the customer is recognised and a logged call moves the score', async () => {
    const { page, panel } = await openNorthwind(browser);
    expect(await textOf(panel, 'body')).toContain('Matched by domain');
    const before = await readScore(panel);
    expect(before).toMatch(/^\d{1,3}$/);

    await panel.locator(aria('radio', 'Connected')).click();
    await panel.locator(aria('radio', 'Very positive')).click();
    await panel.locator('form textarea').click();
    await page.keyboard.type('Logged in Firefox');
    await panel.locator('form button[type="submit"]').click();
    await until(async () => (await readScore(panel)) !== before);
    expect(await textOf(panel, 'body')).toContain('Logged in Firefox');
    await page.screenshot({ path: `${PICTURES}/firefox-panel.png` });
    await page.close();
  });

  test('typing in the panel never reaches the page', async () => {
    const { page, panel } = await openNorthwind(browser);
    await page.evaluate(() => {
      globalThis.heard = [];
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
        window.addEventListener(type, (event) => globalThis.heard.push(event.type), true);
      }
    });
    await panel.locator('form textarea').click();
    await page.keyboard.type('secret');
    await until(async () => (await panel.$eval('form textarea', (one) => one.value)) === 'secret');
    expect(await page.evaluate(() => globalThis.heard)).toEqual([]);
    await page.close();
  });

  test('the popup shows the portfolio, and the logged call', async () => {
    const popup = await openOwnPage(browser, 'popup.html');
    await popup.waitForSelector('::-p-text(Needs attention)');
    expect(await popup.$$('[aria-labelledby="portfolio-title"] li')).toHaveLength(4);
    await popup.screenshot({ path: `${PICTURES}/firefox-popup.png` });
    await popup.close();
  });
});

test.describe('Firefox, installed from the store', () => {
  test('a site is read from the user’s click until it is taken back', async () => {
    test.setTimeout(120_000);
    const browser = await launchFirefox('firefox-mv3');
    const page = await browser.newPage();
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.northwind));
    const dashboard = await openOwnPage(browser, 'dashboard.html#/sites');
    await dashboard.waitForSelector('form[aria-labelledby="add-site-title"]');
    await dashboard.type('form input[type="text"]', atomicCrmUrl());
    await dashboard.click('form button[type="submit"]');
    await dashboard.waitForSelector('[aria-label="Take back http://127.0.0.1"]');
    await page.bringToFront();
    const panel = await firefoxPanel(page);
    await until(async () => (await textOf(panel, 'body')).includes('Who is this?'));

    await dashboard.bringToFront();
    await dashboard.click('[aria-label="Take back http://127.0.0.1"]');
    await dashboard.waitForSelector('::-p-text(No site is allowed yet.)');
    await page.bringToFront();
    await page.reload();
    await until(async () => (await page.$('html > div')) === null);
    expect(page.frames()).toHaveLength(1);
    await browser.close();
  });
});
