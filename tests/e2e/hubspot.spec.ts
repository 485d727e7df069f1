import { expect, test } from '@playwright/test';
import { savePicture } from '../support/crm-tab.ts';
import { customerName, logCall, panelFrame, readScore } from '../support/panel.ts';
import { describeVendor, openVendorPage, vendorPage } from '../support/vendor-pages.ts';

describeVendor('HubSpot', 'hubspot', (installed) => {
  test('a call is logged beside the company and moves the score', async () => {
    const page = await openVendorPage(installed(), vendorPage('hubspot', 'company'));
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    const before = await readScore(panel);
    await logCall(panel, { note: 'Logged beside HubSpot', sentiment: 'Very positive' });
    await expect.poll(() => readScore(panel)).not.toBe(before);
    await expect(panel.getByText('Logged beside HubSpot')).toBeVisible();
    await savePicture(page, 'panel-hubspot');
    await page.close();
  });
});
