import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { accountIdOf, openAccount, previewMerge } from '../support/account-page.ts';
import type { Installed } from '../support/chromium.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { GLOBEX, NORTHWIND, openAnybody, openCompany } from '../support/fake-crm.ts';
import { customerName, logCall, logForm } from '../support/panel.ts';
import { storeContent } from '../support/stored-rows.ts';

const MERGE = `Merge ${GLOBEX.name} into ${NORTHWIND.name}`;

/** What the user knows, by table. */
async function facts(demo: Installed) {
  const { accounts, contacts, interactions, surveyAnswers, signals, tasks, externalIds } =
    await storeContent(demo);
  return { accounts, contacts, interactions, surveyAnswers, signals, tasks, externalIds };
}

async function mergeGlobex(page: Page): Promise<void> {
  await previewMerge(page, GLOBEX.name);
  await page.getByRole('button', { name: MERGE }).click();
  await expect(page.getByText(`${GLOBEX.name} was merged into ${NORTHWIND.name}`)).toBeVisible();
}

test.describe('merging and splitting', () => {
  test('merges, logs, undoes, and splits: every fact has its customer', async ({ demo }) => {
    const before = await facts(demo);
    const globexId = await accountIdOf(demo, GLOBEX.name);
    const { panel } = await openCompany(demo, GLOBEX);
    const page = await openAccount(demo, NORTHWIND.name);
    await previewMerge(page, GLOBEX.name);
    await savePicture(page, 'account-merge');
    await page.getByRole('button', { name: MERGE }).click();
    await expect(page.getByText(`${GLOBEX.name} was merged into`)).toBeVisible();

    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await logCall(panel, { note: 'Between merge and undo' });
    const other = await demo.context.newPage();
    await other.goto(`${demo.origin}/dashboard.html#/account/${globexId}`);
    await expect(other.getByRole('heading', { level: 1 })).toContainText(NORTHWIND.name);
    await expect(
      other.getByText(/was merged into Northwind Traders, which is shown/),
    ).toBeVisible();
    await other.close();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back')).toBeVisible();
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    const after = await facts(demo);
    const logged = after.interactions?.filter(({ note }) => note === 'Between merge and undo');
    const northwindId = await accountIdOf(demo, NORTHWIND.name);
    expect(logged?.map(({ accountId }) => accountId)).toEqual([northwindId]);
    const kept = after.interactions?.filter(({ id }) => id !== logged?.[0]?.id);
    expect({ ...after, interactions: kept }).toEqual(before);

    await splitPerson(page);
    const split = await facts(demo);
    const freshId = await accountIdOf(demo, 'Northwind Labs');
    const moved = split.contacts?.filter(({ accountId }) => accountId === freshId);
    expect(moved).toHaveLength(1);
    for (const table of ['contacts', 'interactions', 'surveyAnswers', 'tasks'] as const)
      expect(split[table]?.length).toBe(after[table]?.length);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back')).toBeVisible();
    expect(await facts(demo)).toEqual(after);
  });

  test('a half-typed log goes along, and is for the customer on screen', async ({ demo }) => {
    const { panel } = await openCompany(demo, GLOBEX);
    const note = logForm(panel).getByRole('textbox', { name: 'Note' });
    await note.fill('Half typed for Globex');
    const page = await openAccount(demo, NORTHWIND.name);
    await mergeGlobex(page);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await expect(note).toHaveValue('Half typed for Globex');
    await logCall(panel, { note: 'Half typed for Globex, now sent' });
    const { interactions } = await facts(demo);
    const sent = interactions?.find((row) => String(row.note).endsWith('now sent'));
    expect(sent?.accountId).toBe(await accountIdOf(demo, NORTHWIND.name));
  });

  test('domains, a parent and a like name: shown, refused with the reason, asked', async ({
    demo,
  }) => {
    const page = await openAccount(demo, GLOBEX.name);
    const add = page.getByRole('form', { name: 'Add a domain' });
    for (const [typed, reason] of [
      ['gmail.com', /Anybody can have an address/],
      ['co.uk', /Anybody may register/],
      ['www.northwind.test', /Northwind Traders has this domain/],
    ] as const) {
      await add.getByRole('textbox').fill(typed);
      await page.keyboard.press('Enter');
      await expect(add.getByText(reason)).toBeVisible();
    }
    await add.getByRole('textbox').fill('https://shop.globex-shop.test/');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove globex-shop.test' })).toBeVisible();

    await page.getByRole('button', { name: 'Choose the parent' }).click();
    const search = page.getByRole('form', { name: 'Choose the parent' });
    await search.getByRole('searchbox').fill('northw');
    await search.getByRole('button', { name: 'Choose Northwind Traders' }).click();
    await expect(
      page.getByText('Globex Corporation is part of Northwind Traders now'),
    ).toBeVisible();
    await savePicture(page, 'account-identity');
    const { panel, page: crm } = await openCompany(demo, GLOBEX);
    await expect(panel.getByText('Part of Northwind Traders')).toBeVisible();
    await savePicture(crm, 'panel-part-of');

    const stranger = { id: 77, name: 'Northwind Trading Co., Ltd.', website: 'https://nw.example' };
    const family = { id: 78, name: 'Some Shop', website: NORTHWIND.website };
    const like = await openAnybody(demo, { ...stranger, name: 'NORTHWIND Traders GmbH' });
    await expect(like.panel.getByText('Who is this?')).toBeVisible();
    await expect(like.panel.getByText(/100.?% alike/)).toBeVisible();
    await savePicture(like.page, 'panel-like-name');
    const shared = await openAnybody(demo, family);
    await expect(shared.panel.getByText('Same domain: northwind.test')).toBeVisible();
    await expect(shared.panel.getByText('Part of Northwind Traders')).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('has no accessibility violations, opened, wide and narrow', async ({ demo }) => {
        const page = await openAccount(demo, NORTHWIND.name);
        await previewMerge(page, GLOBEX.name);
        const violations = async () => (await new AxeBuilder({ page }).analyze()).violations;
        expect(await violations()).toEqual([]);
        await page.getByRole('button', { name: 'Split off a customer' }).click();
        await expect(page.getByRole('textbox', { name: 'Name of the new customer' })).toBeVisible();
        expect(await violations()).toEqual([]);
        await page.setViewportSize({ width: 420, height: 900 });
        await page.getByRole('button', { name: 'Split off' }).last().scrollIntoViewIfNeeded();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(420);
        await savePicture(page, `account-split-narrow-${colorScheme}`);
      });
    });
  }
});

/** Splits the first person off, by the keyboard. */
async function splitPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Split off a customer' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of the new customer' }).fill('Northwind Labs');
  await page.getByRole('group', { name: 'People' }).getByRole('checkbox').first().press('Space');
  await expect(page.getByText(/^1 person$/)).toBeVisible();
  await savePicture(page, 'account-split');
  await page.getByRole('button', { name: 'Split off', exact: true }).press('Enter');
  await expect(page.getByText('Northwind Labs was split off Northwind Traders')).toBeVisible();
}
