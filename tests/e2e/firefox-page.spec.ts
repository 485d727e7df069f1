import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { GLOBEX, IN_PAGE, NORTHWIND } from '../support/fake-crm.ts';
import { FIREFOX_ORIGIN, firefoxPanel, textOf, until } from '../support/firefox.ts';
import { shareFirefox, untilNamed } from '../support/firefox-crm.ts';
import { HOSTILE_TEXTS, hasRun, IN_HOSTILE_PAGE } from '../support/hostile.ts';
import { namesShown, watchNames } from '../support/shown-names.ts';
import { IN_OWN_PAGE } from '../support/stored-rows.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const browser: WebExtension;

const shared = shareFirefox();

/** What a hostile page can do with an address of ours: put it in a frame. */
async function frameOurPage(page: Page, address: string): Promise<Frame> {
  const before = new Set(page.frames());
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, address);
  let framed: Frame | undefined;
  await until(async () => {
    framed = page.frames().find((frame) => !before.has(frame));
    // A new frame shows an empty page first, which is complete as well.
    const isOurs = await framed?.evaluate(
      () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
    );
    return isOurs === true;
  });
  if (!framed) throw new Error('The frame went away while it was looked for.');
  return framed;
}

function badges(): Promise<string[]> {
  return shared().own.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    return Promise.all(tabs.map(({ id = 0 }) => browser.action.getBadgeText({ tabId: id })));
  });
}

test.describe('hostile page in Firefox', () => {
  for (const [kind, text] of Object.entries(HOSTILE_TEXTS)) {
    test(`${kind} in its fields is text, stays short and stores nothing`, async () => {
      const { crm, own } = shared();
      const before = await own.evaluate(IN_OWN_PAGE.everything);
      const { page, panel } = await crm.open({ id: 1, name: text, website: text });
      await until(async () => /Who is this|could not be read/.test(await textOf(panel, 'body')));
      expect((await textOf(panel, 'body')).length).toBeLessThan(20_000);
      expect(await panel.$('body script, body img')).toBeNull();
      expect(await hasRun(page)).toBe(false);
      expect(await own.evaluate(IN_OWN_PAGE.everything)).toEqual(before);
      await page.close();
    });
  }

  test('its messages are not heard', async () => {
    const { crm, own } = shared();
    const { page, panel } = await crm.openCustomer(NORTHWIND);
    const before = await own.evaluate(IN_OWN_PAGE.everything);
    await page.evaluate(IN_HOSTILE_PAGE.shout, crypto.randomUUID());
    expect(await page.evaluate(() => 'browser' in globalThis || 'chrome' in globalThis)).toBe(
      false,
    );
    // The answer to a question that was asked after all of them.
    await crm.show(page, GLOBEX);
    await untilNamed(panel, GLOBEX.name);
    expect(await panel.$('form[aria-label="Log interaction"]')).not.toBeNull();
    expect(await own.evaluate(IN_OWN_PAGE.everything)).toEqual(before);
    await page.close();
  });

  for (const stolen of [false, true]) {
    test(`a panel it frames ${stolen ? 'with a stolen' : 'without a'} nonce shows nobody`, async () => {
      const { crm } = shared();
      const { page, panel } = await crm.openCustomer(NORTHWIND);
      const address = await panel.evaluate(() => location.href);
      const framed = await frameOurPage(page, stolen ? address : `${FIREFOX_ORIGIN}/panel.html`);
      const nonce = stolen ? new URL(address).hash.slice(1) : crypto.randomUUID();
      // Asked after what the frame asks by itself, so that is answered too once this is.
      const answer = await framed.evaluate(
        (ref) =>
          browser.runtime.sendMessage({ bellwether: 'panel/view', request: { ref } }) as object,
        { nonce },
      );
      expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
      expect(await textOf(framed, 'body')).toMatch(/^\s*$/);
      expect(await framed.$$('body *')).toHaveLength(1);
      expect(await textOf(panel, 'h1')).toBe(NORTHWIND.name);
      await page.close();
    });
  }

  test('a panel that it removes comes back', async () => {
    const { crm } = shared();
    const { page, panel } = await crm.openCustomer(NORTHWIND);
    await page.evaluate(() => document.querySelector('html > div')?.remove());
    await until(async () => panel.detached);
    await until(async () => (await textOf(await firefoxPanel(page), 'h1')) === NORTHWIND.name);
    await page.close();
  });

  test('a panel that it keeps removing gives way, and the toolbar says so', async () => {
    const { crm } = shared();
    const { page } = await crm.openCustomer(NORTHWIND);
    await page.evaluate(IN_HOSTILE_PAGE.keepRemoving);
    await until(async () => (await badges()).includes('!'));
    await until(async () => page.frames().length === 1);
    await page.close();
  });
});

test.describe('stale reading in Firefox', () => {
  test('a record drawn after its page was left is never shown', async () => {
    const { crm } = shared();
    const { page, panel } = await crm.openCustomer(NORTHWIND);
    await page.evaluate(IN_PAGE.goTo, GLOBEX.id);
    await until(async () => (await textOf(panel, 'body')).includes('Reading the page'));
    await watchNames(panel);
    // The answer for the record before arrives late and is drawn under the new address.
    await page.evaluate(IN_PAGE.clear);
    await page.evaluate(IN_PAGE.draw, NORTHWIND);
    // Not even in all the time that a page has to show its record.
    const giveUp = 'This page could not be read';
    await until(async () => (await textOf(panel, 'body')).includes(giveUp), 30_000);

    await page.evaluate(IN_PAGE.draw, GLOBEX);
    // As when the reader comes back to the tab, where what was given up is looked for again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await untilNamed(panel, GLOBEX.name);
    expect(await namesShown(panel)).not.toContain(NORTHWIND.name);
    await page.close();
  });

  test('of ten records passed in a hurry the last one is shown', async () => {
    const { crm } = shared();
    const { page, panel } = await crm.openCustomer(NORTHWIND);
    for (let id = 10; id < 20; id += 1) await crm.show(page, { ...NORTHWIND, id });
    await crm.show(page, GLOBEX);
    await untilNamed(panel, GLOBEX.name);
    await page.close();
  });

  test('a log started on one record cannot land on the next', async () => {
    const { crm } = shared();
    const { page, panel } = await crm.openCustomer(NORTHWIND);
    const note = () => panel.$eval('form textarea', (field) => field.value);
    await panel.locator('form textarea').click();
    await page.keyboard.type('Meant for Northwind');
    await crm.show(page, GLOBEX);
    await untilNamed(panel, GLOBEX.name);
    expect(await note()).toBe('');
    await crm.show(page, NORTHWIND);
    await untilNamed(panel, NORTHWIND.name);
    expect(await note()).toBe('Meant for Northwind');
    await page.close();
  });
});
