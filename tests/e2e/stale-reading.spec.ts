import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { clearRecord, drawCompany, goToCompany, openFakeCrm } from '../support/fake-crm.ts';
import { customerName, panelFrame } from '../support/panel.ts';

const NORTHWIND = { id: 1, name: 'Northwind Traders', website: 'https://northwind.test' };
const GLOBEX = { id: 2, name: 'Globex Corporation', website: 'https://globex.test' };

declare global {
  var shownNames: string[];
}

/** Notes every name that stands at the head of the panel from now on, however briefly. */
async function watchNames(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    const note = () => {
      const name = document.querySelector('h1')?.textContent ?? '';
      if (globalThis.shownNames.at(-1) !== name) globalThis.shownNames.push(name);
    };
    globalThis.shownNames = [];
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

/** As when the reader comes back to the tab, where what was given up is looked for again. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test.describe('stale reading', () => {
  test('a record drawn after its page was left is never shown', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    await goToCompany(page, NORTHWIND.id);
    await drawCompany(page, NORTHWIND);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);

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
    expect(await panel.evaluate(() => globalThis.shownNames)).not.toContain(NORTHWIND.name);
  });

  test('a record that the reader comes back to is shown again', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    for (const company of [NORTHWIND, GLOBEX, NORTHWIND, GLOBEX]) {
      await goToCompany(page, company.id);
      await drawCompany(page, company);
      await expect(customerName(await panelFrame(page))).toHaveText(company.name);
    }
  });

  test('of ten records passed in a hurry the last one is shown', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    for (let id = 10; id < 20; id += 1) {
      await goToCompany(page, id);
      await drawCompany(page, { ...NORTHWIND, id });
    }
    await goToCompany(page, GLOBEX.id);
    await drawCompany(page, GLOBEX);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
  });

  test('a log started on one record cannot land on the next', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    await goToCompany(page, NORTHWIND.id);
    await drawCompany(page, NORTHWIND);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await panel.getByRole('textbox', { name: 'Note' }).fill('Meant for Northwind');

    await goToCompany(page, GLOBEX.id);
    await drawCompany(page, GLOBEX);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    await goToCompany(page, NORTHWIND.id);
    await drawCompany(page, NORTHWIND);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await expect(panel.getByRole('textbox', { name: 'Note' })).toHaveValue('Meant for Northwind');
  });
});
