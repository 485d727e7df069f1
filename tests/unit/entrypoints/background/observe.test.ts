// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { arrive, observe } from '../../../../entrypoints/background/observe.ts';
import { readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import { externalKey } from '../../../../lib/model/external-key.ts';
import type { PageObservation, PageRecord } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { ACME, NOW, openAcme, SOURCE } from '../../lib/store/samples.ts';
import { customerOf, ticket, watchBadges } from './stage.ts';

describe('what a page says of itself', () => {
  let db: BellwetherDatabase;
  const openDb = async () => db;
  const seen = ticket('1', { domain: 'acme.test' });

  beforeEach(async () => {
    watchBadges();
    db = await openAcme();
  });

  it('is matched and kept', async () => {
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    expect(await observe(openDb, page, seen)).toBe(true);
    expect(await customerOf(1)).toBe(ACME);
  });

  it('is refused where it speaks for another host, or for another port', async () => {
    for (const origin of ['https://evil.test', 'https://acme.zendesk.com:8443']) {
      const refused = observe(openDb, { tabId: 1, origin }, seen);
      await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
    }
    expect(await readTabRecord(1)).toBeUndefined();
  });

  it('is taken under the host its product knows the record by, from that product alone', async () => {
    const record: PageRecord = {
      site: 'salesforce',
      host: 'acme.lightning.force.com',
      recordType: 'account',
      recordId: '001Hs00000ABCDE',
    };
    const { documentAt, navigation } = seen;
    const arrived: PageObservation = { state: 'reading', documentAt, navigation, record };
    const classic = { tabId: 1, origin: 'https://acme.my.salesforce.com' };
    expect(await observe(openDb, classic, arrived)).toBe(true);
    const other = { tabId: 2, origin: 'https://other.my.salesforce.com' };
    await expect(observe(openDb, other, arrived)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is no news when something later was seen already', async () => {
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    await observe(openDb, page, { ...seen, navigation: 2 });
    expect(await observe(openDb, page, seen)).toBe(false);
  });
});

describe('where a closed panel says it is', () => {
  let db: BellwetherDatabase;
  let badges: Map<number, string>;
  const executeScript = vi.fn(async (_injection: { files: string[] }) => []);
  const openDb = async () => db;

  beforeEach(async () => {
    executeScript.mockClear();
    badges = watchBadges();
    Object.assign(fakeBrowser.scripting, { executeScript });
    await fakeBrowser.storage.local.set({
      panelLayout: { state: 'closed', side: 'right', widthPx: 380 },
    });
    db = await openAcme();
  });

  async function arriveAt(href: string, needsReader = false) {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 1, url: href } as never);
    const page = { tabId: 1, origin: new URL(href).origin };
    await arrive(openDb, page, { href, documentAt: 100, navigation: 1, needsReader });
  }

  async function link(site: string, host: string, recordType: 'ticket' | 'contact', id: string) {
    await db.externalIds.add({
      ...{ key: externalKey(site, host, recordType, id), accountId: ACME, site, host },
      ...{ recordType, recordId: id, linkedAt: NOW, source: SOURCE },
    });
  }

  const readers = () => executeScript.mock.calls.map(([{ files }]) => files);

  it('is enough to show the score of a linked record: its page is not read', async () => {
    await link('zendesk', 'acme.zendesk.com', 'ticket', '7');
    await arriveAt('https://acme.zendesk.com/agent/tickets/7');
    expect(await customerOf(1)).toBe(ACME);
    expect(badges.get(1)).toBeTruthy();
    expect(readers()).toEqual([]);
  });

  it('has a record read that is nobody’s by its address', async () => {
    await arriveAt('https://acme.zendesk.com/agent/tickets/8');
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('has nothing read that is no record', async () => {
    await arriveAt('https://acme.zendesk.com/agent/dashboard');
    expect(readers()).toEqual([]);
  });

  it('has the page read when the panel was opened meanwhile', async () => {
    await fakeBrowser.storage.local.set({
      panelLayout: { state: 'open', side: 'right', widthPx: 380 },
    });
    await arriveAt('https://acme.zendesk.com/agent/dashboard');
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('has the page read when its browser notices addresses late', async () => {
    await arriveAt('https://acme.zendesk.com/agent/dashboard', true);
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('means the linked one of several products that share an address', async () => {
    const href = 'https://crm.example/User/Summary.html?id=7#/contacts/5/show';
    await link('atomic-crm', 'crm.example', 'contact', '5');
    await arriveAt(href);
    expect(await customerOf(1)).toBe(ACME);
    expect(readers()).toEqual([]);
  });

  it('changes nothing when a later address is known already', async () => {
    await observe(
      openDb,
      { tabId: 1, origin: 'https://acme.zendesk.com' },
      {
        ...ticket('1'),
        navigation: 2,
      },
    );
    await arriveAt('https://acme.zendesk.com/agent/tickets/8');
    expect((await readTabRecord(1))?.observation).toMatchObject({ navigation: 2 });
    expect(readers()).toEqual([]);
  });

  describe('for another host than the page is of', () => {
    const page = { tabId: 1, origin: 'https://acme.zendesk.com' };
    const arrival = { documentAt: 1, navigation: 1, needsReader: false };

    it('is refused where it names a record', async () => {
      const href = 'https://globex.zendesk.com/agent/tickets/7';
      const refused = arrive(openDb, page, { ...arrival, href });
      await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
      expect(await readTabRecord(1)).toBeUndefined();
    });

    it('is no record where no product has one', async () => {
      await arrive(openDb, page, { ...arrival, href: 'https://evil.test/agent/tickets/7' });
      expect((await readTabRecord(1))?.observation.state).toBe('none');
    });
  });
});
