import { expect, test } from '@playwright/test';
import { chooseCustomer, customerName, panelFrame } from '../support/panel.ts';
import { describeVendor, openVendorPage, vendorPage } from '../support/vendor-pages.ts';

describeVendor('Zendesk', 'zendesk', 'ticket', (installed) => {
  test('a ticket of nobody is linked by hand and known by its address from then on', async () => {
    const page = await openVendorPage(installed(), vendorPage('zendesk', 'ticket-web-user'));
    const panel = await panelFrame(page);
    await expect(panel.getByText('Who is this?')).toBeVisible();
    await chooseCustomer(panel, 'Globex Corporation');
    await page.reload();
    const again = await panelFrame(page);
    await expect(customerName(again)).toHaveText('Globex Corporation');
    await expect(again.getByText('Linked record')).toBeVisible();
    await page.close();
  });
});
