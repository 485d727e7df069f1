import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerSite } from '../../../../entrypoints/page/offered-sites.ts';
import { startPage } from '../../../../entrypoints/page/start.ts';
import { startLauncher } from '../../../../entrypoints/page/start-launcher.ts';
import type { PageArrival, PageObservation } from '../../../../lib/model/page.ts';
import { recordsAt } from '../../../../lib/sites/records-at.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { goAndDraw, navigate } from './driven-page.ts';
import { PRODUCTS } from './single-pages.ts';

const LAYOUT = { state: 'closed', side: 'right', widthPx: 380 };
const HOLD_MS = 5000;
/** A launcher says where it is when an address has stood for a moment. */
const SETTLED_MS = 200;

let arrivals: PageArrival[];
let observed: PageObservation[];
let refusal: string | null;

function answer(name: string, request: { observed?: PageObservation }): unknown {
  if (refusal) return { ok: false, code: refusal, message: 'no' };
  if (name === 'page/arrived') arrivals.push(request as PageArrival);
  if (name === 'page/observed') observed.push(request as PageObservation);
  if (name === 'page/hello' && request.observed) observed.push(request.observed);
  return { ok: true, response: { layout: LAYOUT, words: { resize: '', title: '' } } };
}

function launchers(): number {
  return document.querySelectorAll('html > [data-bellwether]').length;
}

/** What was last read, as the panel would name it. */
function read(): string | null | undefined {
  const last = observed.at(-1);
  if (last?.state !== 'read') return undefined;
  const { accountName, contactName, accountRecordId } = last.fields;
  return accountName ?? contactName ?? accountRecordId;
}

/** As the background does: the file of the page's product, then the reader. */
function startReader(address: string): void {
  const [record] = recordsAt(new URL(address), 'auto');
  for (const site of SITES) if (site.id === record?.site) offerSite(site);
  startPage();
}

beforeEach(() => {
  arrivals = [];
  observed = [];
  refusal = null;
  fakeBrowser.runtime.onMessage.addListener((message, _sender, reply) => {
    (reply as (value: unknown) => void)(answer(message.bellwether, message.request));
    return true;
  });
});

afterEach(async () => {
  // Whoever stands in this document ends with its extension.
  refusal = 'not-allowed';
  navigation.dispatchEvent(new Event('currententrychange'));
  navigate('about:blank');
  await vi.advanceTimersByTimeAsync(20_000);
  for (const slot of ['bellwether.page', 'bellwether.sites'])
    delete (globalThis as Record<symbol, unknown>)[Symbol.for(slot)];
  fakeBrowser.reset();
});

describe('a closed panel', () => {
  const [, list, address, page] = PRODUCTS[0];

  beforeEach(async () => {
    goTo(address(1));
    page('northwind')();
    startLauncher('right');
    await vi.advanceTimersByTimeAsync(10);
  });

  it('stands before the background answers, and says where it is', () => {
    expect(launchers()).toBe(1);
    expect(arrivals).toMatchObject([{ href: address(1), navigation: 1 }]);
  });

  it('says where it is at every new address, of a burst only the last', async () => {
    for (const id of [2, 3, 4]) {
      navigate(address(id));
    }
    await vi.advanceTimersByTimeAsync(200);
    expect(arrivals.map(({ href }) => href)).toEqual([address(1), address(4)]);
    expect(arrivals[1]?.navigation).toBeGreaterThan(arrivals[0]?.navigation ?? 0);
  });

  it('sends nothing of the page', async () => {
    await goAndDraw(list, () => {}, SETTLED_MS);
    expect(observed).toEqual([]);
    expect(JSON.stringify(arrivals)).not.toContain('northwind');
  });

  it('goes away where it is not wanted any more', async () => {
    refusal = 'not-allowed';
    await goAndDraw(address(2), () => {}, SETTLED_MS);
    expect(launchers()).toBe(0);
  });

  it('starts once', async () => {
    startLauncher('right');
    await vi.advanceTimersByTimeAsync(10);
    expect([launchers(), arrivals.length]).toEqual([1, 1]);
  });

  it('makes way for a reader, and none comes after that', async () => {
    startReader(address(1));
    startLauncher('left');
    await vi.advanceTimersByTimeAsync(200);
    expect(launchers()).toBe(1);
    expect(read()).toBe('northwind');
    await goAndDraw(address(2), page('globex'), SETTLED_MS);
    expect(arrivals).toHaveLength(1);
  });
});

describe.each(PRODUCTS)(
  'a reader that comes late to a record known by %s',
  (_, list, address, page) => {
    beforeEach(async () => {
      goTo(address(1));
      page('northwind', 1)();
      startLauncher('right');
      await vi.advanceTimersByTimeAsync(10);
    });

    it('reads it when it was drawn after the reader came', async () => {
      navigate(address(2));
      startReader(address(1));
      await vi.advanceTimersByTimeAsync(HOLD_MS * 2);
      expect(read()).toBeUndefined();
      page('globex', 2)();
      await vi.advanceTimersByTimeAsync(2000);
      expect(read()).toBe('globex');
    });

    it('reads it when it was drawn before, though perhaps not at once', async () => {
      await goAndDraw(address(2), page('globex', 2), SETTLED_MS);
      startReader(address(1));
      await vi.advanceTimersByTimeAsync(HOLD_MS + 2000);
      expect(read()).toBe('globex');
    });

    it('reads the one before again when the user goes back to it', async () => {
      await goAndDraw(list, () => {}, SETTLED_MS);
      startReader(address(1));
      await goAndDraw(address(1), page('northwind', 1), SETTLED_MS);
      await vi.advanceTimersByTimeAsync(HOLD_MS + 2000);
      expect(read()).toBe('northwind');
    });
  },
);
