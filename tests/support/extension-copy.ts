import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e');

/** A copy of the test build in a folder of its own, for a test that changes it while it runs. */
export function copyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bellwether-build-'));
  cpSync(BUILD, folder, { recursive: true });
  return folder;
}

/** Takes effect when the extension is reloaded. */
export function changeManifest(folder: string, change: Record<string, unknown>): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, ...change }));
}

/** Has the browser end the extension and start it from its folder anew, as for an update. */
export async function reloadExtension(installed: Installed): Promise<void> {
  const own = await openOwnPage(installed, 'dashboard');
  const closed = own.waitForEvent('close');
  // Later than the answer to this call, which the reload would swallow.
  await own.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await closed;
  // A page that is opened before its scripts are registered anew may get none.
  const anew = await openOwnPage(installed, 'dashboard');
  const scripts = () => anew.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  await expect.poll(async () => (await scripts()).length).toBeGreaterThan(0);
  await anew.close();
}
