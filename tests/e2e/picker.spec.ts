import type { Frame, Page } from '@playwright/test';
import {
  checkFrame,
  heardByPage,
  listenInPage,
  openRecord,
  savePicture,
} from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import {
  findOverlay,
  pointAt,
  readAs,
  secondReadAs,
  startPointing,
  startTeaching,
} from '../support/picker.ts';
import { storeContent } from '../support/stored-rows.ts';
import {
  openUnknown,
  serveUnknownCrm,
  UNKNOWN_GLOBEX,
  UNKNOWN_NORTHWIND,
  unknownUrl,
} from '../support/unknown-crm.ts';

/** From the first field to the saved recipe; ends on Globex’ record. */
async function teachUnknown(page: Page, panel: Frame): Promise<void> {
  await startTeaching(panel);
  await pointAt(page, panel, 'Customer’s name', page.getByRole('heading', { name: 'Northwind' }));
  await expect(readAs(panel, 'Customer’s name')).toHaveText('Northwind Traders');
  await pointAt(page, panel, 'E-mail address', page.getByRole('link', { name: 'dana' }));
  await pointAt(page, panel, 'Renewal date', page.getByText('31.03.2027'));
  await panel.getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByRole('radio').first()).toBeChecked();
  await panel.getByRole('button', { name: 'Next' }).click();
  await expect(panel.getByText('This is still the record you pointed at.')).toBeVisible();
  await openUnknown(page, UNKNOWN_GLOBEX);
  const second = await panelFrame(page);
  await expect(secondReadAs(second, 'Customer’s name')).toContainText('Globex Corporation');
  await second.getByRole('button', { name: 'Right, save it' }).click();
  await expect(customerName(second)).toHaveText('Globex Corporation');
}

test.describe('pointing at the fields of an unknown CRM', () => {
  test('makes its records known, each as its own customer', async ({ demo }) => {
    await serveUnknownCrm(demo.context);
    const { page, panel } = await openRecord(demo, unknownUrl(UNKNOWN_NORTHWIND));
    await expect(panel.getByText('No customer on this page')).toBeVisible();
    await teachUnknown(page, panel);
    await openUnknown(page, UNKNOWN_NORTHWIND);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
    await page.goto(`${new URL(page.url()).origin}/kunden`);
    const list = await panelFrame(page);
    await expect(list.getByText('No customer on this page')).toBeVisible();
    const stored = JSON.stringify((await storeContent(demo)).meta);
    expect(stored).toContain('Verlängerung');
    // Where texts stand is kept, never what stood there, and the bait nowhere.
    expect(stored).not.toMatch(/Northwind|northwind|31\.03\.2027|bait|x7Gh2/);
  });

  test('shows what it would read, and what it takes that for', async ({ demo }) => {
    await serveUnknownCrm(demo.context);
    const { page, panel } = await openRecord(demo, unknownUrl(UNKNOWN_NORTHWIND));
    await startTeaching(panel);
    await savePicture(page, 'picker-fields');
    const overlay = await startPointing(page, panel, 'Renewal date');
    const box = await page.getByText('31.03.2027').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await expect(overlay.getByText('read as Mar 31, 2027')).toBeVisible();
    await expect(overlay.getByText('labelled “Verlängerung”')).toBeVisible();
    await savePicture(page, 'picker-hover');
    expect(await checkFrame(overlay)).toEqual([]);
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await pointAt(page, panel, 'ARR', page.getByText('48.000 €'));
    await expect(panel.getByText('read as €48,000')).toBeVisible();
    await savePicture(page, 'picker-picked');
    expect(await checkFrame(panel)).toEqual([]);
  });

  test('works by keyboard, and the page hears nothing of it', async ({ demo }) => {
    await serveUnknownCrm(demo.context);
    const { page, panel } = await openRecord(demo, unknownUrl(UNKNOWN_NORTHWIND));
    await listenInPage(page);
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'click', 'pointermove', 'keydown'])
        window.addEventListener(type, (event) => globalThis.heard.push(event.type), true);
    });
    await startTeaching(panel);
    const overlay = await startPointing(page, panel, 'Customer’s name');
    await page.keyboard.press('ArrowDown');
    await expect(overlay.locator('.bw-over-text')).toHaveText('Northwind Traders');
    await page.keyboard.press('Enter');
    await expect(readAs(panel, 'Customer’s name')).toHaveText('Northwind Traders');
    await startPointing(page, panel, 'E-mail address');
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'Enter',
    ])
      await page.keyboard.press(key);
    await expect(readAs(panel, 'E-mail address')).toHaveText('dana.whitfield@northwind.test');
    expect(await heardByPage(page)).toEqual([]);
    expect(page.url()).toBe(unknownUrl(UNKNOWN_NORTHWIND));
  });

  test('ends with Escape, and gives the page back', async ({ demo }) => {
    await serveUnknownCrm(demo.context);
    const { page, panel } = await openRecord(demo, unknownUrl(UNKNOWN_NORTHWIND));
    await startTeaching(panel);
    await startPointing(page, panel, 'Owner');
    await page.keyboard.press('Escape');
    await expect.poll(() => findOverlay(page)).toBeUndefined();
    await expect(panel.getByText('Click it in the page')).toBeHidden();
    await page.getByRole('link', { name: 'Kunden' }).click();
    await expect(page).toHaveURL(/\/kunden$/);
  });

  test('survives another build of the page, and says when it matches no longer', async ({
    demo,
  }) => {
    const look = await serveUnknownCrm(demo.context);
    const { page, panel } = await openRecord(demo, unknownUrl(UNKNOWN_NORTHWIND));
    await teachUnknown(page, panel);
    look.hash = 'k2J9a';
    await openUnknown(page, UNKNOWN_NORTHWIND);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');

    look.isRedrawn = true;
    await openUnknown(page, UNKNOWN_NORTHWIND);
    const broken = await panelFrame(page);
    await expect(broken.getByText('no longer matches this page')).toBeVisible({ timeout: 25_000 });
    await savePicture(page, 'picker-broken');
    await broken.getByRole('button', { name: 'Mend it' }).click();
    await expect(broken.getByText('Not found on this page')).toBeVisible();
    await expect(readAs(broken, 'E-mail address')).toHaveText('dana.whitfield@northwind.test');
    await pointAt(page, broken, 'Customer’s name', page.getByText('Northwind Traders'));
    await broken.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(customerName(broken)).toHaveText('Northwind Traders');
    await openUnknown(page, UNKNOWN_GLOBEX);
    await expect(customerName(await panelFrame(page))).toHaveText('Globex Corporation');
  });
});
