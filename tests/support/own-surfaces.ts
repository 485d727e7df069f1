import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

/**
 * Pages of the extension that stand in the browser's own surfaces: no driver reaches these, but
 * pages of one extension see each other's documents.
 */
export type OwnSurface = 'sidepanel' | 'popup';

/** A page of the extension through which its other pages are looked at. */
export async function openWindowOnOwnPages(installed: Installed): Promise<Page> {
  const own = await openOwnPage(installed, 'dashboard');
  await expect(own.getByRole('heading', { level: 1 })).toBeVisible();
  return own;
}

function find(own: Page, surface: OwnSurface, selector: string) {
  return own.evaluateHandle(
    ([file, wanted]) => {
      const views = chrome.extension.getViews() as Window[];
      const view = views.find(({ location }) => location.pathname === file);
      return view?.document.querySelector(wanted) ?? null;
    },
    [`/${surface}.html`, selector] as const,
  );
}

/** The text of an element in a surface; `null` if there is no such element, or no such surface. */
export async function textIn(
  own: Page,
  surface: OwnSurface,
  selector: string,
): Promise<string | null> {
  const found = await find(own, surface, selector);
  return found.evaluate((element) => element?.textContent ?? null);
}

/** The score on the meter of the side panel; `null` when none is claimed. */
export async function scoreInSidePanel(own: Page): Promise<number | null> {
  const meter = await find(own, 'sidepanel', '[role="meter"][aria-label="Health"]');
  const value = await meter.evaluate((element) => element?.getAttribute('aria-valuenow') ?? null);
  return value === null ? null : Number(value);
}

/** The label of the field that has the focus in a surface; `null` if none has. */
export async function focusedFieldIn(own: Page, surface: OwnSurface): Promise<string | null> {
  const body = await find(own, surface, 'body');
  return body.evaluate((element) => {
    const focused = element?.ownerDocument.activeElement as HTMLInputElement | null | undefined;
    return focused?.labels?.[0]?.textContent ?? null;
  });
}

/** Opens the browser's side panel beside a tab, by a click in the popup. */
export async function openSidePanel(installed: Installed, tab: Page): Promise<void> {
  const popup = await openOwnPage(installed, 'popup');
  // A real popup leaves the tab in front, and closes itself once the side panel stands.
  await tab.bringToFront();
  await popup.reload();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Open side panel' }).click();
  await closed;
}
