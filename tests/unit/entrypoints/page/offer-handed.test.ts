import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Offers } from '../../../../entrypoints/page/offered-sites.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { navigate, QUICK, seen, watchOffers } from './driven-page.ts';

const ADDRESS = 'https://crm.example/customers';
const NORTHWIND = { name: 'Northwind Traders', domain: 'northwind.test' };
const GLOBEX = { name: 'Globex Corporation', domain: 'globex.test' };

/** The page's scripts start anew in each test, as in a new document. */
async function start(...scripts: ('handed' | 'messages')[]): Promise<AbortController> {
  const { handedHere } = await import('../../../../entrypoints/page/handed-here.ts');
  handedHere().hearing?.abort();
  vi.resetModules();
  for (const slot of ['bellwether.handed', 'bellwether.sites'])
    Reflect.deleteProperty(globalThis, Symbol.for(slot));
  const { offersHere } = await import('../../../../entrypoints/page/offered-sites.ts');
  const end = new AbortController();
  watchOffers(offersHere() as Offers, end, QUICK);
  await inject(...scripts);
  return end;
}

/** As the background does, once more after every decision about the site. */
async function inject(...scripts: ('handed' | 'messages')[]): Promise<void> {
  const { offerHanded } = await import('../../../../entrypoints/page/offer-handed.ts');
  const { hearMessages } = await import('../../../../entrypoints/page/hear-messages.ts');
  offerHanded();
  if (scripts.includes('messages')) hearMessages();
}

function put(json: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/bellwether+json';
  script.textContent = JSON.stringify({ bellwether: 1, ...json });
  document.head.append(script);
  return script;
}

/** Observers of happy-dom call back in a timer, and ours settles first. */
const settle = () => vi.advanceTimersByTimeAsync(400);
const names = () => seen.map((one) => (one.state === 'read' ? one.fields.accountName : one.state));

function post(data: unknown): void {
  const { origin } = location;
  dispatchEvent(new MessageEvent('message', { data, origin, source: window as never }));
}

beforeEach(() => {
  goTo(ADDRESS);
  document.head.replaceChildren();
});
afterEach(() => document.head.replaceChildren());

describe('what a document hands over', () => {
  it('is read at once, with how it was said', async () => {
    put({ record: { type: 'ticket', id: '341' }, customer: NORTHWIND });
    await start('handed');
    expect(seen.at(-1)).toMatchObject({
      state: 'read',
      record: { site: 'handed', host: 'crm.example', recordType: 'ticket', recordId: '341' },
      fields: { accountName: 'Northwind Traders' },
      handed: 'json',
    });
  });

  it('is noticed late, when it is rewritten, and when it is gone, at the same address', async () => {
    await start('handed');
    expect(names()).toEqual(['none']);
    const script = put({ customer: NORTHWIND });
    await settle();
    script.textContent = JSON.stringify({ bellwether: 1, customer: GLOBEX });
    await settle();
    script.remove();
    await settle();
    expect(names()).toEqual([
      ...['none', 'reading', 'Northwind Traders'],
      ...['reading', 'Globex Corporation', 'none'],
    ]);
    expect(new Set(seen.map(({ navigation }) => navigation)).size).toBe(4);
  });

  it('may say more of the same record later', async () => {
    const record = { type: 'ticket', id: '341' };
    const script = put({ record });
    await start('handed');
    script.textContent = JSON.stringify({ bellwether: 1, record, customer: NORTHWIND });
    await settle();
    expect(names()).toEqual(['none', 'reading', null, 'Northwind Traders']);
    expect(seen.at(-1)?.navigation).toBe(seen.at(-2)?.navigation);
  });

  it('is noticed on an element that comes late, in a page that is marked', async () => {
    await start('handed');
    document.body.setAttribute('data-bellwether', '1');
    await settle();
    const record = document.createElement('main');
    record.setAttribute('data-bellwether-record', 'account');
    record.setAttribute('data-bellwether-record-id', '77');
    document.body.append(document.createElement('div'));
    document.body.firstElementChild?.append(record);
    await vi.advanceTimersByTimeAsync(1100);
    expect(seen.at(-1)).toMatchObject({ record: { recordId: '77' }, handed: 'attributes' });
    document.body.removeAttribute('data-bellwether');
    await settle();
    expect(names().at(-1)).toBe('none');
  });

  it('by messages counts where they are heard, at the address where it was said', async () => {
    await start('handed');
    post({ bellwether: 1, customer: NORTHWIND });
    await settle();
    expect(names()).toEqual(['none']);
    await inject('handed', 'messages');
    post({ bellwether: 1, customer: NORTHWIND });
    expect(seen.at(-1)).toMatchObject({ handed: 'message' });
    navigate(`${ADDRESS}/next`);
    expect(names().at(-1)).toBe('none');
  });

  it('by messages ends when they are no longer to be heard', async () => {
    await start('handed', 'messages');
    post({ bellwether: 1, customer: NORTHWIND });
    await inject('handed');
    expect(names().at(-1)).toBe('none');
    post({ bellwether: 1, customer: GLOBEX });
    await settle();
    expect(names().at(-1)).toBe('none');
  });
});

describe('whom a link names', () => {
  it('is told with what the page shows, and told again when only that changes', async () => {
    put({ customer: NORTHWIND });
    await start('handed');
    expect(seen.at(-1)).not.toHaveProperty('link');
    navigate(`${ADDRESS}#bellwether=e30`);
    expect(seen.at(-1)).toMatchObject({
      fields: { accountName: 'Northwind Traders' },
      link: { host: 'crm.example', text: 'e30' },
    });
    navigate(ADDRESS);
    expect(seen.at(-1)).not.toHaveProperty('link');
  });
});
