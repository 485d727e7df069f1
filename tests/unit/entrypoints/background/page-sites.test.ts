// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  bringMore,
  bringProduct,
  bringSites,
  decideSite,
  renewSites,
} from '../../../../entrypoints/background/page-sites.ts';
import { seenProductKey } from '../../../../lib/model/origin-settings.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { changeOriginSettings, readOriginSettings } from '../../../../lib/store/origin-settings.ts';
import { dump, openSample } from '../../lib/store/samples.ts';

const PAGE = { tabId: 3, origin: 'https://crm.example' };

describe('what a page that is no known vendor’s is read with', () => {
  let db: BellwetherDatabase;
  const executeScript = vi.fn(async (_injection: object) => []);
  const brought = () => executeScript.mock.calls.map(([injection]) => injection);

  beforeEach(async () => {
    fakeBrowser.reset();
    executeScript.mockClear();
    Object.assign(fakeBrowser.scripting, { executeScript });
    db = await openSample();
  });

  const files = () =>
    executeScript.mock.calls.map(([injection]) => Reflect.get(injection, 'files'));

  it('is first of all the means to recognise it, and what it hands over itself', async () => {
    await bringSites(db, PAGE);
    expect(brought()).toEqual([{ target: { tabId: 3 }, files: ['fingerprints.js', 'handed.js'] }]);
  });

  it('is the product that the user named, whatever the page looks like', async () => {
    await changeOriginSettings(db, PAGE.origin, { product: 'zendesk' });
    await bringSites(db, PAGE);
    expect(files()).toEqual([['site-zendesk.js', 'handed.js']]);
  });

  it('is its messages too, only where the user wants them heard', async () => {
    await changeOriginSettings(db, PAGE.origin, { product: 'none', postMessage: true });
    await bringSites(db, PAGE);
    expect(files()).toEqual([['handed.js', 'handed-messages.js']]);
  });

  it('is nothing that it hands over at a vendor', async () => {
    await bringSites(db, { tabId: 3, origin: 'https://acme.zendesk.com' });
    expect(files()).toEqual([['fingerprints.js']]);
  });

  it('is no product where the user said that it is no product, or named one that is gone', async () => {
    for (const product of ['none', 'long-gone']) {
      await changeOriginSettings(db, PAGE.origin, { product });
      await bringSites(db, PAGE);
    }
    expect(files()).toEqual([['handed.js'], ['handed.js']]);
  });

  it('is the product it was recognised as, and the store knows nothing of that', async () => {
    const before = await dump(db);
    await bringProduct(db, PAGE, 'request-tracker');
    expect(brought()).toEqual([{ target: { tabId: 3 }, files: ['site-request-tracker.js'] }]);
    const key = seenProductKey(PAGE.origin);
    expect(await fakeBrowser.storage.session.get(key)).toEqual({ [key]: 'request-tracker' });
    expect(await dump(db)).toEqual(before);
  });

  it('is no file that a page makes up, and none against the user’s word', async () => {
    const madeUp = bringProduct(db, PAGE, '../launcher');
    await expect(madeUp).rejects.toMatchObject({ code: 'bad-request' });
    await changeOriginSettings(db, PAGE.origin, { product: 'none' });
    const against = bringProduct(db, PAGE, 'request-tracker');
    await expect(against).rejects.toMatchObject({ code: 'bad-request' });
    expect(brought()).toEqual([]);
  });

  it('is what reads more of its records, only where the user wants that and there is more', async () => {
    await bringProduct(db, PAGE, 'request-tracker');
    await changeOriginSettings(db, PAGE.origin, { readMore: true });
    await bringProduct(db, PAGE, 'request-tracker');
    await bringProduct(db, PAGE, 'odoo');
    await changeOriginSettings(db, PAGE.origin, { product: 'espocrm' });
    await bringSites(db, PAGE);
    expect(files()).toEqual([
      ['site-request-tracker.js'],
      ['site-request-tracker.js', 'read-more.js'],
      ['site-odoo.js'],
      ['site-espocrm.js', 'read-more.js', 'handed.js'],
    ]);
  });

  it('is what the user decides, at once in open pages, and not what it was recognised as before', async () => {
    const told: unknown[] = [];
    Object.assign(fakeBrowser.tabs, {
      query: async () => [{ id: 3, url: `${PAGE.origin}/tickets/1` }],
      sendMessage: async (...args: unknown[]) => void told.push(args),
    });
    await bringProduct(db, PAGE, 'request-tracker');
    await decideSite(db, PAGE.origin, { product: 'none' });
    expect(await readOriginSettings(db, PAGE.origin)).toMatchObject({ product: 'none' });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    await vi.waitFor(() => expect(told).toMatchObject([[3, { bellwetherSites: true }, {}]]));
  });

  it('stays as it was where what was decided makes no sense', async () => {
    const before = await dump(db);
    const decided = decideSite(db, PAGE.origin, { product: 'No Product!' });
    await expect(decided).rejects.toMatchObject({ code: 'invalid' });
    expect(await dump(db)).toEqual(before);
  });

  describe('at a vendor', () => {
    const zendesk = { tabId: 3, origin: 'https://acme.zendesk.com' };

    it('is what reads more of its records, only where the user wants that', async () => {
      await bringMore(db, zendesk);
      await changeOriginSettings(db, 'https://globex.zendesk.com', { readMore: true });
      await bringMore(db, zendesk);
      expect(brought()).toEqual([]);
      await changeOriginSettings(db, zendesk.origin, { readMore: true });
      await bringMore(db, zendesk);
      expect(brought()).toEqual([{ target: { tabId: 3 }, files: ['read-more.js'] }]);
    });

    it('is nothing more where its product documents nothing', async () => {
      const hubspot = { tabId: 3, origin: 'https://app.hubspot.com' };
      await changeOriginSettings(db, hubspot.origin, { readMore: true });
      await bringMore(db, hubspot);
      expect(brought()).toEqual([]);
    });

    it('comes at once into open pages where the user switches it on, after what was there is forgotten', async () => {
      const told: unknown[] = [];
      const tabs = [
        { id: 3, url: `${zendesk.origin}/agent/tickets/1` },
        { id: 4, url: `${zendesk.origin}/agent/tickets/2` },
        { id: 5, url: 'https://globex.zendesk.com/agent/tickets/1' },
      ];
      const kinds: Record<number, string> = { 3: 'reader', 4: 'launcher' };
      Object.assign(fakeBrowser.tabs, {
        query: async () => tabs,
        sendMessage: async (tabId: number, notice: object) => {
          told.push([tabId, notice, executeScript.mock.calls.length]);
          return kinds[tabId];
        },
      });
      await changeOriginSettings(db, zendesk.origin, { readMore: true });
      await renewSites(db, zendesk.origin);
      expect(told).toEqual([
        [3, { bellwetherSites: true }, 0],
        [4, { bellwetherSites: true }, 0],
      ]);
      expect(brought()).toEqual([{ target: { tabId: 3 }, files: ['read-more.js'] }]);
      await changeOriginSettings(db, zendesk.origin, { readMore: false });
      await renewSites(db, zendesk.origin);
      expect(brought()).toHaveLength(1);
    });
  });
});
