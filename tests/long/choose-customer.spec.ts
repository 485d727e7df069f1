import { expect, test } from '../support/e2e.ts';
import { GLOBEX, NORTHWIND, openAnybody, openStranger, STRANGER } from '../support/fake-crm.ts';
import { chooseCustomer, customerName, panelFrame } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

test.describe('choosing the customer', () => {
  test('a customer of nobody is created from what was read, and taken back', async ({ demo }) => {
    const { panel } = await openStranger(demo);
    const before = await storedRows(demo, 'accounts');

    await expect(panel.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
      STRANGER.name,
    );
    await expect(panel.getByRole('textbox', { name: 'Domain', exact: true })).toHaveValue(
      'zymurgy-labs.test',
    );
    await panel.getByRole('button', { name: 'Create customer' }).click();
    await expect(customerName(panel)).toHaveText(STRANGER.name);
    expect((await storedRows(demo, 'accounts')).length).toBe(before.length + 1);

    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByText('Who is this?')).toBeVisible();
  });

  test('a record is linked to an existing customer and known by its address from then on', async ({
    demo,
  }) => {
    const { page, panel } = await openStranger(demo);
    await chooseCustomer(panel, GLOBEX.name);
    await page.reload();
    await expect(customerName(await panelFrame(page))).toHaveText(GLOBEX.name);
    await expect((await panelFrame(page)).getByText('Linked record')).toBeVisible();
  });

  test('a wrong match is corrected', async ({ demo }) => {
    const { panel } = await openAnybody(demo, { ...NORTHWIND, name: 'Northwind' });
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await panel.getByRole('button', { name: /Matched by domain/ }).click();
    await panel.getByRole('button', { name: 'Not this customer?' }).click();
    await chooseCustomer(panel, GLOBEX.name);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
  });
});
