import { expect, type Page } from '@playwright/test';
import { RT_LOGIN } from '../real/request-tracker/request-tracker.ts';
import type { Installed } from './chromium.ts';

/** A tab of the real Request Tracker in which its agent is logged in. */
export async function logInToRequestTracker({ context }: Installed, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.locator('input[name="user"]').fill(RT_LOGIN.user);
  await page.locator('input[name="pass"]').fill(RT_LOGIN.password);
  await page.locator('input[type="submit"]').first().click();
  await expect(page.getByText(`Logged in as ${RT_LOGIN.user}`)).toBeVisible();
  return page;
}
