import type { Frame, Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { badgeText } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { GLOBEX, NORTHWIND, openAnybody, openCompany, showCompany } from '../support/fake-crm.ts';
import { HOSTILE_TEXTS, hasRun, IN_HOSTILE_PAGE } from '../support/hostile.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { customerName, findPanel, logForm, panelFrame } from '../support/panel.ts';
import { storeContent } from '../support/stored-rows.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

test.describe('hostile page', () => {
  for (const [kind, text] of Object.entries(HOSTILE_TEXTS)) {
    test(`${kind} in its fields is text, stays short and stores nothing`, async ({ demo }) => {
      const before = await storeContent(demo);
      const { page, panel } = await openAnybody(demo, { id: 1, name: text, website: text });
      await expect(panel.getByText(/Who is this|could not be read/)).toBeVisible();
      const shown = await panel.locator('body').innerText();
      expect(shown.length).toBeLessThan(20_000);
      expect(await panel.locator('body script, body img').count()).toBe(0);
      expect(await hasRun(page)).toBe(false);
      expect(await storeContent(demo)).toEqual(before);
    });
  }

  test('its messages are not heard', async ({ demo }) => {
    const { page, panel } = await openCompany(demo);
    const before = await storeContent(demo);
    await page.evaluate(IN_HOSTILE_PAGE.shout, crypto.randomUUID());
    const canSend = await page.evaluate(
      () => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    );
    expect(canSend).toBe('undefined');
    // The answer to a question that was asked after all of them.
    await showCompany(page, GLOBEX);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    await expect(logForm(panel)).toBeVisible();
    expect(await storeContent(demo)).toEqual(before);
  });

  test('a frame of ours without a grant gets nothing from the background', async ({ demo }) => {
    const { page } = await openCompany(demo);
    const before = await storeContent(demo);
    const framed = await frameOurPage(page, `${demo.origin}/panel.html`);
    const own = await openOwnPage(demo, 'popup');
    const tabs = await own.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
    for (const ref of [{ nonce: crypto.randomUUID() }, ...tabs.map((tabId) => ({ tabId }))]) {
      for (const [name, request] of Object.entries(panelRequests(ref))) {
        expect([name, await send(framed, name, request)]).toEqual([name, REFUSED]);
      }
    }
    for (const [name, request] of Object.entries(OTHERS_REQUESTS)) {
      expect([name, await send(framed, name, request)]).toEqual([name, REFUSED]);
    }
    // It is who asks that is refused, not what is asked.
    for (const name of ['panel/search-accounts', 'panel/view'] as const) {
      const request = panelRequests({ tabId: tabs[0] })[name];
      expect([name, await send(own, name, request)]).toMatchObject([name, { ok: true }]);
    }
    expect(await storeContent(demo)).toEqual(before);
  });

  for (const stolen of [false, true]) {
    test(`a panel it frames ${stolen ? 'with a stolen' : 'without a'} nonce shows nobody`, async ({
      demo,
    }) => {
      const { page, panel: own } = await openCompany(demo);
      const address = stolen ? own.url() : `${demo.origin}/panel.html`;
      const framed = await frameOurPage(page, address);
      await framed.waitForLoadState();
      // Asked after what the frame asks by itself, so that is answered too once this is.
      const nonce = stolen ? new URL(address).hash.slice(1) : crypto.randomUUID();
      expect(await send(framed, 'panel/view', { ref: { nonce } })).toEqual(REFUSED);
      await expect(framed.locator('body')).toHaveText('');
      expect(await framed.locator('body *').count()).toBe(1);
      await expect(customerName(own)).toHaveText(NORTHWIND.name);
    });
  }

  test('a panel that it removes or moves comes back', async ({ demo }) => {
    const { page } = await openCompany(demo);
    for (const attack of ['remove', 'move'] as const) {
      await page.evaluate((how) => {
        const host = document.querySelector('html > div');
        if (how === 'remove') host?.remove();
        else if (host) document.body.append(host);
      }, attack);
      await expect.poll(() => page.locator('html > div').count()).toBe(1);
      // The panel's frame is another one after each return, so it is looked for anew.
      await expect(async () => {
        const returned = await panelFrame(page);
        await expect(customerName(returned)).toHaveText(NORTHWIND.name, { timeout: 2000 });
      }).toPass({ timeout: 20_000 });
    }
  });

  test('a panel that it keeps removing gives way, and the toolbar says so', async ({ demo }) => {
    const { page } = await openCompany(demo);
    await page.evaluate(IN_HOSTILE_PAGE.keepRemoving);
    await expect.poll(() => badgeText(demo, page)).toBe('!');
    expect(findPanel(page)).toBeUndefined();
  });
});

const REFUSED = { ok: false, code: 'not-allowed', message: expect.any(String) };

/** Everything a panel may ask that needs no view, each as its schema wants it. */
function panelRequests(ref: object) {
  return {
    'panel/view': { ref },
    'panel/search-accounts': { ref, query: 'n' },
    'panel/draft': { ref, accountId: crypto.randomUUID(), draft: null },
    'panel/task-done': {
      ref,
      changeId: crypto.randomUUID(),
      taskId: crypto.randomUUID(),
      done: true,
    },
    'panel/undo': { ref, changeId: crypto.randomUUID() },
    'panel/layout': { ref, layout: { state: 'closed' } },
    'panel/open-dashboard': { ref, accountId: null },
  };
}

/** What the page script and our own pages may ask, and no frame. */
const OTHERS_REQUESTS = {
  'page/hello': { observed: null },
  'page/mint': {},
  'page/layout': { state: 'closed' },
  'page/blocked': {},
  'own/accounts-changed': { accountIds: [] },
};

function send(from: Page | Frame, name: string, request: object): Promise<unknown> {
  return from.evaluate((message) => chrome.runtime.sendMessage(message), {
    bellwether: name,
    request,
  });
}

/** What a hostile page can do with an address of ours: put it in a frame. */
async function frameOurPage(page: Page, address: string): Promise<Frame> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.name = 'framed-by-the-page';
    frame.src = src;
    document.body.append(frame);
  }, address);
  await expect.poll(() => page.frame('framed-by-the-page')?.url()).toBe(address);
  const framed = page.frame('framed-by-the-page');
  if (!framed) throw new Error('The frame went away while it was looked for.');
  return framed;
}
