import { expect, type Page } from '@playwright/test';
import type { Installed } from './chromium.ts';

type OwnPage = 'popup' | 'dashboard';

export async function openOwnPage(
  { context, origin }: Installed,
  name: OwnPage,
  hash = '',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/${name}.html${hash}`);
  return page;
}

/**
 * The popup as it stands over a tab. A real popup cannot be driven, so its page is opened in a tab
 * of its own and loaded while the other tab is the active one.
 */
export async function openPopupOver(installed: Installed, tab: Page): Promise<Page> {
  const popup = await openOwnPage(installed, 'popup');
  await tab.bringToFront();
  await popup.reload();
  return popup;
}

/** Adds the demo workspace, the way a new user does. */
export async function addDemoWorkspace(installed: Installed): Promise<void> {
  const popup = await openOwnPage(installed, 'popup');
  await popup.getByRole('button', { name: 'Add demo workspace' }).click();
  await expect(popup.getByRole('list', { name: 'Portfolio' })).toBeVisible();
  await popup.close();
}
