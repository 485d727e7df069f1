/**
 * Photographs every state of the panel, the popup and the dashboard, for a person to look at:
 * `node tests/support/gallery/shoot.ts [beginning of a state's name …]` writes
 * .output/gallery/*.png. PIXELS: how many for each of CSS, 1.5 unless told.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';
import { DASHBOARD_NAMES, IMPORT_NAMES, POPUP_NAMES, TYPED } from './names.ts';
import { STATES } from './states.ts';

const ROOT = import.meta.dirname;
const OUT = resolve(ROOT, '../../../.output/gallery');

interface Look {
  name: string;
  width: number;
  locale: string;
  dark: boolean;
}
const LOOKS: Record<'panel' | 'popup' | 'dashboard', Look[]> = {
  panel: [
    { name: '380', width: 380, locale: 'en', dark: false },
    { name: '380-dark', width: 380, locale: 'en', dark: true },
    { name: '320', width: 320, locale: 'en', dark: false },
    { name: '320-zh', width: 320, locale: 'zh-CN', dark: false },
    { name: '600', width: 600, locale: 'en', dark: false },
  ],
  popup: [
    { name: '380', width: 380, locale: 'en', dark: false },
    { name: '380-dark', width: 380, locale: 'en', dark: true },
    { name: '380-zh', width: 380, locale: 'zh-CN', dark: false },
  ],
  dashboard: [
    { name: '1200', width: 1200, locale: 'en', dark: false },
    { name: '1200-dark', width: 1200, locale: 'en', dark: true },
    { name: '320', width: 320, locale: 'en', dark: false },
    { name: '320-zh', width: 320, locale: 'zh-CN', dark: false },
  ],
};

await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: { outDir: join(OUT, 'site'), emptyOutDir: true, target: 'esnext' },
});
const server = await preview({
  root: ROOT,
  configFile: false,
  build: { outDir: join(OUT, 'site') },
  preview: { port: 0 },
});
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The gallery has no address: is another server in its way?');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
mkdirSync(OUT, { recursive: true });

/** What lies around a score is opened for these. */
const OPENED = /-open$/;
const scored = Object.keys(STATES).filter((name) => name.startsWith('score-'));
const NAMES = {
  panel: [...Object.keys(STATES), ...scored.map((name) => `${name}-open`)],
  popup: POPUP_NAMES,
  dashboard: [...DASHBOARD_NAMES, ...IMPORT_NAMES, 'dashboard-account-reported-open'],
};
const wanted = process.argv.slice(2);
const isWanted = (state: string) =>
  wanted.length === 0 || wanted.some((beginning) => state.startsWith(beginning));
for (const surface of ['panel', 'popup', 'dashboard'] as const) {
  const states = NAMES[surface].filter(isWanted);
  for (const look of states.length > 0 ? LOOKS[surface] : []) await photograph(states, look);
}
await browser.close();
await server.close();

async function photograph(states: readonly string[], look: Look): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    deviceScaleFactor: Number(process.env.PIXELS ?? 1.5),
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const state of states) {
    await page.setViewportSize({ width: state === 'collapsed' ? 56 : look.width, height: 800 });
    await page.goto(`${address}?state=${state.replace(OPENED, '')}&locale=${look.locale}`);
    await page.locator('[data-shown]').waitFor({ state: 'attached' });
    await type(page, TYPED[state]);
    if (OPENED.test(state)) await openAround(page);
    if (state === 'dashboard-backup-merge') await chooseMerge(page);
    await unroll(page);
    await page.screenshot({ path: join(OUT, `${state}-${look.name}.png`), fullPage: true });
  }
  await context.close();
}

async function type(page: Page, text: string | undefined): Promise<void> {
  if (text === undefined) return;
  await page.getByRole('textbox').first().fill(text);
  await page.getByRole('textbox').first().press('Enter');
}

/** What lies closed around a score is opened, from the last to the first. */
async function openAround(page: Page): Promise<void> {
  const closed = page.locator('.bw-score-more [aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.last().click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The dashboard scrolls inside itself; a picture shows all of it. */
async function unroll(page: Page): Promise<void> {
  const hidden = await page.evaluate(() => {
    const main = document.querySelector('.bw-dashboard > main');
    return main ? main.scrollHeight - main.clientHeight : 0;
  });
  const size = page.viewportSize();
  if (size && hidden > 0) await page.setViewportSize({ ...size, height: size.height + hidden });
}

/** The second of the two ways to take a file in, with the rows that differ. */
async function chooseMerge(page: Page): Promise<void> {
  await page.locator('input[name="file-choice"]').last().check();
  await page.locator('.bw-disclosure[aria-expanded="false"]').first().click();
}
