import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Installed } from '../support/chromium.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { storeContent } from '../support/stored-rows.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/imports');

async function choose(page: Page, name: string): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .and(page.locator('input'))
    .setInputFiles(join(FOLDER, name));
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function hasNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

/** The page about quality: what the file had, and its two bad rows as a file to mend. */
async function showsWhatWasFound(installed: Installed): Promise<void> {
  const page = await openOwnPage(installed, 'dashboard', '#/workspace/quality');
  const known = page.getByRole('region', { name: 'What is known' });
  await expect(known).toContainText('Revenue a year96%');
  const past = page.getByRole('article').filter({ hasText: '01-salesforce-accounts-bom.csv' });
  await expect(past).toContainText('Left out2');
  await expect(past.getByRole('row', { name: /is far from the others 1250/ })).toBeVisible();
  await savePicture(page, 'data-quality');
  await hasNoFaults(page);
  const saving = page.waitForEvent('download');
  await past.getByRole('button', { name: '2 bad rows to mend' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('01-salesforce-accounts-bom-bad-rows.csv');
  const text = readFileSync(await saved.path(), 'utf8');
  expect(text).toContain('"bellwether_reason"');
  expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  await page.close();
}

test.describe('import', () => {
  test('brings accounts from a file, changes nothing the second time, and takes them back', async ({
    installed,
  }) => {
    const page = await openOwnPage(installed, 'dashboard', '#/workspace/import');
    await expect(page.getByText('Nothing was imported yet.')).toBeVisible();
    await choose(page, '01-salesforce-accounts-bom.csv');
    await expect(page.getByLabel('Each row is')).toHaveValue('accounts');
    await expect(page.getByLabel('Dates in numbers')).toHaveValue('mdy');
    await savePicture(page, 'import-mapping');

    await page.getByRole('button', { name: 'Check what will happen' }).click();
    const outlook = page.getByRole('region', { name: 'What will happen' });
    await expect(outlook).toContainText('Created24');
    await outlook.getByRole('radio', { name: 'Invalid' }).check();
    await expect(outlook.getByText(/names no account|is needed/).first()).toBeVisible();
    expect((await storeContent(installed)).accounts ?? []).toEqual([]);
    await savePicture(page, 'import-dry-run');
    await hasNoFaults(page);

    await outlook.getByRole('button', { name: /^Import \d+ rows$/ }).click();
    await expect(page.getByRole('heading', { name: /rows imported$/ })).toBeVisible();
    const once = (await storeContent(installed)).accounts;
    expect(once).toHaveLength(24);
    await showsWhatWasFound(installed);

    await page.getByRole('button', { name: 'Import another file' }).click();
    await choose(page, '01-salesforce-accounts-bom.csv');
    await page.getByRole('button', { name: 'Check what will happen' }).click();
    await expect(outlook).toContainText('Created0');
    await expect(outlook).toContainText('Updated0');
    expect((await storeContent(installed)).accounts).toEqual(once);

    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await expect(page.getByRole('row', { name: /01-salesforce.*Taken back/ })).toBeVisible();
    expect((await storeContent(installed)).accounts).toEqual([]);
  });
});
