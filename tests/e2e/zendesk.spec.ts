import { expect, test } from '@playwright/test';
import { savePicture } from '../support/crm-tab.ts';
import { customerName, logCall, panelFrame, readScore } from '../support/panel.ts';
import { describeVendor, openVendorPage, vendorPage } from '../support/vendor-pages.ts';

describeVendor('Zendesk', 'zendesk', (installed) => {
  test('a call is logged beside the ticket and moves the score', async () => {
    const page = await openVendorPage(installed(), vendorPage('zendesk', 'ticket'));
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    const before = await readScore(panel);
    await logCall(panel, { note: 'Logged beside Zendesk', sentiment: 'Very positive' });
    await expect.poll(() => readScore(panel)).not.toBe(before);
    await expect(panel.getByText('Logged beside Zendesk')).toBeVisible();
    await savePicture(page, 'panel-zendesk');
    await page.close();
  });

  test('a ticket of nobody is linked by hand and known by its address from then on', async () => {
    const page = await openVendorPage(installed(), vendorPage('zendesk', 'ticket web user'));
    const panel = await panelFrame(page);
    await expect(panel.getByText('Who is this?')).toBeVisible();
    await panel.getByRole('searchbox', { name: 'Name or domain' }).fill('globex');
    await panel.getByRole('button', { name: /Globex Corporation/ }).click();
    await expect(customerName(panel)).toHaveText('Globex Corporation');
    await page.reload();
    const again = await panelFrame(page);
    await expect(customerName(again)).toHaveText('Globex Corporation');
    await expect(again.getByText('Linked record')).toBeVisible();
    await page.close();
  });
});
