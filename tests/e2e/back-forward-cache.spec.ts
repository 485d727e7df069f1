import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Installed, launchChromium } from '../support/chromium.ts';
import { badgeText } from '../support/crm-tab.ts';
import { test as base, expect } from '../support/e2e.ts';
import {
  drawCompany,
  FAKE_CRM,
  GLOBEX,
  NORTHWIND,
  openCompany,
  showCompany,
} from '../support/fake-crm.ts';
import { clickLauncher } from '../support/launcher.ts';
import { addDemoWorkspace } from '../support/own-pages.ts';
import { closePanel, customerName, panelFrame, readScore } from '../support/panel.ts';

declare global {
  /** In a page, see `watchReturns`: whether each showing of it was out of the cache. */
  var returns: boolean[] | undefined;
}

const test = base.extend<{ caching: Installed }>({
  caching: async ({}, use) => {
    const installed = await launchChromium({ backForwardCache: true });
    await addDemoWorkspace(installed);
    await use(installed);
    await installed.context.close();
    rmSync(installed.profile, { recursive: true, force: true });
  },
});

/** Only a document that comes out of the cache still knows afterwards. */
async function watchReturns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const returns: boolean[] = [];
    globalThis.returns = returns;
    addEventListener('pageshow', (event) => returns.push(event.persisted));
  });
}

/** Goes back, and makes sure that it is the document that was left. */
async function goBack(page: Page): Promise<void> {
  // Such a document is not loaded again, so there is no load to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => globalThis.returns)).toEqual([true]);
}

/** Another document of the same site, with the record of another customer. */
async function goToOtherDocument(page: Page): Promise<void> {
  await page.goto(`${FAKE_CRM}/other#/companies/${GLOBEX.id}/show`);
  await drawCompany(page, GLOBEX);
}

/** A customer's record with the panel closed, which leaves the score on the toolbar. */
async function openClosed(installed: Installed): Promise<{ page: Page; score: string }> {
  const { page, panel } = await openCompany(installed, NORTHWIND);
  const score = String(await readScore(panel));
  await closePanel(page);
  await expect.poll(() => badgeText(installed, page)).toBe(score);
  await watchReturns(page);
  return { page, score };
}

test.describe('a page that comes back out of the back/forward cache', () => {
  test('has the badge and, on a click, the panel of its own customer', async ({ caching }) => {
    const { page, score } = await openClosed(caching);
    await goToOtherDocument(page);
    await expect.poll(() => badgeText(caching, page)).not.toBe(score);

    await goBack(page);
    await expect.poll(() => badgeText(caching, page)).toBe(score);
    await clickLauncher(page);
    await expect(customerName(await panelFrame(page))).toHaveText(NORTHWIND.name);
  });

  test('stands as it was left on the page between, with its own customer', async ({ caching }) => {
    const { page, score } = await openClosed(caching);
    await goToOtherDocument(page);
    await clickLauncher(page);
    await expect(customerName(await panelFrame(page))).toHaveText(GLOBEX.name);

    await goBack(page);
    await expect(customerName(await panelFrame(page))).toHaveText(NORTHWIND.name);
    await expect.poll(() => badgeText(caching, page)).toBe(score);
    expect(page.frames()).toHaveLength(2);
  });

  test('is followed to its next record', async ({ caching }) => {
    const { page, score } = await openClosed(caching);
    await goToOtherDocument(page);
    await goBack(page);
    await showCompany(page, GLOBEX);
    await expect.poll(() => badgeText(caching, page)).not.toBe(score);
    await clickLauncher(page);
    await expect(customerName(await panelFrame(page))).toHaveText(GLOBEX.name);
  });
});
