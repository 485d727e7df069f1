import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import {
  clearRecord,
  drawCompany,
  GLOBEX,
  goToCompany,
  NORTHWIND,
  openCompany,
  openFakeCrm,
  showCompany,
} from '../support/fake-crm.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { namesShown, watchNames } from '../support/shown-names.ts';

/** As when the reader comes back to the tab, where what was given up is looked for again. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test.describe('stale reading', () => {
  test('a record drawn after its page was left is never shown', async ({ demo }) => {
    const { page, panel } = await openCompany(demo);

    await goToCompany(page, GLOBEX.id);
    await expect(panel.getByText('Reading the page')).toBeAttached();
    await watchNames(panel);
    // The answer for the record before arrives late and is drawn under the new address.
    await clearRecord(page);
    await drawCompany(page, NORTHWIND);
    // Not even in all the time that a page has to show its record.
    await expect(panel.getByText('This page could not be read')).toBeVisible({ timeout: 30_000 });

    await drawCompany(page, GLOBEX);
    await lookAgain(page);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    expect(await namesShown(panel)).not.toContain(NORTHWIND.name);
  });

  test('a record that the reader comes back to is shown again', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    for (const company of [NORTHWIND, GLOBEX, NORTHWIND, GLOBEX]) {
      await showCompany(page, company);
      await expect(customerName(await panelFrame(page))).toHaveText(company.name);
    }
  });

  test('of ten records passed in a hurry the last one is shown', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    for (let id = 10; id < 20; id += 1) await showCompany(page, { ...NORTHWIND, id });
    await showCompany(page, GLOBEX);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
  });

  test('a log started on one record cannot land on the next', async ({ demo }) => {
    const { page, panel } = await openCompany(demo);
    await panel.getByRole('textbox', { name: 'Note' }).fill('Meant for Northwind');

    await showCompany(page, GLOBEX);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    await showCompany(page, NORTHWIND);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('Meant for Northwind');
  });
});
