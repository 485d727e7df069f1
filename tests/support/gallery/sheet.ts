/**
 * Puts the kinds of score side by side, light and dark, as they were photographed last:
 * `PIXELS=1 node tests/support/gallery/shoot.ts score-`, then `node tests/support/gallery/sheet.ts`
 * writes tests/screenshots/scores-light.png and scores-dark.png.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../../..');
const SHOWN = ['healthy', 'watch', 'capped', 'unknown', 'thin', 'override'];
const HEIGHT = 660;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const look of ['light', 'dark']) {
  const page = await browser.newPage();
  await page.setContent(`<body>${SHOWN.map((name) => picture(name, look)).join('')}</body>`);
  await page.addStyleTag({
    content: `
      body { display: inline-grid; grid-template-columns: repeat(3, auto); gap: 8px; margin: 0;
        background: ${look === 'dark' ? '#3a4046' : '#b9c1c8'}; }
      div { height: ${HEIGHT}px; overflow: hidden; }
      img { display: block; width: 380px; }`,
  });
  const path = join(ROOT, 'tests/screenshots', `scores-${look}.png`);
  await page.locator('body').screenshot({ path });
}
await browser.close();

function picture(name: string, look: string): string {
  const file = `score-${name}-380${look === 'dark' ? '-dark' : ''}.png`;
  const bytes = readFileSync(join(ROOT, '.output/gallery', file)).toString('base64');
  return `<div><img src="data:image/png;base64,${bytes}"></div>`;
}
