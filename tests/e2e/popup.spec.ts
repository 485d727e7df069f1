import AxeBuilder from '@axe-core/playwright';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { badgeText, openRecord, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage, openPopupOver } from '../support/own-pages.ts';
import { customerName, readScore } from '../support/panel.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';
import { storedRows } from '../support/stored-rows.ts';

test.describe('popup', () => {
  test('first use leads to a demo, and the demo to a portfolio', async ({ installed }) => {
    const popup = await openOwnPage(installed, 'popup');
    await savePicture(popup, 'popup-first-use');
    await popup.getByRole('button', { name: 'Add demo workspace' }).click();
    const bands = popup.getByRole('list', { name: 'Portfolio' });
    await expect(bands.getByRole('listitem')).toHaveCount(4);
    const counts = (await bands.getByRole('listitem').allTextContents()).map(Number.parseFloat);
    const accounts = await storedRows(installed, 'accounts');
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(accounts.length);
    await expect(popup.getByText('Demo data', { exact: true })).toBeVisible();
  });

  test('names at most five accounts that need attention, and why', async ({ demo }) => {
    const popup = await openOwnPage(demo, 'popup');
    const items = popup.getByRole('list', { name: 'Needs attention' }).getByRole('listitem');
    await expect(items.first()).toBeVisible();
    expect(await items.count()).toBeLessThanOrEqual(5);
    await expect(items.first()).toContainText(/costs|fell|renew|next step|no contact/);
    await savePicture(popup, 'popup');
  });

  test('shows the portfolio and the first who need attention without scrolling', async ({
    demo,
  }) => {
    const popup = await openOwnPage(demo, 'popup');
    // As high as Chromium lets a popup be.
    await popup.setViewportSize({ width: 380, height: 600 });
    const items = popup.getByRole('list', { name: 'Needs attention' }).getByRole('listitem');
    await expect(items.nth(2)).toBeInViewport({ ratio: 1 });
    await expect(popup.getByRole('list', { name: 'Portfolio' })).toBeInViewport({ ratio: 1 });
    await expect(popup.getByRole('region', { name: 'NPS' })).toBeInViewport({ ratio: 1 });
    await savePicture(popup, 'popup-at-its-size');
  });

  test('a call is logged for the current tab’s customer in three inputs and Enter', async ({
    demo,
  }) => {
    const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.northwind));
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    const before = await readScore(panel);
    const popup = await openPopupOver(demo, page);
    const form = popup.getByRole('form', { name: 'Quick log' });
    await expect(form.getByRole('combobox', { name: 'Customer' })).toHaveValue('Northwind Traders');
    await form.getByRole('radio', { name: 'Connected' }).check();
    await form.getByRole('textbox', { name: 'Note' }).fill('Three inputs');
    await popup.keyboard.press('Enter');
    await expect(popup.getByText(/Logged for Northwind Traders/)).toBeVisible();
    await expect.poll(() => readScore(panel)).not.toBe(before);
    await expect.poll(() => badgeText(demo, page)).toBe(String(await readScore(panel)));
  });

  test('finds another customer by typing', async ({ demo }) => {
    const popup = await openOwnPage(demo, 'popup');
    const form = popup.getByRole('form', { name: 'Quick log' });
    await form.getByRole('combobox', { name: 'Customer' }).fill('glob');
    await form.getByRole('option', { name: /Globex Corporation/ }).click();
    await form.getByRole('radio', { name: 'Connected' }).check();
    await form.getByRole('textbox', { name: 'Note' }).fill('Found by typing');
    await form.getByRole('textbox', { name: 'Note' }).press('Enter');
    await expect(popup.getByText(/Logged for Globex Corporation/)).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('has no accessibility violations', async ({ demo }) => {
        const popup = await openOwnPage(demo, 'popup');
        await expect(popup.getByRole('list', { name: 'Needs attention' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page: popup }).analyze();
        expect(violations).toEqual([]);
      });
    });
  }
});
