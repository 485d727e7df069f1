import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, expect } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { findChromium } from '../../scripts/setup/find-browsers.mjs';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

const OUTPUT = resolve(import.meta.dirname, '../../.output');
const SQLITE = '--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores';
/** Pages of this machine; everything else must be fulfilled by a test or does not exist. */
const ELSEWHERE = /^https?:\/\/(?!127\.0\.0\.1[:/]|localhost[:/]|[\w-]+\.localhost[:/])/;

export interface LaunchOptions {
  /** Folder of the user's data; a new one if none is given. */
  profile?: string;
  build?: 'chrome-mv3-e2e' | 'chrome-mv3';
  /** Folder of the extension instead of a build's own: a copy that a test changes. */
  extension?: string;
  /** Off unless asked for, as the driver has it: pages then come back anew. */
  backForwardCache?: boolean;
  thirdPartyCookies?: 'blocked' | 'allowed';
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  /** Does not wait until pages are read. */
  isBare?: boolean;
  /** The engine under its databases: the one of most browsers, or the one that is to come. */
  engine?: 'leveldb' | 'sqlite';
}

/** A Chromium with Bellwether in it. */
export interface Installed {
  context: BrowserContext;
  /** `chrome-extension://<id>` */
  origin: string;
  profile: string;
  /** Ends the whole browser at once, as a power cut of the program would. */
  kill(): Promise<void>;
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'bellwether-'));
}

/** Preferences must be there before the first start: Chromium reads them once. */
function setPreferences(profile: string, cookies: 'blocked' | 'allowed'): void {
  const blocked = cookies === 'blocked';
  const preferences = {
    profile: { cookie_controls_mode: blocked ? 1 : 0, block_third_party_cookies: blocked },
    // Without it an extension that is loaded from a folder is switched off when it is updated.
    extensions: { ui: { developer_mode: true } },
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

function folderOf({ build = 'chrome-mv3-e2e', extension }: LaunchOptions): string {
  return extension ?? join(OUTPUT, build);
}

async function startContext(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium found: set BELLWETHER_CHROMIUM to its path.');
  const extension = folderOf(options);
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    colorScheme: options.colorScheme ?? 'light',
    locale: 'en-US',
    viewport: options.headless === false ? null : { width: 1280, height: 800 },
    // The extension speaks the browser's language, which Chromium takes from here on Linux.
    env: { ...process.env, LANGUAGE: 'en_US' },
    ignoreDefaultArgs: options.backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [
      '--lang=en-US',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.engine === 'sqlite' ? [SQLITE] : []),
    ],
  });
}

/** Starts Chromium with the built extension. Nothing reaches a network outside of this machine. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Installed> {
  const profile = options.profile ?? newProfile();
  if (!options.profile) setPreferences(profile, options.thirdPartyCookies ?? 'blocked');
  const context = await startContext(profile, options);
  await context.route(ELSEWHERE, (route) => route.abort());
  const origin = originOf(folderOf(options));
  if (options.build !== 'chrome-mv3' && !options.isBare) await untilReading(context, origin);
  return { context, origin, profile, kill: () => killBrowser(context) };
}

/** Chromium derives the id of an unpacked extension from its folder: the hash in letters a to p. */
function originOf(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return `chrome-extension://${id.join('')}`;
}

/** The background registers the page script right after the installation; earlier pages miss it. */
async function untilReading(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html`);
  const registered = () =>
    page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await expect.poll(registered, { timeout: 30_000 }).toBeGreaterThan(0);
  await page.close();
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser of its own to kill.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const closed = context.waitForEvent('close');
  for (const { id } of processInfo) killProcess(id);
  await closed;
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended together with the browser a moment ago, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
