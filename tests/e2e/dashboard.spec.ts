import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { storeContent } from '../support/stored-rows.ts';

test.describe('dashboard', () => {
  test('lists the portfolio, sorted and filtered', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard');
    await expect(page.getByText('Northwind Traders')).toBeVisible();
    await savePicture(page, 'dashboard');
    const names = () => page.getByRole('rowheader').getByRole('link').allTextContents();
    const asOpened = await names();
    await page.getByRole('button', { name: 'Account', exact: true }).click();
    await expect.poll(names).not.toEqual(asOpened);
    const byName = await names();
    expect(byName).toEqual(byName.toSorted(new Intl.Collator('en').compare));

    await page.getByRole('searchbox', { name: 'Search' }).fill('globex');
    await expect(page.getByText('Northwind Traders')).toBeHidden();
    await expect(page.getByText('Globex Corporation')).toBeVisible();
  });

  test('exports everything as JSON', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard');
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Backup', exact: true }).click();
    await page.getByRole('button', { name: 'Export everything' }).click();
    const { tables } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    const { interactions } = await storeContent(demo);
    expect(interactions?.length).toBeGreaterThan(0);
    expect(tables.interactions).toEqual(interactions);
  });

  test('the demo workspace goes in one click, leaves nothing, and comes back', async ({ demo }) => {
    const data = async () => {
      const { meta: _, changes: __, ...rows } = await storeContent(demo);
      return rows;
    };
    // Scores are made again, with another revision.
    const { scores: _, ...before } = await data();
    const page = await openOwnPage(demo, 'dashboard');
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await page.getByRole('button', { name: 'Delete demo workspace' }).click();
    await expect(page.getByText('The demo workspace was deleted.')).toBeVisible();
    expect(Object.values(await data()).flat()).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('The demo workspace is back, as it was.')).toBeVisible();
    expect(await data()).toMatchObject(before);
  });

  test('logs on an account’s page, and the score follows', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard');
    await page.getByRole('link', { name: 'Northwind Traders' }).click();
    const score = page.getByRole('meter', { name: 'Health' });
    const before = await score.getAttribute('aria-valuenow');
    const form = page.getByRole('form', { name: 'Log interaction' });
    await form.getByRole('radio', { name: 'Connected' }).check();
    await form.getByRole('textbox', { name: 'Note' }).fill('From the dashboard');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/Logged for Northwind Traders/)).toBeVisible();
    await expect(score).not.toHaveAttribute('aria-valuenow', String(before));
    await savePicture(page, 'dashboard-account');
  });

  test('completes a product’s address and says which one site it will ask for', async ({
    demo,
  }) => {
    const page = await openOwnPage(demo, 'dashboard', '#/sites');
    await page.getByLabel('Start from').selectOption({ label: 'Salesforce' });
    await page.getByRole('textbox', { name: 'Your Salesforce address' }).fill('acme');
    await expect(page.getByText('https://acme.lightning.force.com')).toBeVisible();
    await savePicture(page, 'dashboard-sites');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('has no accessibility violations', async ({ demo }) => {
        const page = await openOwnPage(demo, 'dashboard');
        await expect(page.getByText('Northwind Traders')).toBeVisible();
        const violations = async () => (await new AxeBuilder({ page }).analyze()).violations;
        expect(await violations()).toEqual([]);
        await page.getByRole('link', { name: 'Northwind Traders' }).click();
        await expect(page.getByRole('form', { name: 'Log interaction' })).toBeVisible();
        expect(await violations()).toEqual([]);
        await page.getByRole('link', { name: 'Sites' }).click();
        await page.getByLabel('Start from').selectOption({ label: 'Zendesk' });
        expect(await violations()).toEqual([]);
      });
    });
  }
});
