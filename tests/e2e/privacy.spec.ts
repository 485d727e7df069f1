import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Installed } from '../support/chromium.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { IN_HANDING_PAGE, serveHandingPage } from '../support/handing-page.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { customerName, logCall, logForm, panelFrame } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

const NAME = 'Quillon Zephyrine';
const EMAIL = 'quillon.z@zymurgy-labs.test';
const CANARIES = /quillon|zephyrine|cGFja2VkIHF1aWxsb24/i;
const NOTE = `Met ${NAME}, ${EMAIL}. Quillon agrees.`;

let server: Awaited<ReturnType<typeof serveHandingPage>>;
test.beforeAll(async () => {
  server = await serveHandingPage();
});
test.afterAll(() => server.stop());

/** Everything that the extension keeps: every database, and both of its storages. */
async function everythingKept(installed: Installed): Promise<string> {
  const page = await openOwnPage(installed, 'dashboard', '#/sites');
  const kept = await page.evaluate(async () => {
    const tables: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const table of db.objectStoreNames)
        tables[`${name}/${table}`] = await new Promise((resolve, reject) => {
          const reading = db.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
      db.close();
    }
    const { local, session } = chrome.storage;
    return { tables, local: await local.get(null), session: await session.get(null) };
  });
  await page.close();
  return JSON.stringify(kept);
}

/** A customer with one person, who is named in a log, in drafts, in a reading and in a snapshot. */
async function meetQuillon(installed: Installed): Promise<void> {
  const page = await installed.context.newPage();
  await page.goto(server.url);
  const panel = await panelFrame(page);
  const text = JSON.stringify({
    bellwether: 1,
    record: { type: 'contact', id: '4711' },
    customer: { name: 'Zymurgy Labs', domain: 'zymurgy-labs.test' },
    contact: { name: NAME, email: EMAIL },
  });
  await page.evaluate(IN_HANDING_PAGE.script, { type: 'application/bellwether+json', text });
  await panel.getByRole('button', { name: 'Create customer' }).click();
  await expect(customerName(panel)).toHaveText('Zymurgy Labs');
  await logCall(panel, { note: NOTE });
  await logForm(panel).getByRole('textbox', { name: 'Note' }).fill(`Ask ${NAME} again`);
  const popup = await openOwnPage(installed, 'popup');
  await popup.getByRole('textbox', { name: 'Note' }).fill(`Remind ${EMAIL}`);
  await expect.poll(() => everythingKept(installed)).toContain(`Remind ${EMAIL}`);
  await expect.poll(() => everythingKept(installed)).toContain(`Ask ${NAME} again`);
  await popup.evaluate(async () => {
    const snapshot = { id: 'x', at: 1, reason: 'daily', generation: null, schemaVersion: 3 };
    const pieces = ['0'.repeat(64)];
    await chrome.storage.local.set({
      snapshots: [{ ...snapshot, rawBytes: 1, rows: {}, pieces }],
      'snapshot:x:0': 'cGFja2VkIHF1aWxsb24=',
    });
  });
  await popup.close();
}

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

test.describe('privacy', () => {
  test('a person is held, then erased for good: from every database and storage', async ({
    installed,
  }) => {
    // Its tab stays open: what was read from it is kept until the browser is closed.
    await meetQuillon(installed);
    expect(await everythingKept(installed)).toMatch(CANARIES);
    const [{ id } = {}] = await storedRows(installed, 'accounts');
    const account = await openOwnPage(installed, 'dashboard', `#/account/${id}`);
    const section = account.getByRole('region', { name: 'Privacy' });

    await section.getByRole('button', { name: `Put a legal hold on ${NAME}` }).press('Enter');
    await expect(section.getByRole('textbox', { name: 'Reason for the hold' })).toBeFocused();
    await account.keyboard.type('Lawsuit 12/26');
    await account.keyboard.press('Enter');
    await expect(section.getByText(/On hold since .*Lawsuit 12\/26/)).toBeVisible();
    await section.getByRole('button', { name: `Erase ${NAME}` }).press('Enter');
    await expect(section.getByText('A legal hold forbids this. Lift it first.')).toBeVisible();
    await expect(section.getByRole('button', { name: 'Erase for good' })).toHaveCount(0);
    await section.getByRole('button', { name: 'Cancel' }).click();
    await section.getByRole('button', { name: 'Lift the hold' }).click();
    await expect(section.getByText(/On hold since/)).toHaveCount(0);

    await section.getByRole('button', { name: `Erase ${NAME}` }).press('Enter');
    await expect(section.getByText('1 person')).toBeVisible();
    await expect(section.locator('mark').first()).toBeVisible();
    await savePicture(account, 'privacy-erase');
    expect(await violations(account)).toEqual([]);
    const confirm = section.getByRole('textbox', { name: `Type ${NAME} to confirm` });
    await confirm.fill('Quillon');
    await confirm.press('Enter');
    await expect(section.getByText(`Type ${NAME}, exactly so.`)).toBeVisible();
    await confirm.fill(NAME);
    await confirm.press('Enter');
    await expect(account.getByText(/^Erased: .* The audit log calls them person-/)).toBeVisible();
    await expect(
      account.getByText('Met [erased], [erased]. [erased] agrees.', { exact: true }),
    ).toBeVisible();
    expect(await everythingKept(installed)).not.toMatch(CANARIES);
    await account.goto(`${installed.origin}/dashboard.html#/workspace/audit`);
    await expect(account.getByText(/The chain is whole: 3 entries/)).toBeVisible();
    await expect(account.getByRole('cell', { name: 'Person erased' })).toBeVisible();
    expect(await violations(account)).toEqual([]);
    await savePicture(account, 'audit-log');
  });

  test('the ledger says what was read, and retention what would go', async ({ demo }) => {
    const crm = await demo.context.newPage();
    await crm.goto(server.url);
    await panelFrame(crm);
    const text = JSON.stringify({ bellwether: 1, customer: { name: 'CANARY', arr: '€ 1' } });
    await crm.evaluate(IN_HANDING_PAGE.script, { type: 'application/bellwether+json', text });
    const page = await openOwnPage(demo, 'dashboard', '#/workspace/privacy');
    const ledger = page.getByRole('region', { name: 'What was read from pages' });
    await expect(ledger.getByRole('cell', { name: 'Name of the customer' })).toBeVisible();
    await expect(ledger.getByText('Handed over by the page')).toBeVisible();
    await expect(ledger).not.toContainText('CANARY');
    const retention = page.getByRole('region', { name: 'How long facts are kept' });
    await retention.getByRole('combobox', { name: 'Interactions' }).selectOption('1 month');
    // The demo is invented: none of it is older than it is kept.
    await expect(retention.getByText('Nothing would go').first()).toBeVisible();
    await retention.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Saved\. What is older goes in the night/)).toBeVisible();
    await page.reload();
    await expect(retention.getByRole('combobox', { name: 'Interactions' })).toHaveValue('1');
    expect(await violations(page)).toEqual([]);
    await savePicture(page, 'privacy-page');
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await ledger.getByRole('button', { name: 'Empty this list' }).click();
    await expect(ledger.getByText('Nothing was read from a page yet.')).toBeVisible();
  });
});
