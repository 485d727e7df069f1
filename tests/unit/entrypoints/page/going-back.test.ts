import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from '../../../../entrypoints/page/watch-page.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { hubspot, hubspotPage, PRODUCTS } from './single-pages.ts';

const TIMES = { settleMs: 10, pollMs: 50, waitMs: 1000, holdMs: 400, lateMs: 450 };

let end: AbortController;
let seen: PageObservation[];

/** As a single-page application does: the address first, the page a little later. */
async function goAndDraw(url: string, draw: () => void): Promise<void> {
  goTo(url);
  navigation.dispatchEvent(new Event('currententrychange'));
  await vi.advanceTimersByTimeAsync(30);
  draw();
  await vi.advanceTimersByTimeAsync(100);
}

/** What the panel was told last: state, record and the name that the record goes by. */
function told() {
  const last = seen.at(-1);
  const fields = last?.state === 'read' ? last.fields : null;
  return [last?.state, fields?.accountName ?? fields?.contactName ?? fields?.accountRecordId];
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('chrome', {});
  document.body.innerHTML = '';
  end = new AbortController();
  seen = [];
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(PRODUCTS)('a record known by %s', (_proof, list, address, page) => {
  beforeEach(async () => {
    goTo(address(1));
    page('northwind', 1)();
    new PageWatch(SITES, (one) => seen.push(one), end.signal, [], TIMES).start();
    await vi.advanceTimersByTimeAsync(100);
    expect(told()).toEqual(['read', 'northwind']);
  });

  it('is read again when the reader comes back to it from another', async () => {
    await goAndDraw(address(2), page('globex', 2));
    expect(told()).toEqual(['read', 'globex']);
    await goAndDraw(address(1), page('northwind', 1));
    expect(told()).toEqual(['read', 'northwind']);
    await goAndDraw(address(2), page('globex', 2));
    expect(told()).toEqual(['read', 'globex']);
  });

  it('is read again when the reader comes back to it from a list', async () => {
    await goAndDraw(list, () => {});
    expect(told()).toEqual(['none', undefined]);
    await goAndDraw(address(1), page('northwind', 1));
    expect(told()).toEqual(['read', 'northwind']);
  });

  it('is read again when the other one never came', async () => {
    await goAndDraw(address(2), () => {});
    expect(seen.at(-1)).toMatchObject({ state: 'reading', navigation: 2 });
    await goAndDraw(address(1), () => {});
    expect(told()).toEqual(['read', 'northwind']);
  });

  it('does not take the text of the other one when the reader comes back to it', async () => {
    await goAndDraw(address(2), page('globex', 2));
    await goAndDraw(address(1), () => {});
    expect(seen.at(-1)).toMatchObject({ state: 'reading', navigation: 3 });
  });
});

it('what the other one showed of a record before it was complete is still that record’s', async () => {
  goTo(hubspot(1));
  hubspotPage('northwind')();
  new PageWatch(SITES, (one) => seen.push(one), end.signal, [], TIMES).start();
  await goAndDraw(hubspot(2), () => {
    const title = document.querySelector('h2');
    if (title) title.textContent = 'globex';
  });
  expect(seen.at(-1)).toMatchObject({ state: 'read', fields: { domain: null } });
  await goAndDraw(hubspot(1), hubspotPage('northwind'));
  expect(seen.at(-1)).toMatchObject({ fields: { domain: 'northwind.test' }, missing: [] });
});
