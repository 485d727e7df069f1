import type { Page } from '@playwright/test';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { launchChromium } from '../support/chromium.ts';
import { openRecord, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openPopupOver } from '../support/own-pages.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';

const COMPANY = atomicCrmUrl(ATOMIC_PATHS.northwind);

async function readAs(popup: Page, now: string, next: string): Promise<void> {
  await popup.getByRole('button', { name: `Read as ${now}` }).click();
  await popup.getByLabel('Read these pages as').selectOption({ label: next });
}

test.describe('which product a self-hosted site is', () => {
  test('is recognised, corrected by hand, and kept over a restart', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, COMPANY);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    const popup = await openPopupOver(demo, page);
    await readAs(popup, 'Atomic CRM', 'No product');
    await savePicture(popup, 'popup-which-product');
    await expect(panel.getByText('No customer on this page')).toBeVisible();
    const choice = popup.getByLabel('Read these pages as');
    await choice.selectOption({ label: 'Atomic CRM' });
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    // The popup goes with the next click beside it, before it has heard that this was done.
    await choice.evaluate((choice) => {
      (choice as HTMLSelectElement).value = 'none';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      close();
    });
    await expect(panel.getByText('No customer on this page')).toBeVisible();

    await demo.context.close();
    const again = await launchChromium({ profile: demo.profile });
    const later = await again.context.newPage();
    await later.goto(COMPANY);
    const laterPanel = await panelFrame(later);
    await expect(laterPanel.getByText('No customer on this page')).toBeVisible();
    await readAs(await openPopupOver(again, later), 'no product', 'Atomic CRM');
    await expect(customerName(laterPanel)).toHaveText('Northwind Traders');
    await again.context.close();
  });
});
