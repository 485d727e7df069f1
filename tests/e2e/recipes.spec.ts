import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toRecipeFile } from '../../lib/store/recipe-file.ts';
import { openRecord, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { customerName } from '../support/panel.ts';
import { serveUnknownCrm, UNKNOWN_NORTHWIND, unknownUrl } from '../support/unknown-crm.ts';
import { recipe } from '../unit/lib/recipes/recipe.ts';

const URL_OF_RECORD = unknownUrl(UNKNOWN_NORTHWIND);
const GIVEN = recipe({
  origin: new URL(URL_OF_RECORD).origin,
  name: 'Kontor: Kunden',
  address: {
    path: ['kunden', null, 'akte'],
    hash: null,
    id: { in: 'path', index: 1 },
    shape: 'digits',
  },
  fields: { accountName: { by: 'place', hosts: [], css: 'main h1' } },
  sampleUrl: URL_OF_RECORD,
});

async function importText(page: Page, text: string): Promise<void> {
  await page.getByLabel('Import recipes').setInputFiles({
    name: 'recipes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

test.describe('recipes in the dashboard', () => {
  test('come from a colleague’s file, are read at once, and go and come back', async ({ demo }) => {
    await serveUnknownCrm(demo.context);
    const { page, panel } = await openRecord(demo, URL_OF_RECORD);
    await expect(panel.getByText('No customer on this page')).toBeVisible();
    const sites = await openOwnPage(demo, 'dashboard', '#/sites');
    await importText(sites, JSON.stringify(toRecipeFile([GIVEN], 1)));
    await expect(sites.getByText('1 imported')).toBeVisible();
    await sites.getByRole('button', { name: 'Export recipes' }).scrollIntoViewIfNeeded();
    await savePicture(sites, 'recipes');
    await page.bringToFront();
    await expect(customerName(panel)).toHaveText('Northwind Traders');

    await sites.bringToFront();
    await sites.getByRole('button', { name: 'Delete Kontor: Kunden' }).click();
    await page.bringToFront();
    await expect(panel.getByText('No customer on this page')).toBeVisible();
    await sites.bringToFront();
    await sites.getByRole('button', { name: 'Undo' }).click();
    await page.bringToFront();
    await expect(customerName(panel)).toHaveText('Northwind Traders');
  });

  test('go into a file that can be imported again', async ({ demo }) => {
    const sites = await openOwnPage(demo, 'dashboard', '#/sites');
    await importText(sites, JSON.stringify(toRecipeFile([GIVEN], 1)));
    const saved = sites.waitForEvent('download');
    await sites.getByRole('button', { name: 'Export recipes' }).click();
    const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
    expect(file.recipes).toEqual([GIVEN]);
  });

  test('of a broken file are refused whole, with the reason', async ({ demo }) => {
    const sites = await openOwnPage(demo, 'dashboard', '#/sites');
    const script = {
      ...GIVEN,
      fields: { accountName: { by: 'place', hosts: [], css: ':has(*)' } },
    };
    await importText(
      sites,
      JSON.stringify({ ...toRecipeFile([GIVEN], 1), recipes: [GIVEN, script] }),
    );
    await expect(sites.getByText(/Recipe 2 in this file does not fit/)).toBeVisible();
    await importText(sites, '{');
    await expect(sites.getByText(/This file is not JSON/)).toBeVisible();
    await expect(sites.getByRole('button', { name: /^Delete Kontor/ })).toHaveCount(0);
  });
});
