/**
 * Photographs every state of the panel, for a person to look at:
 * `node tests/support/gallery/shoot.ts [state …]` writes .output/gallery/*.png.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';

const ROOT = import.meta.dirname;
const OUT = resolve(ROOT, '../../../.output/gallery');
const LOOKS: { name: string; width: number; locale: string; dark: boolean }[] = [
  { name: '380', width: 380, locale: 'en', dark: false },
  { name: '380-dark', width: 380, locale: 'en', dark: true },
  { name: '320-zh', width: 320, locale: 'zh-CN', dark: false },
  { name: '600', width: 600, locale: 'en', dark: false },
];

await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: { outDir: join(OUT, 'site'), emptyOutDir: true },
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

const wanted = process.argv.slice(2);
const { STATES } = await import('./states.ts');
const states = wanted.length > 0 ? wanted : Object.keys(STATES);
for (const look of LOOKS) {
  const options: BrowserContextOptions = {
    viewport: { width: look.width, height: 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  for (const state of states) {
    await page.setViewportSize({ width: state === 'collapsed' ? 56 : look.width, height: 800 });
    await page.goto(`${address}?state=${state}&locale=${look.locale}`);
    await page.screenshot({ path: join(OUT, `${state}-${look.name}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
await server.close();
