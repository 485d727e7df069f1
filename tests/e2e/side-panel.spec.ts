import type { Installed } from '../support/chromium.ts';
import { expect, test } from '../support/e2e.ts';
import { GLOBEX, goToCompany, NORTHWIND, openCompany, showCompany } from '../support/fake-crm.ts';
import { openPopupOver } from '../support/own-pages.ts';
import {
  openSidePanel,
  openWindowOnOwnPages,
  scoreInSidePanel,
  textIn,
} from '../support/own-surfaces.ts';
import { readScore } from '../support/panel.ts';

/** The side panel beside a customer's record. */
async function openBeside(demo: Installed) {
  const own = await openWindowOnOwnPages(demo);
  const opened = await openCompany(demo);
  await openSidePanel(demo, opened.page);
  return { ...opened, own };
}

test.describe('side panel', () => {
  test('shows the customer of the tab in front, and of the next one', async ({ demo }) => {
    const own = await openWindowOnOwnPages(demo);
    const name = () => textIn(own, 'sidepanel', 'h1');
    const { page: northwind } = await openCompany(demo, NORTHWIND);
    const { page: globex } = await openCompany(demo, GLOBEX);
    await openSidePanel(demo, northwind);
    await expect.poll(name).toBe(NORTHWIND.name);
    await globex.bringToFront();
    await expect.poll(name).toBe(GLOBEX.name);
    await northwind.bringToFront();
    await expect.poll(name).toBe(NORTHWIND.name);
  });

  test('follows the tab from record to record', async ({ demo }) => {
    const { page, own } = await openBeside(demo);
    const name = () => textIn(own, 'sidepanel', 'h1');
    await expect.poll(name).toBe(NORTHWIND.name);
    await goToCompany(page, GLOBEX.id);
    // From here on the address names another record, which is not on the page yet.
    await expect.poll(name).toBeNull();
    await showCompany(page, GLOBEX);
    await expect.poll(name).toBe(GLOBEX.name);
  });

  test('says that nothing is read on a page that is none of ours', async ({ demo }) => {
    const { page, own } = await openBeside(demo);
    const body = () => textIn(own, 'sidepanel', 'body');
    await expect.poll(body).toContain(NORTHWIND.name);
    await page.goto('about:blank');
    await expect.poll(body).toContain('Bellwether is not running on this page');
    expect(await body()).not.toContain(NORTHWIND.name);
  });

  test('shows what was logged elsewhere', async ({ demo }) => {
    const { page, panel, own } = await openBeside(demo);
    const score = () => scoreInSidePanel(own);
    const before = await readScore(panel);
    await expect.poll(score).toBe(before);
    const popup = await openPopupOver(demo, page);
    const form = popup.getByRole('form', { name: 'Quick log' });
    await expect(form.getByRole('combobox', { name: 'Customer' })).toHaveValue(NORTHWIND.name);
    await form.getByRole('radio', { name: 'Connected' }).check();
    await form.getByRole('textbox', { name: 'Note' }).fill('Logged in the popup');
    await popup.keyboard.press('Enter');
    await expect.poll(score).not.toBe(before);
    expect(await textIn(own, 'sidepanel', 'body')).toContain('Logged in the popup');
    await expect.poll(() => readScore(panel)).toBe(await score());
  });
});
