import { expect, test } from '@playwright/test';
import { GLOBEX, IN_PAGE, NORTHWIND } from '../support/fake-crm.ts';
import { until } from '../support/firefox.ts';
import { shareFirefox } from '../support/firefox-crm.ts';
import {
  focusedFieldInPopup,
  openSidebar,
  pressAltShift,
  textInSurface,
} from '../support/firefox-window.ts';

const shared = shareFirefox();

const isInSidebar = (name: string) =>
  until(async () => (await textInSurface(shared().own, 'sidebar', 'h1')) === name);

test.describe('keyboard commands in Firefox', () => {
  test('Alt+Shift+K collapses the panel and opens it', async () => {
    const { firefox, crm } = shared();
    const { page, panel } = await crm.openCustomer(NORTHWIND);
    await page.bringToFront();
    await pressAltShift(firefox, 'K');
    await until(async () => (await panel.$('.bw-tab')) !== null);
    await pressAltShift(firefox, 'K');
    await until(async () => (await panel.$('form textarea')) !== null);
    expect(panel.detached).toBe(false);
    await page.close();
  });

  test('Alt+Shift+L opens the popup at its note', async () => {
    const { firefox, crm, own } = shared();
    const { page } = await crm.openCustomer(NORTHWIND);
    await page.bringToFront();
    await pressAltShift(firefox, 'L');
    await until(async () => (await focusedFieldInPopup(own)) === 'Note');
    await until(async () =>
      Boolean((await textInSurface(own, 'popup', 'body'))?.includes(NORTHWIND.name)),
    );
    await page.close();
  });
});

test.describe('sidebar in Firefox', () => {
  test('shows the customer of the tab in front, and follows it from record to record', async () => {
    const { firefox, crm, own } = shared();
    const { page: northwind } = await crm.openCustomer(NORTHWIND);
    const { page: globex } = await crm.openCustomer(GLOBEX);
    await northwind.bringToFront();
    await openSidebar(firefox);
    await isInSidebar(NORTHWIND.name);
    await globex.bringToFront();
    await isInSidebar(GLOBEX.name);
    await northwind.bringToFront();
    await isInSidebar(NORTHWIND.name);

    await northwind.evaluate(IN_PAGE.goTo, GLOBEX.id);
    // The address names another record, which is not on the page yet.
    await until(async () => (await textInSurface(own, 'sidebar', 'h1')) === null);
    await northwind.evaluate(IN_PAGE.draw, GLOBEX);
    await isInSidebar(GLOBEX.name);

    await northwind.goto('about:blank');
    await until(async () =>
      /is not running on this page/.test((await textInSurface(own, 'sidebar', 'body')) ?? ''),
    );
    expect(await textInSurface(own, 'sidebar', 'body')).not.toContain(GLOBEX.name);
  });
});
