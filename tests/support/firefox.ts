import { join, resolve } from 'node:path';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/setup/find-browsers.mjs';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const EXTENSION_ID = 'bellwether@bellwether.invalid';
/** Firefox makes one up for every installation; pages of ours are opened by it. */
const UUID = '0b1e11e7-4e70-4000-8000-000000000001';

export const FIREFOX_ORIGIN = `moz-extension://${UUID}`;

/** A Firefox of the distribution with Bellwether in it. */
export async function launchFirefox(
  build: 'firefox-mv3-e2e' | 'firefox-mv3' = 'firefox-mv3-e2e',
): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: set BELLWETHER_FIREFOX to its path.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      'intl.locale.requested': 'en-US',
      // Answers the permission prompt with yes; the click that leads to it is still needed.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(join(OUTPUT, build));
  return browser;
}

/** Opens a page of the extension: navigating there works, but its end is never reported. */
export async function openOwnPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${FIREFOX_ORIGIN}/${path}`, { timeout: 500 }).catch(() => null);
  await until(async () => (await page.evaluate(() => location.protocol)) === 'moz-extension:');
  return page;
}

/** The panel's frame; Firefox does not tell a driver the address of an extension's frame. */
export function firefoxPanel(page: Page): Promise<Frame> {
  return firefoxFrame(page, '/panel.html');
}

/** A frame of the extension in a page, by its path. */
export async function firefoxFrame(page: Page, wanted: string): Promise<Frame> {
  let found: Frame | undefined;
  await until(async () => {
    for (const frame of page.frames().slice(1)) {
      const path = await frame.evaluate(() => location.pathname).catch(() => '');
      if (path === wanted) found = frame;
    }
    return found !== undefined;
  });
  if (!found) throw new Error(`The frame ${wanted} did not appear.`);
  return found;
}

/** Adds the demo workspace, the way a new user does. */
export async function addDemo(browser: Browser): Promise<void> {
  const popup = await openOwnPage(browser, 'popup.html');
  await (await popup.waitForSelector('::-p-text(Add demo workspace)'))?.click();
  await popup.waitForSelector('::-p-text(Needs attention)');
  await popup.close();
}

/** @throws {Error} if there is no such element */
export function textOf(frame: Frame | Page, selector: string): Promise<string> {
  return frame.$eval(selector, (element) => element.textContent ?? '');
}

/** Waits for something that a driver cannot wait for by itself. */
export async function until(holds: () => Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const givesUpAt = performance.now() + timeoutMs;
  while (performance.now() < givesUpAt) {
    // A page that is being replaced fails every question; the next round asks its successor.
    if (await holds().catch(() => false)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`Waited ${timeoutMs} ms in vain for: ${holds}`);
}
