import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';
import { panelFrame } from './panel.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

const PICTURES = resolve(import.meta.dirname, '../../.output/e2e');

/** A record of a CRM in a new tab, with the panel beside it. */
export async function openRecord(
  { context }: Installed,
  url: string,
): Promise<{ page: Page; panel: Frame }> {
  const page = await context.newPage();
  await page.goto(url);
  return { page, panel: await panelFrame(page) };
}

/** What the toolbar shows on the extension's button for a tab. */
export async function badgeText(installed: Installed, page: Page): Promise<string> {
  return badgeOfTab(installed, await tabIdOf(installed, page));
}

export async function badgeOfTab(installed: Installed, tabId: number): Promise<string> {
  const own = await openOwnPage(installed, 'popup');
  const text = await own.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  await own.close();
  return text;
}

/**
 * The browser's number of a tab, by its address: only for pages that the extension may read.
 * @throws {Error} if there is none, or more than one
 */
export async function tabIdOf(installed: Installed, page: Page): Promise<number> {
  const own = await openOwnPage(installed, 'popup');
  const ids = await own.evaluate(
    async (url) =>
      (await chrome.tabs.query({})).filter((tab) => tab.url === url).map(({ id }) => id),
    page.url(),
  );
  await own.close();
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    throw new Error(`${ids.length} tabs of ${page.url()} that the extension may see.`);
  }
  return id;
}

/** Keeps a picture for people to look at; no test compares it. */
export async function savePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`) });
}

declare global {
  /** What the page itself heard; its own scripts write it, see `listenInPage`. */
  var heard: string[];
}

/** Has the page note every key and input that reaches its own listeners, earliest phase first. */
export async function listenInPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
      window.addEventListener(type, (event) => globalThis.heard.push(event.type), true);
    }
  });
}

export function heardByPage(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.heard);
}

const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

/**
 * Accessibility violations in the panel: its frame hangs in a closed shadow root, which axe's own
 * driver cannot find, so axe runs inside of it.
 */
export async function checkFrame(frame: Frame): Promise<unknown[]> {
  await frame.evaluate(readFileSync(AXE, 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: unknown[] }> };
    };
    return (await axe.run()).violations;
  });
}
