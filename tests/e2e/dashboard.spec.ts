import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { storedRows } from '../support/stored-rows.ts';

test.describe('dashboard', () => {
  test('lists the portfolio, sorted and filtered', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard');
    await expect(page.getByText('Northwind Traders')).toBeVisible();
    await savePicture(page, 'dashboard');
    await page.getByRole('searchbox', { name: 'Search' }).fill('globex');
    await expect(page.getByText('Northwind Traders')).toBeHidden();
    await expect(page.getByText('Globex Corporation')).toBeVisible();
  });

  test('exports everything as JSON', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard');
    await page.getByRole('link', { name: 'Workspace' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as JSON' }).click();
    const exported = readFileSync(await (await download).path(), 'utf8');
    for (const { id } of await storedRows(demo, 'interactions')) {
      expect(exported).toContain(String(id));
    }
  });

  test('the demo workspace goes in one click and leaves nothing', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard');
    await page.getByRole('link', { name: 'Workspace' }).click();
    await page.getByRole('button', { name: 'Delete demo workspace' }).click();
    await page.getByRole('button', { name: 'Delete the demo' }).last().click();
    await expect(page.getByText('The demo workspace was deleted.')).toBeVisible();
    expect(await storedRows(demo, 'accounts')).toEqual([]);
    expect(await storedRows(demo, 'interactions')).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('has no accessibility violations', async ({ demo }) => {
        const page = await openOwnPage(demo, 'dashboard');
        await expect(page.getByText('Northwind Traders')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations).toEqual([]);
      });
    });
  }
});
