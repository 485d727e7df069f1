import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { openCompany } from '../support/fake-crm.ts';
import { clickLauncher, ownHosts } from '../support/launcher.ts';
import { closePanel, panelFrame } from '../support/panel.ts';

const APP = 'http://app.localhost';

declare global {
  /** In a page, see `takeOver`: what it found, and how often its button was clicked since. */
  var takenOver: { foundMore: boolean; clicks: number } | undefined;
}

/**
 * What React 18 does in a document that was drawn by a server and is an application's from `<html>`
 * on: it goes through what stands there, in a task of its own, and draws all of it anew if it finds
 * more than was sent.
 */
function takeOver(): void {
  const own = (element: Element) => element.matches('head, body');
  const take = () => {
    const foundMore = ![...document.documentElement.children].every(own);
    if (foundMore) {
      const html = document.createElement('html');
      html.append(document.head.cloneNode(true), document.body.cloneNode(true));
      document.documentElement.replaceWith(html);
    }
    const state = { foundMore, clicks: 0 };
    globalThis.takenOver = state;
    document.querySelector('button')?.addEventListener('click', () => {
      state.clicks += 1;
    });
  };
  const tasks = new MessageChannel();
  tasks.port1.onmessage = take;
  queueMicrotask(() => tasks.port2.postMessage(null));
}

/** A page of such an application, by how its script is written into it. */
async function openApp(context: BrowserContext, script: string): Promise<Page> {
  await context.route(`${APP}/**`, (route) =>
    new URL(route.request().url()).pathname === '/app.js'
      ? route.fulfill({ contentType: 'text/javascript', body: `(${takeOver})()` })
      : route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><head><title>App</title>${script}</head>
            <body><button>Add</button></body></html>`,
        }),
  );
  const page = await context.newPage();
  await page.goto(`${APP}/`);
  return page;
}

async function expectWorking(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add' }).click();
  expect(await page.evaluate(() => globalThis.takenOver?.clicks)).toBe(1);
  await expect.poll(() => ownHosts(page)).toBe(1);
  await clickLauncher(page);
  await panelFrame(page);
}

test.describe('an application that takes over its whole document', () => {
  test.beforeEach(async ({ demo }) => {
    const { page } = await openCompany(demo);
    await closePanel(page);
  });

  for (const kind of ['async type="module"', 'async', 'type="module"', 'defer']) {
    test(`finds it as it was sent: <script ${kind}>`, async ({ demo }) => {
      const page = await openApp(demo.context, `<script src="/app.js" ${kind}></script>`);
      await expect.poll(() => ownHosts(page)).toBe(1);
      expect(await page.evaluate(() => globalThis.takenOver?.foundMore)).toBe(false);
      await expectWorking(page);
    });
  }

  test('and finds the launcher in it draws it anew, and both work', async ({ demo }) => {
    const page = await openApp(demo.context, '');
    await expect.poll(() => ownHosts(page)).toBe(1);
    await page.evaluate(takeOver);
    await expect.poll(() => page.evaluate(() => globalThis.takenOver?.foundMore)).toBe(true);
    await expectWorking(page);
  });
});
