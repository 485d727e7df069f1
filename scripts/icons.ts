/**
 * Draws the PNG icons of the manifest from `public/icons/bellwether.svg`.
 * Run it after changing the drawing: `node scripts/icons.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './setup/find-browsers.mjs';

const SIZES = [16, 32, 48, 96, 128];
const ICONS = resolve(import.meta.dirname, '../public/icons');

const drawing = readFileSync(resolve(ICONS, 'bellwether.svg'), 'utf8');
const executablePath = await findChromium();
if (!executablePath) throw new Error('No Chromium found: set BELLWETHER_CHROMIUM to its path.');
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width=${size} src="${source}">`,
  );
  writeFileSync(resolve(ICONS, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
