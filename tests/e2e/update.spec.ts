import { rmSync } from 'node:fs';
import type { Browser } from 'webextension-polyfill';
import { type Installed, launchChromium } from '../support/chromium.ts';
import { badgeText } from '../support/crm-tab.ts';
import { test as base, expect } from '../support/e2e.ts';
import { changeManifest, copyExtension, reloadExtension } from '../support/extension-copy.ts';
import { GLOBEX, NORTHWIND, openCompany, showCompany } from '../support/fake-crm.ts';
import { clickLauncher, ownHosts } from '../support/launcher.ts';
import { addDemoWorkspace, openOwnPage } from '../support/own-pages.ts';
import { closePanel, customerName, logForm, panelFrame, readScore } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

interface Updatable {
  installed: Installed;
  /** Puts a newer version into the extension's folder and has the browser take it. */
  update(): Promise<void>;
}

const test = base.extend<{ updatable: Updatable }>({
  updatable: async ({}, use) => {
    const extension = copyExtension();
    const installed = await launchChromium({ extension });
    await addDemoWorkspace(installed);
    const update = () => {
      changeManifest(extension, { version: '99.0.0' });
      return reloadExtension(installed);
    };
    await use({ installed, update });
    await installed.context.close();
    for (const folder of [extension, installed.profile]) {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

async function runningVersion(installed: Installed): Promise<string> {
  const own = await openOwnPage(installed, 'popup');
  const version = await own.evaluate(() => chrome.runtime.getManifest().version);
  await own.close();
  return version;
}

test.describe('an update under an open page', () => {
  test('leaves one panel that works, with the half-typed draft in it', async ({ updatable }) => {
    const { installed, update } = updatable;
    const { page, panel: old } = await openCompany(installed);
    const note = 'Half a sentence about';
    await logForm(old).getByRole('textbox', { name: 'Note' }).fill(note);
    await expect
      .poll(async () => JSON.stringify(await storedRows(installed, 'drafts')))
      .toContain(note);

    await update();
    await expect.poll(() => old.isDetached()).toBe(true);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    const form = logForm(panel);
    await expect(form.getByRole('textbox', { name: 'Note' })).toHaveValue(note);
    expect(await runningVersion(installed)).toBe('99.0.0');
    expect(await ownHosts(page)).toBe(1);
    expect(page.frames()).toHaveLength(2);

    await form.getByRole('radio', { name: 'Call' }).check();
    await form.getByRole('radio', { name: 'Connected' }).check();
    await form.getByRole('button', { name: 'Log call' }).click();
    await expect(form.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    const rows = await storedRows(installed, 'interactions');
    expect(rows.filter((row) => row.note === note)).toHaveLength(1);
  });

  test('leaves one reader, which goes on following the page', async ({ updatable }) => {
    const { installed, update } = updatable;
    const { page, panel: old } = await openCompany(installed);
    await update();
    await expect.poll(() => old.isDetached()).toBe(true);
    await showCompany(page, GLOBEX);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    await expect.poll(() => badgeText(installed, page)).toBe(String(await readScore(panel)));
    expect(await ownHosts(page)).toBe(1);
  });

  test('leaves one launcher that opens the panel, if it was closed', async ({ updatable }) => {
    const { installed, update } = updatable;
    const { page, panel } = await openCompany(installed);
    const score = String(await readScore(panel));
    await closePanel(page);
    await update();
    await expect.poll(() => runningVersion(installed)).toBe('99.0.0');
    await expect.poll(() => badgeText(installed, page)).toBe(score);
    expect(await ownHosts(page)).toBe(1);
    await clickLauncher(page);
    await expect(customerName(await panelFrame(page))).toHaveText(NORTHWIND.name);
    expect(await ownHosts(page)).toBe(1);
  });
});
