import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { firefoxFrame, firefoxPanel, textOf, until } from '../support/firefox.ts';
import { shareFirefox, untilNamed } from '../support/firefox-crm.ts';
import { serveUnknownOnPort } from '../support/unknown-crm.ts';

const shared = shareFirefox();

async function press(frame: Frame, name: string): Promise<void> {
  const button = await frame.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.click();
}

/** Points at an element with the mouse. */
async function pointAt(page: Page, panel: Frame, field: string, css: string): Promise<void> {
  await press(panel, `Point at: ${field}`);
  const overlay = await firefoxFrame(page, '/picker-overlay.html');
  await overlay.waitForSelector(`::-p-text(Click: ${field})`);
  const box = await (await page.$(css))?.boundingBox();
  if (!box) throw new Error(`${css} is not shown.`);
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.click(box.x + 8, box.y + box.height / 2);
  await panel.waitForSelector(`::-p-aria([name="Point again at: ${field}"])`);
}

test('a page that nobody has heard of is pointed at in Firefox', async () => {
  const { firefox } = shared();
  const server = await serveUnknownOnPort();
  const page = await firefox.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${server.url}/kunden/501/akte`);
  const panel = await firefoxPanel(page);
  await press(panel, 'Point at the fields of this page');
  await pointAt(page, panel, 'Customer’s name', 'h1[class]');
  expect(await textOf(panel, '.bw-picker-text')).toBe('Northwind Traders');
  await pointAt(page, panel, 'E-mail address', 'dd a');
  await press(panel, 'Next');
  await press(panel, 'Next');
  await page.goto(`${server.url}/kunden/502/akte`);
  const second = await firefoxPanel(page);
  await until(async () => /Globex/.test(await textOf(second, '.bw-picker-compared')));
  // The panel refuses what is clicked in its first moments: no person is so fast.
  await until(() => second.evaluate(() => performance.now() > 2000));
  await press(second, 'Right, save it');
  await untilNamed(second, 'Globex Corporation');
  await page.goto(`${server.url}/kunden/501/akte`);
  await untilNamed(await firefoxPanel(page), 'Northwind Traders');
  server.stop();
});
