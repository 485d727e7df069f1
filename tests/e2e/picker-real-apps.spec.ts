import type { Frame, Page } from '@playwright/test';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { RT_LOGIN, RT_PATHS } from '../real/request-tracker/request-tracker.ts';
import type { Installed } from '../support/chromium.ts';
import { openRecord, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openPopupOver } from '../support/own-pages.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { pointAt, readAs, secondReadAs, startTeaching } from '../support/picker.ts';
import { addressOf, atomicCrmUrl } from '../support/real-apps.ts';
import { storeContent } from '../support/stored-rows.ts';

const URL_OF_RT = addressOf('request-tracker');

/** The product's own reader is switched off, as for a product that Bellwether does not know. */
async function switchOff(installed: Installed, page: Page, product: string): Promise<void> {
  const popup = await openPopupOver(installed, page);
  await popup.getByRole('button', { name: `Read as ${product}` }).click();
  await popup.getByLabel('Read these pages as').selectOption({ label: 'No product' });
  await expect(popup.getByLabel('Read these pages as')).toHaveValue('none');
  await expect(async () =>
    expect((await storeContent(installed)).meta).toContainEqual(
      expect.objectContaining({ key: 'originSettings' }),
    ),
  ).toPass();
  await popup.close();
  await page.bringToFront();
}

async function nameAddress(panel: Frame, recordId: string): Promise<void> {
  await panel.getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByRole('radio').first()).toBeChecked();
  await expect(panel.locator('mark').first()).toHaveText(recordId);
  await panel.getByRole('button', { name: 'Next' }).click();
}

test.describe('pointing alone, without the product’s own reader', () => {
  // Nine times the pointer goes out and comes back, through three processes each.
  test.slow();

  test('Dana Whitfield of Northwind Traders is recognised in Atomic CRM', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.dana));
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await switchOff(demo, page, 'Atomic CRM');
    await expect(panel.getByText('No customer on this page')).toBeVisible();

    // Else the record's own column is under the panel.
    await page.setViewportSize({ width: 1700, height: 800 });
    await startTeaching(panel, 'contact');
    await pointAt(page, panel, 'Contact’s name', page.getByRole('heading', { name: 'Dana' }));
    await expect(readAs(panel, 'Contact’s name')).toHaveText('Dana Whitfield');
    const email = page.getByText('dana.whitfield@northwind.test').first();
    await pointAt(page, panel, 'E-mail address', email);
    await expect(readAs(panel, 'E-mail address')).toHaveText('dana.whitfield@northwind.test');
    await savePicture(page, 'picker-atomic-crm');
    await nameAddress(panel, '500');
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.sam));
    await expect(secondReadAs(panel, 'E-mail address')).toContainText('sam.okafor@globex.test');
    await savePicture(page, 'picker-second-record');
    await panel.getByRole('button', { name: 'Right, save it' }).click();

    await expect(customerName(panel)).toHaveText('Globex Corporation');
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.dana));
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await expect(panel.getByText('Matched by domain')).toBeVisible();
    await page.reload();
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
    expect(JSON.stringify(await storeContent(demo))).not.toContain('elsewhere.test');
  });

  test('the requestor of a ticket is recognised in Request Tracker', async ({ demo }) => {
    test.skip(URL_OF_RT === null, 'its Debian packages need apt-get as root');
    const page = await logIn(demo);
    await page.goto(`${URL_OF_RT}${RT_PATHS.danaTicket}`);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
    await switchOff(demo, page, 'Request Tracker');
    const panel = await panelFrame(page);
    await startTeaching(panel, 'ticket');
    const subject = page.locator('#header h1');
    await pointAt(page, panel, 'Ticket’s subject', subject);
    await pointAt(page, panel, 'Contact’s name', page.locator('.requestors .user a').first());
    const email = page.locator('.requestors .user').first();
    await pointAt(page, panel, 'E-mail address', email);
    await pointAt(page, panel, 'Ticket’s status', page.locator('.status .current-value').first());
    await expect(readAs(panel, 'E-mail address')).toHaveText('dana.whitfield@northwind.test');
    await savePicture(page, 'picker-request-tracker');
    await nameAddress(panel, '1');
    await page.goto(`${URL_OF_RT}${RT_PATHS.samTicket}`);
    const second = await panelFrame(page);
    await expect(secondReadAs(second, 'E-mail address')).toContainText('sam.okafor@globex.test');
    await second.getByRole('button', { name: 'Right, save it' }).click();

    await expect(customerName(second)).toHaveText('Globex Corporation');
    await page.goto(`${URL_OF_RT}${RT_PATHS.danaTicket}`);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
    await page.goto(`${URL_OF_RT}${RT_PATHS.liWeiTicket}`);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
    expect(JSON.stringify(await storeContent(demo))).not.toContain('elsewhere.test');
  });
});

async function logIn({ context }: Installed): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${URL_OF_RT}/`);
  await page.locator('input[name="user"]').fill(RT_LOGIN.user);
  await page.locator('input[name="pass"]').fill(RT_LOGIN.password);
  await page.locator('input[type="submit"]').first().click();
  await expect(page.getByText(`Logged in as ${RT_LOGIN.user}`)).toBeVisible();
  return page;
}
