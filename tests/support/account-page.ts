import { expect, type Page } from '@playwright/test';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';
import { storedRows } from './stored-rows.ts';

/** The id of a customer by its name. */
export async function accountIdOf(installed: Installed, name: string): Promise<string> {
  const row = (await storedRows(installed, 'accounts')).find((one) => one.name === name);
  if (!row) throw new Error(`The store has no account “${name}”.`);
  return String(row.id);
}

/** A customer's page in the dashboard. */
export async function openAccount(installed: Installed, name: string): Promise<Page> {
  const id = await accountIdOf(installed, name);
  const page = await openOwnPage(installed, 'dashboard', `#/account/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return page;
}

/** Chooses the other customer of a merge and shows what it would do. */
export async function previewMerge(page: Page, other: string): Promise<void> {
  await page.getByRole('button', { name: 'Merge with another customer' }).click();
  const search = page.getByRole('form', { name: 'Which one is the same customer?' });
  await search.getByRole('searchbox').fill(other.slice(0, 6));
  await search.getByRole('button', { name: `Choose ${other}` }).click();
  await expect(page.getByRole('table', { name: 'What stays' })).toBeVisible();
}
