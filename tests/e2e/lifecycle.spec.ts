import type { Page } from '@playwright/test';
import { test } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { tabIdOf } from '../support/crm-tab.ts';
import { expect } from '../support/e2e.ts';
import {
  drawCompany,
  FAKE_CRM,
  GLOBEX,
  IN_PAGE,
  NORTHWIND,
  openCompany,
  openFakeCrm,
  showCompany,
} from '../support/fake-crm.ts';
import { ownHosts } from '../support/launcher.ts';
import { openOwnPage, openPopupOver } from '../support/own-pages.ts';
import { customerName, findPanel, panelFrame } from '../support/panel.ts';
import { shareChromium } from '../support/vendor-pages.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

async function expectNorthwind(page: Page): Promise<void> {
  await expect(customerName(await panelFrame(page))).toHaveText(NORTHWIND.name);
}

/** Whether the panel's frame has a box in the page. */
async function isPanelInSight(page: Page): Promise<boolean> {
  const element = await findPanel(page)?.frameElement();
  return (await element?.boundingBox()) != null;
}

test.describe('a page that', () => {
  const installed = shareChromium();

  test('swaps its content in place, as PJAX does, is followed', async () => {
    const { page, panel } = await openCompany(installed());
    await page.evaluate(() => history.pushState({}, '', '/swapped#/companies/2/show'));
    await drawCompany(page, GLOBEX);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    await page.close();
  });

  test('replaces its whole <html> has its panel back', async () => {
    const { page } = await openCompany(installed());
    await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true);
      document.documentElement.replaceWith(copy);
    });
    await expect.poll(() => ownHosts(page)).toBe(1);
    await expectNorthwind(page);
    await page.close();
  });

  test('is written anew has its panel back', async () => {
    const { page } = await openCompany(installed());
    await page.evaluate(() => {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    });
    await expectNorthwind(page);
    await page.close();
  });

  test('shows records in frames too has one panel, of its own record', async () => {
    const { page } = await openCompany(installed());
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${FAKE_CRM}/frame#/companies/2/show`);
    const inner = () => page.frames().find((frame) => frame.url().includes('/frame'));
    await expect.poll(inner).toBeDefined();
    await inner()?.waitForLoadState();
    await inner()?.evaluate(IN_PAGE.draw, GLOBEX);
    expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toHaveLength(1);
    await expectNorthwind(page);
    await page.close();
  });

  test('is isolated from other origins (COEP) has a panel', async () => {
    const page = await openFakeCrm(installed().context, {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    });
    await showCompany(page, NORTHWIND);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expectNorthwind(page);
    await page.close();
  });

  test('is printed leaves the panel out of the print', async () => {
    const { page } = await openCompany(installed());
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => isPanelInSight(page)).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => isPanelInSight(page)).toBe(true);
    await page.close();
  });

  test('fills the screen has it to itself, and the panel back afterwards', async () => {
    const { page } = await openCompany(installed());
    await page.evaluate(() => document.body.requestFullscreen());
    await expect.poll(() => isPanelInSight(page)).toBe(false);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => isPanelInSight(page)).toBe(true);
    await page.close();
  });

  test('is zoomed has its panel within the window', async () => {
    const { page } = await openCompany(installed());
    const tabId = await tabIdOf(installed(), page);
    const own = await openOwnPage(installed(), 'dashboard');
    await own.evaluate((id) => chrome.tabs.setZoom(id, 2), tabId);
    await page.bringToFront();
    const element = await (await panelFrame(page)).frameElement();
    const box = await element.boundingBox();
    const width = await page.evaluate(() => innerWidth);
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width + 1).toBe(true);
    await own.evaluate((id) => chrome.tabs.setZoom(id, 1), tabId);
    await Promise.all([own.close(), page.close()]);
  });

  test('was put to sleep has its panel when it wakes', async () => {
    const { page } = await openCompany(installed());
    const tabId = await tabIdOf(installed(), page);
    const own = await openOwnPage(installed(), 'dashboard');
    const woken = installed().context.waitForEvent('page');
    await own.evaluate((id) => chrome.tabs.discard(id), tabId);
    // Asleep it is another tab to the browser.
    await own.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({ discarded: true });
      await chrome.tabs.update(tabs.find((tab) => tab.url === url)?.id, { active: true });
    }, page.url());
    const again = await woken;
    await drawCompany(again, NORTHWIND);
    await expectNorthwind(again);
    await Promise.all([own.close(), again.close()]);
  });
});

test.describe('a page that can hold no panel', () => {
  const installed = shareChromium();

  for (const [kind, response] of Object.entries({
    'is sandboxed': {
      contentType: 'text/html',
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
      body: '<!doctype html><p>Sandboxed</p>',
    },
    'is XML': { contentType: 'application/xml', body: '<customers><customer/></customers>' },
  })) {
    test(`${kind} says so in the popup, with the way out`, async () => {
      const { context } = installed();
      await context.route(`${FAKE_CRM}/odd`, (route) => route.fulfill(response));
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
      await page.goto(`${FAKE_CRM}/odd`);
      const popup = await openPopupOver(installed(), page);
      await popup.getByRole('button', { name: 'Show panel in page' }).click();
      await expect(popup.getByText(/cannot stand in this page.*side panel/)).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Open side panel' })).toBeVisible();
      expect(findPanel(page)).toBeUndefined();
      expect(faults).toEqual([]);
      await Promise.all([popup.close(), page.close()]);
    });
  }
});
