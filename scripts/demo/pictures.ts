import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Installed } from '../../tests/support/chromium.ts';
import { openOwnPage, openPopupOver } from '../../tests/support/own-pages.ts';
import { customerName, panelFrame } from '../../tests/support/panel.ts';
import { ROOT } from '../checks/check.ts';

const FOLDER = join(ROOT, '.output/demo');

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(`  picture: .output/demo/${name}.png`);
}

/** The panel as it stands when a record is opened. */
export async function takePanelPicture(crm: Page): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await take(crm, 'panel');
}

/** What a log did, the panel in its other states, and the other pages. */
export async function takePictures(installed: Installed, crm: Page): Promise<void> {
  const panel = await panelFrame(crm);
  await take(crm, 'panel-logged');
  await customerName(panel).scrollIntoViewIfNeeded();
  await crm.emulateMedia({ colorScheme: 'dark' });
  await take(crm, 'panel-dark');
  await crm.emulateMedia({ colorScheme: 'light' });
  await panel.getByRole('button', { name: 'Collapse to a tab' }).click();
  await expect(panel.getByRole('button', { name: /Northwind Traders/ })).toBeVisible();
  await take(crm, 'panel-collapsed');

  const popup = await openPopupOver(installed, crm);
  await popup.setViewportSize({ width: 380, height: 600 });
  await expect(popup.getByRole('list', { name: 'Portfolio' })).toBeVisible();
  await take(popup, 'popup');
  const dashboard = await openOwnPage(installed, 'dashboard');
  await expect(dashboard.getByText('Northwind Traders')).toBeVisible();
  await take(dashboard, 'dashboard');
}
