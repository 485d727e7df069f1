// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { arrive, followTabs } from '../../../../entrypoints/background/arrivals.ts';
import { changeLayout } from '../../../../entrypoints/background/layout.ts';
import { readLiveTab } from '../../../../entrypoints/background/live-tab.ts';
import { observe } from '../../../../entrypoints/background/observe.ts';
import { readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import { externalKey } from '../../../../lib/model/external-key.ts';
import type { PageObservation, PageScriptKind } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { ACME, NOW, openAcme, SOURCE } from '../../lib/store/samples.ts';
import { customerOf, ticket, watchBadges } from './stage.ts';

const ZENDESK = 'https://acme.zendesk.com';
const LIST = `${ZENDESK}/agent/dashboard`;
const page = { tabId: 1, origin: ZENDESK };
const ticketAt = (id: number) => `${ZENDESK}/agent/tickets/${id}`;

let db: BellwetherDatabase;
let badges: Map<number, string>;
/** Where the tab is, and who answers there. */
let tab: { url: string | undefined; script: PageScriptKind | null; status?: string };
let granted: boolean;
const openDb = async () => db;
const executeScript = vi.fn(async (_injection: { files: string[] }) => []);
const ask = vi.fn(async (..._question: unknown[]): Promise<PageScriptKind> => {
  if (!tab.script) throw new Error('nobody there');
  return tab.script;
});

beforeEach(async () => {
  executeScript.mockClear();
  ask.mockReset().mockImplementation(async () => {
    if (!tab.script) throw new Error('nobody there');
    return tab.script;
  });
  badges = watchBadges();
  granted = true;
  tab = { url: LIST, script: null };
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.tabs, { sendMessage: ask });
  Object.assign(fakeBrowser.permissions, { contains: async () => granted });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(
    async () => ({ id: 1, url: tab.url, status: tab.status ?? 'complete' }) as never,
  );
  await stand('closed');
  db = await openAcme();
});

afterEach(() => vi.restoreAllMocks());

async function stand(state: string) {
  await fakeBrowser.storage.local.set({ panelLayout: { state, side: 'right', widthPx: 380 } });
}

async function arriveAt(url: string | undefined) {
  tab.url = url;
  await arrive(openDb, 1);
}

async function link(site: string, host: string, recordType: 'ticket' | 'contact', id: string) {
  await db.externalIds.add({
    ...{ key: externalKey(site, host, recordType, id), accountId: ACME, site, host },
    ...{ recordType, recordId: id, linkedAt: NOW, source: SOURCE },
  });
}

const readers = () => executeScript.mock.calls.map(([{ files }]) => files);
const seen = async () => (await readTabRecord(1))?.observation;

/** As a reader numbers what it sees: by when it started, and the addresses since. */
const read = (id: string, documentAt: number, navigation = 1): PageObservation => ({
  ...ticket(id, { domain: 'acme.test' }),
  documentAt,
  navigation,
});

describe('the address of a tab whose panel is closed', () => {
  it('is enough to show the score of a linked record: its page is neither read nor asked', async () => {
    await link('zendesk', 'acme.zendesk.com', 'ticket', '7');
    await arriveAt(ticketAt(7));
    expect(await customerOf(1)).toBe(ACME);
    expect(badges.get(1)).toBeTruthy();
    expect(readers()).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('has a record read that is nobody’s by it', async () => {
    await arriveAt(ticketAt(8));
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('has nothing read that is no record', async () => {
    await arriveAt(LIST);
    expect(readers()).toEqual([]);
    expect((await seen())?.state).toBe('none');
  });

  it('means the linked one of several products that share it', async () => {
    await link('atomic-crm', 'crm.example', 'contact', '5');
    await arriveAt('https://crm.example/User/Summary.html?id=7#/contacts/5/show');
    expect(await customerOf(1)).toBe(ACME);
    expect(readers()).toEqual([]);
  });

  it('is followed from record to record, and the last one counts', async () => {
    await link('zendesk', 'acme.zendesk.com', 'ticket', '7');
    await arriveAt(ticketAt(7));
    await Promise.all([arriveAt(ticketAt(7)), arriveAt(LIST)]);
    expect((await seen())?.state).toBe('none');
    expect(await customerOf(1)).toBeNull();
    expect(badges.get(1)).toBe('');
  });

  it.each([
    ['is not granted', LIST, false],
    ['the browser does not tell', undefined, true],
    ['is of no web page', 'chrome-extension://bellwether/dashboard.html', true],
  ])('says nothing where it %s', async (_, url, isGranted) => {
    granted = isGranted;
    await arriveAt(url);
    expect(await seen()).toBeUndefined();
  });

  it('says nothing of a tab that was closed meanwhile', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 1.'));
    await arrive(openDb, 1);
    expect(await seen()).toBeUndefined();
  });
});

describe('the address of a tab that has a reader', () => {
  const T = 1_700_000_000_000;

  it('is left to the reader', async () => {
    await observe(openDb, page, read('1', T));
    tab.script = 'reader';
    await arriveAt(LIST);
    expect(await seen()).toEqual(read('1', T));
  });

  it('counts again once the reader went with its document, whatever it may still say', async () => {
    await observe(openDb, page, read('1', T));
    await arriveAt(LIST);
    expect(await observe(openDb, page, read('1', T, 2))).toBe(false);
    expect((await seen())?.state).toBe('none');
    expect(await customerOf(1)).toBeNull();
  });

  it('counts in a document that has a launcher which answers', async () => {
    await observe(openDb, page, read('1', T));
    tab.script = 'launcher';
    await arriveAt(LIST);
    expect((await seen())?.state).toBe('none');
  });

  it('never mutes a reader that starts after it was asked for, not even in the same millisecond', async () => {
    await observe(openDb, page, read('1', T));
    const asked = T + 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(asked);
    await arriveAt(LIST);
    expect(await observe(openDb, page, read('2', asked))).toBe(true);
    expect(await seen()).toEqual(read('2', asked));
  });

  it('never mutes a reader whose first word was on its way', async () => {
    await arriveAt(LIST);
    await arriveAt(`${LIST}#next`);
    expect(await observe(openDb, page, read('2', T))).toBe(true);
  });

  it('does not undo what a reader says while its record is looked up', async () => {
    const slowDb = async () => {
      await observe(openDb, page, read('2', T));
      return db;
    };
    tab.url = LIST;
    await arrive(slowDb, 1);
    expect(await seen()).toEqual(read('2', T));
    expect(await customerOf(1)).toBe(ACME);
  });

  it('is left to a reader that was sent there and has not spoken yet', async () => {
    await arriveAt(ticketAt(8));
    const before = await seen();
    tab.script = 'reader';
    await arriveAt(LIST);
    expect(await seen()).toEqual(before);
  });

  it('is the reader’s again when its page comes back out of the back/forward cache', async () => {
    await observe(openDb, page, read('1', T));
    await arriveAt(LIST);
    await arriveAt(ticketAt(1));
    const back = { ...read('1', Date.now() + 1), navigation: 1 };
    expect(await observe(openDb, page, back)).toBe(true);
    tab.script = 'reader';
    await arriveAt(ticketAt(1));
    expect(await seen()).toEqual(back);
  });
});

describe('a number that a tab’s address was given', () => {
  it('does not come back after the tab was forgotten: a panel’s view is named by it', async () => {
    await arriveAt(LIST);
    const first = await seen();
    await fakeBrowser.storage.session.clear();
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(first?.navigation ?? 0));
    await arriveAt(LIST);
    expect((await seen())?.navigation).toBeGreaterThan(first?.navigation ?? 0);
  });
});

describe('the address of a tab while the panel is not closed', () => {
  beforeEach(() => stand('open'));

  it('has the page read that still has a launcher', async () => {
    await arriveAt(LIST);
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('counts while the page loads, until the reader speaks that comes by itself', async () => {
    tab.status = 'loading';
    await arriveAt(ticketAt(8));
    expect(readers()).toEqual([]);
    expect(await seen()).toMatchObject({ state: 'reading', record: { recordId: '8' } });
    expect(await observe(openDb, page, read('8', Date.now()))).toBe(true);
  });

  it('is left to the reader that is there', async () => {
    tab.script = 'reader';
    await arriveAt(ticketAt(8));
    expect(await seen()).toBeUndefined();
  });
});

describe('looking at a page that has no reader', () => {
  it('finds what its address says, and has it read', async () => {
    await arriveAt(LIST);
    expect((await readLiveTab(1))?.observation.state).toBe('none');
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('finds nothing where the tab has moved on to a site that is not granted', async () => {
    await arriveAt(LIST);
    tab.url = undefined;
    expect(await readLiveTab(1)).toBeUndefined();
    expect(await seen()).toBeUndefined();
  });
});

describe('opening the panel where no reader is', () => {
  it('has the page read', async () => {
    tab.url = LIST;
    await changeLayout(1, { state: 'open' });
    expect(readers()).toEqual([['site-zendesk.js', 'reader.js']]);
  });

  it('leaves a page alone that is not granted', async () => {
    tab.url = LIST;
    granted = false;
    await changeLayout(1, { state: 'open' });
    expect(readers()).toEqual([]);
  });

  it('leaves the page to its reader', async () => {
    tab.script = 'reader';
    await changeLayout(1, { state: 'open' });
    expect(readers()).toEqual([]);
  });
});

describe('what the browser tells of tabs', () => {
  const told: ((...event: unknown[]) => void)[] = [];
  const tell = (change: object) => {
    for (const listener of told) listener(1, change, { id: 1, url: tab.url });
  };
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await navigator.locks.request('arrive:1', () => undefined);
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    told.length = 0;
    const addListener = (listener: (typeof told)[number]) => told.push(listener);
    Object.assign(fakeBrowser.tabs, { onUpdated: { addListener } });
    followTabs(openDb);
  });

  afterEach(() => vi.useRealTimers());

  it.each([
    ['a new address', { url: LIST }],
    ['a page that is loaded anew', { status: 'loading' }],
  ])('is followed: %s', async (_, change) => {
    tell(change);
    await settle();
    expect((await seen())?.state).toBe('none');
  });

  it('is looked at once for a burst of addresses, by the last of them', async () => {
    for (const id of [7, 8, 9]) {
      tab.url = ticketAt(id);
      tell({ url: tab.url });
    }
    await settle();
    expect(readers()).toHaveLength(1);
    expect(await seen()).toMatchObject({ record: { recordId: '9' } });
  });

  it.each([
    ['a title', { title: 'Ticket' }, LIST],
    ['a page that has loaded', { status: 'complete' }, LIST],
    ['a page of a site that was not granted', { status: 'loading' }, undefined],
  ])('is none of our business: %s', async (_, change, url) => {
    tab.url = url;
    tell(change);
    await settle();
    expect(await seen()).toBeUndefined();
  });
});
