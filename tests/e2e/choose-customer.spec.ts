import { expect, test } from '../support/e2e.ts';
import { drawCompany, goToCompany, openFakeCrm } from '../support/fake-crm.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

const STRANGER = { id: 9, name: 'Zymurgy Labs', website: 'https://zymurgy-labs.test' };

test.describe('choosing the customer', () => {
  test('a customer of nobody is created from what was read, and taken back', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    await goToCompany(page, STRANGER.id);
    await drawCompany(page, STRANGER);
    const panel = await panelFrame(page);
    await expect(panel.getByText('Who is this?')).toBeVisible();
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
    const page = await openFakeCrm(demo.context);
    await goToCompany(page, STRANGER.id);
    await drawCompany(page, STRANGER);
    const panel = await panelFrame(page);
    await panel.getByRole('searchbox', { name: 'Name or domain' }).fill('globex');
    await panel.getByRole('button', { name: /Globex Corporation/ }).click();
    await expect(customerName(panel)).toHaveText('Globex Corporation');
    await page.reload();
    await expect(customerName(await panelFrame(page))).toHaveText('Globex Corporation');
    await expect((await panelFrame(page)).getByText('Linked record')).toBeVisible();
  });

  test('a wrong match is corrected', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    await goToCompany(page, 1);
    await drawCompany(page, { id: 1, name: 'Northwind', website: 'https://northwind.test' });
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await panel.getByRole('button', { name: /Matched by domain/ }).click();
    await panel.getByRole('button', { name: 'Not this customer?' }).click();
    await panel.getByRole('searchbox', { name: 'Name or domain' }).fill('globex');
    await panel.getByRole('button', { name: /Globex Corporation/ }).click();
    await expect(customerName(panel)).toHaveText('Globex Corporation');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(customerName(panel)).toHaveText('Northwind Traders');
  });
});
