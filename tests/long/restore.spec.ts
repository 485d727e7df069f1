import { rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import {
  dataHashOf,
  exportRows,
  openBackupPage,
  openFile,
  PASSPHRASE,
  saveBackup,
} from '../support/bundle-file.ts';
import { launchChromium } from '../support/chromium.ts';
import { expect, test } from '../support/e2e.ts';
import { launchFirefox, openOwnPage as openInFirefox } from '../support/firefox.ts';
import { openOwnPage } from '../support/own-pages.ts';

const KILLS = 20;

/** Restores a file. @returns how long it took, in ms */
async function timeRestore(page: Page, path: string): Promise<number> {
  await openFile(page, path);
  await expect(page.getByRole('table', { name: 'What would change' })).toBeVisible();
  const from = performance.now();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText(/^Restored/)).toBeVisible();
  return performance.now() - from;
}

test.describe('a browser that is killed while a backup is restored', () => {
  test(`has the old data or the new, never half, at ${KILLS} points`, async ({ demo }) => {
    test.setTimeout(20 * 60_000);
    let page = await openBackupPage(demo);
    const full = dataHashOf(await exportRows(page));
    const backup = await exportRows(page);
    const other = await openOwnPage(demo, 'dashboard', '#/workspace');
    await other.getByRole('button', { name: 'Delete demo workspace' }).click();
    await expect(other.getByText('The demo workspace was deleted.')).toBeVisible();
    await other.close();
    const empty = dataHashOf(await exportRows(page));

    let installed = demo;
    const found = { old: 0, new: 0 };
    const span = await timeRestore(page, backup);
    await page.getByRole('button', { name: 'Bring back what was before' }).click();
    await expect(page.getByText('Everything is as it was before.')).toBeVisible();
    for (let round = 0; round < KILLS; round += 1) {
      await openFile(page, backup);
      await expect(page.getByRole('table', { name: 'What would change' })).toBeVisible();
      await page.getByRole('button', { name: 'Replace everything' }).click();
      // A little beyond the end too: what was said to be done is done.
      await page.waitForTimeout(((round + 1) / KILLS) * span * 1.2);
      await installed.kill();
      installed = await launchChromium({ profile: installed.profile });
      page = await openBackupPage(installed);
      const hash = dataHashOf(await exportRows(page));
      expect([empty, full]).toContain(hash);
      found[hash === full ? 'new' : 'old'] += 1;
      if (hash === full) {
        await page.getByRole('button', { name: 'Bring back what was before' }).click();
        await expect(page.getByText('Everything is as it was before.')).toBeVisible();
        expect(dataHashOf(await exportRows(page))).toBe(empty);
      }
    }
    console.log(
      `${KILLS} kills: ${found.old} with the old data, ${found.new} with the new, 0 half`,
    );
    expect(found.old).toBeGreaterThan(0);
    await installed.context.close();
  });
});

/** Everything as the page would hand it out. */
async function exportInFirefox(page: FirefoxPage): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { handedOut: blob });
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  const select = await page.waitForSelector('option[value="ndjson"]');
  await select?.evaluate((option) => {
    const list = option.parentElement as HTMLSelectElement;
    list.value = 'ndjson';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await (await page.waitForSelector('::-p-text(With confidential notes)'))?.click();
  await (await page.waitForSelector('button::-p-text(Export everything)'))?.click();
  await page.waitForSelector('::-p-text(Saved as bellwether)');
  return page.evaluate(() => (window as unknown as { handedOut: Blob }).handedOut.text());
}

function hashIn(text: string): string {
  return JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').sha256.data;
}

test('what Chromium backed up is restored in Firefox, and back, without a difference', async ({
  demo,
}) => {
  test.setTimeout(5 * 60_000);
  const page = await openBackupPage(demo);
  const before = dataHashOf(await exportRows(page));
  const backup = await saveBackup(page);

  const firefox = await launchFirefox();
  try {
    const there = await openInFirefox(firefox, 'dashboard.html#/workspace/backup');
    const input = await there.waitForSelector('input[type="file"]');
    if (!input) throw new Error('There is no way to choose a file.');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(backup);
    const passphrase = await there.waitForSelector('input[autocomplete="current-password"]');
    await passphrase?.type(PASSPHRASE);
    await (await there.waitForSelector('button::-p-text(Open)'))?.click();
    await there.waitForSelector('table');
    await (await there.waitForSelector('button::-p-text(Replace everything)'))?.click();
    await there.waitForSelector('::-p-text(Restored: 24 accounts)', { timeout: 60_000 });
    const text = await exportInFirefox(there);
    expect(hashIn(text)).toBe(before);

    const path = backup.replace('.bwbackup', '-firefox.ndjson');
    writeFileSync(path, text);
    const empty = await launchChromium();
    const back = await openBackupPage(empty);
    await openFile(back, path);
    await back.getByRole('button', { name: 'Replace everything' }).click();
    await expect(back.getByText('Restored: 24 accounts are here now.')).toBeVisible();
    expect(dataHashOf(await exportRows(back))).toBe(before);
    await empty.context.close();
    rmSync(empty.profile, { recursive: true, force: true });
  } finally {
    await firefox.close();
  }
});
