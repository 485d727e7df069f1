import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Installed, newProfile } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';

export const PASSPHRASE = 'four words by chance';

export function openBackupPage(installed: Installed): Promise<Page> {
  return openOwnPage(installed, 'dashboard', '#/workspace/backup');
}

/** Clicks, and keeps the file that comes of it. */
async function download(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  const path = join(newProfile(), file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Saves an encrypted backup the way a user does. @returns its path */
export async function saveBackup(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).first().fill(PASSPHRASE);
  await page.getByLabel('Passphrase again').fill(PASSPHRASE);
  const path = await download(page, 'Save backup');
  await expect(page.getByText(/^Saved as bellwether-.*\.bwbackup/)).toBeVisible();
  return path;
}

/** @returns the path of everything as NDJSON */
export async function exportRows(page: Page): Promise<string> {
  await page.getByLabel('Form').selectOption('ndjson');
  await page.getByLabel('With confidential notes').first().check();
  return download(page, 'Export everything');
}

/** The hash of all data that a file says it holds, whenever it was exported. */
export function dataHashOf(path: string): string {
  const last = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  return JSON.parse(last).sha256.data;
}

/** Opens a file and waits until it is read whole. */
export async function openFile(page: Page, path: string, passphrase?: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(path);
  if (passphrase !== undefined) await unlock(page, passphrase);
}

/** Opens the encrypted file that was chosen. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  const open = page.getByRole('button', { name: 'Open', exact: true });
  const form = page.locator('form').filter({ has: open });
  await form.getByLabel('Passphrase').fill(passphrase);
  await open.click();
}
