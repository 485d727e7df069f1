import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { type Installed, launchChromium } from '../support/chromium.ts';
import { badgeOfTab, tabIdOf } from '../support/crm-tab.ts';
import { test as base, expect } from '../support/e2e.ts';
import { changeManifest, copyExtension, reloadExtension } from '../support/extension-copy.ts';
import { drawCompany, GLOBEX, NORTHWIND, openCompany, showCompany } from '../support/fake-crm.ts';
import { ownHosts } from '../support/launcher.ts';
import { addDemoWorkspace, openOwnPage } from '../support/own-pages.ts';
import { closePanel, findPanel, panelFrame, readScore } from '../support/panel.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

const TAKE_BACK = 'Take back http://*.localhost';

/**
 * Chromium with the sites of the test build as ones that the user allowed and may take back. No
 * test can answer the browser's question; but an extension whose update only asks for what it
 * required before keeps what it had.
 */
const test = base.extend<{ allowed: Installed }>({
  allowed: async ({}, use) => {
    const extension = copyExtension();
    const installed = await launchChromium({ extension });
    await addDemoWorkspace(installed);
    changeManifest(extension, { host_permissions: [] });
    await reloadExtension(installed);
    await use(installed);
    await installed.context.close();
    for (const folder of [extension, installed.profile]) {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** As when the user goes to another page: the driver has all of them believe that they are in front. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('blur')));
}

/** Takes the fake CRM back, the way a user does. */
async function takeBack(installed: Installed): Promise<void> {
  const sites = await openOwnPage(installed, 'dashboard', '#/sites');
  await sites.getByRole('button', { name: TAKE_BACK }).click();
  await expect(sites.getByRole('button', { name: TAKE_BACK })).toBeHidden();
  await sites.close();
}

/** What the background remembers of tabs, as text. */
async function rememberedTabs(installed: Installed): Promise<string> {
  const own = await openOwnPage(installed, 'dashboard');
  const session = await own.evaluate(() => chrome.storage.session.get(null));
  await own.close();
  const tabs = Object.entries(session).filter(([key]) => /^(tab|grants|shown):/.test(key));
  return JSON.stringify(tabs);
}

test.describe('a site that is taken back under an open page', () => {
  test('shows no customer any more, and the badge is cleared', async ({ allowed }) => {
    const { page, panel } = await openCompany(allowed);
    const tab = await tabIdOf(allowed, page);
    await expect.poll(() => badgeOfTab(allowed, tab)).toBe(String(await readScore(panel)));
    await takeBack(allowed);
    await expect.poll(() => findPanel(page)).toBeUndefined();
    await expect.poll(() => badgeOfTab(allowed, tab)).toBe('');
    await expect.poll(() => ownHosts(page)).toBe(0);
  });

  test('leaves no launcher either, if the panel was closed', async ({ allowed }) => {
    const { page } = await openCompany(allowed);
    const tab = await tabIdOf(allowed, page);
    await closePanel(page);
    await page.reload();
    await drawCompany(page, NORTHWIND);
    await expect.poll(() => badgeOfTab(allowed, tab)).not.toBe('');
    await leave(page);
    await takeBack(allowed);
    await expect.poll(() => badgeOfTab(allowed, tab)).toBe('');
    await expect.poll(() => ownHosts(page)).toBe(0);
    expect(page.frames()).toHaveLength(1);
  });

  test('is not read any more, and after a reload nothing of ours is there', async ({ allowed }) => {
    const { page } = await openCompany(allowed);
    const tab = await tabIdOf(allowed, page);
    await takeBack(allowed);
    await showCompany(page, GLOBEX);
    await expect.poll(() => ownHosts(page)).toBe(0);

    await page.reload();
    await showCompany(page, GLOBEX);
    // A site that is still allowed gets its panel later than this one could have got it.
    const granted = await allowed.context.newPage();
    await granted.goto(atomicCrmUrl(ATOMIC_PATHS.northwind));
    await panelFrame(granted);
    expect(page.frames()).toHaveLength(1);
    expect(await ownHosts(page)).toBe(0);
    expect(await badgeOfTab(allowed, tab)).toBe('');
    await granted.close();
    await expect.poll(() => rememberedTabs(allowed)).toBe('[]');
  });
});
