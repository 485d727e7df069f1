import type { Page } from '@playwright/test';
import { checkFrame, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { drawCompany, goToCompany, NORTHWIND, openFakeCrm } from '../support/fake-crm.ts';
import { customerName, panelFrame } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

const OPEN = { name: 'Set band by hand' };
const REASON = 'Their sponsor leaves in March';

/** Northwind's panel, beside a page of the fake CRM. */
async function openNorthwind(page: Page) {
  await goToCompany(page, NORTHWIND.id);
  await drawCompany(page, NORTHWIND);
  const panel = await panelFrame(page);
  await expect(customerName(panel)).toHaveText(NORTHWIND.name);
  return panel;
}

test('a band is set by hand in the panel, stands after a reload, and is lifted', async ({
  demo,
}) => {
  const page = await openFakeCrm(demo.context);
  const panel = await openNorthwind(page);
  await panel.getByRole('button', OPEN).click();
  const form = panel.getByRole('form', OPEN);
  await form.getByRole('radio', { name: 'At risk' }).check({ force: true });
  await form.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await form.getByRole('button', { name: 'Set band' }).click();
  await expect(panel.getByText('Set by hand: At risk')).toBeVisible();
  await expect(panel.getByText(/^By the facts: Watch, \d+$/)).toBeVisible();

  await page.reload();
  const again = await openNorthwind(page);
  await expect(again.getByText(REASON).first()).toBeVisible();
  await savePicture(page, 'panel-band-by-hand');
  await again.getByRole('button', { name: 'Lift it' }).click();
  await expect(again.getByText('Lifted: the facts decide again')).toBeVisible();
  await expect(again.getByText(/^By the facts: /)).toBeHidden();
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByText(/^By the facts: /)).toBeVisible();
  const byHand = (await storedRows(demo, 'signals')).filter(
    (row) => row.family === 'override' && row.deletedAt === null,
  );
  expect(byHand).toMatchObject([{ metric: 'at-risk', note: REASON, value: 30 }]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('what surrounds a score breaks no rule of accessibility, opened', async ({ demo }) => {
      const panel = await openNorthwind(await openFakeCrm(demo.context));
      for (const name of ['What would change it', /^Not weighed/, OPEN.name])
        await panel.getByRole('button', { name }).click();
      await panel.getByRole('form', OPEN).getByRole('button', { name: 'Set band' }).click();
      await expect(panel.getByText('Choose a band.')).toBeVisible();
      expect(await checkFrame(panel)).toEqual([]);
    });
  });
}
