import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Installed } from '../../tests/support/chromium.ts';
import { openOwnPage, openPopupOver } from '../../tests/support/own-pages.ts';
import { panelFrame } from '../../tests/support/panel.ts';
import { ROOT } from '../checks/check.ts';

const FOLDER = join(ROOT, '.output/demo');

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(`  .output/demo/${name}.png`);
}

/** The panel in all its states and the other pages, as a user sees them. */
export async function takePictures(installed: Installed, crm: Page): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  console.log('\nPictures:');
  const panel = await panelFrame(crm);
  await take(crm, 'panel');
  await crm.emulateMedia({ colorScheme: 'dark' });
  await take(crm, 'panel-dark');
  await crm.emulateMedia({ colorScheme: 'light' });
  await panel.getByRole('button', { name: 'Collapse to a tab' }).click();
  await expect(panel.getByRole('button', { name: /^Open Bellwether/ })).toBeVisible();
  await take(crm, 'panel-collapsed');

  const popup = await openPopupOver(installed, crm);
  await popup.setViewportSize({ width: 380, height: 600 });
  await expect(popup.getByRole('list', { name: 'Portfolio' })).toBeVisible();
  await take(popup, 'popup');
  const dashboard = await openOwnPage(installed, 'dashboard');
  await expect(dashboard.getByText('Northwind Traders')).toBeVisible();
  await take(dashboard, 'dashboard');
}
