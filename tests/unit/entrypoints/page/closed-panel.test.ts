import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerSite } from '../../../../entrypoints/page/offered-sites.ts';
import { startPage } from '../../../../entrypoints/page/start.ts';
import { startLauncher } from '../../../../entrypoints/page/start-launcher.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import { recordsAt } from '../../../../lib/sites/records-at.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { goAndDraw, navigate } from './driven-page.ts';
import { PRODUCTS } from './single-pages.ts';

const LAYOUT = { state: 'closed', side: 'right', widthPx: 380 };
const HOLD_MS = 5000;
/** More than the pause before the background is asked again. */
const ANSWERED_MS = 500;

/** All that was said to the background. */
let said: { bellwether: string; request: unknown }[];
let observed: PageObservation[];
let roots: ShadowRoot[];
let refusal: string | null;

function answer(name: string, request: { observed?: PageObservation }): unknown {
  if (refusal) return { ok: false, code: refusal, message: 'no' };
  if (name === 'page/observed') observed.push(request as PageObservation);
  if (name === 'page/hello' && request.observed) observed.push(request.observed);
  return { ok: true, response: { layout: LAYOUT, words: { resize: '', title: '' } } };
}

function launchers(): number {
  return document.querySelectorAll('html > [data-bellwether]').length;
}

/** Clicks the launcher, which nobody can reach from outside of its root. */
async function click(): Promise<void> {
  roots.at(-1)?.querySelector('button')?.click();
  await vi.advanceTimersByTimeAsync(ANSWERED_MS);
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
  said = [];
  roots = [];
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  observed = [];
  refusal = null;
  fakeBrowser.runtime.onMessage.addListener((message, _sender, reply) => {
    if (!message.bellwether) return;
    said.push(message);
    (reply as (value: unknown) => void)(answer(message.bellwether, message.request));
    return true;
  });
});

afterEach(async () => {
  // Whoever stands in this document ends at the background's word.
  dispatchEvent(new Event('blur'));
  await fakeBrowser.runtime.sendMessage({ bellwetherEnd: true });
  navigation.dispatchEvent(new Event('currententrychange'));
  navigate('about:blank');
  await vi.advanceTimersByTimeAsync(20_000);
  for (const slot of ['bellwether.page', 'bellwether.sites'])
    delete (globalThis as Record<symbol, unknown>)[Symbol.for(slot)];
  vi.restoreAllMocks();
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

  it('stands at once, and says nothing of the page or its addresses', async () => {
    expect(launchers()).toBe(1);
    await goAndDraw(address(2), page('globex'));
    await goAndDraw(list, () => {}, ANSWERED_MS);
    expect(said).toEqual([]);
  });

  it('opens on a click', async () => {
    await click();
    expect(said).toEqual([{ bellwether: 'page/layout', request: { state: 'open' } }]);
  });

  it('asks once more when the background was stopped with the click in its hands', async () => {
    const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    sendMessage.mockRejectedValueOnce(new Error('The message channel closed.'));
    await click();
    expect(said).toHaveLength(1);
    expect(launchers()).toBe(1);
    sendMessage.mockRestore();
  });

  it('goes away on a click where it is not wanted any more', async () => {
    refusal = 'not-allowed';
    await click();
    expect(launchers()).toBe(0);
  });

  it.each<[string, () => Promise<void>]>([
    ['on a click', () => click()],
    ['at a new address', () => goAndDraw(address(2), () => {})],
  ])('whose extension is gone goes away %s', async (_, use) => {
    vi.stubGlobal('chrome', {});
    await use();
    expect(launchers()).toBe(0);
  });

  it('hears the background once the user is elsewhere, and ends at its word', async () => {
    dispatchEvent(new Event('blur'));
    const reply = vi.fn();
    await fakeBrowser.runtime.onMessage.trigger({ bellwetherPing: true }, {}, reply);
    expect(reply).toHaveBeenLastCalledWith('launcher');
    await fakeBrowser.runtime.onMessage.trigger({ bellwetherEnd: true }, {}, reply);
    expect(launchers()).toBe(0);
  });

  it('starts once', async () => {
    startLauncher('right');
    await vi.advanceTimersByTimeAsync(10);
    expect(launchers()).toBe(1);
  });

  it('makes way for a reader, and none comes after that', async () => {
    startReader(address(1));
    startLauncher('left');
    await vi.advanceTimersByTimeAsync(200);
    expect(launchers()).toBe(1);
    expect(read()).toBe('northwind');
  });
});

describe('a closed panel of a page whose own scripts are still to come', () => {
  const idle: (() => void)[] = [];

  beforeEach(() => {
    idle.length = 0;
    vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    const script = document.createElement('script');
    script.async = true;
    document.body.append(script);
    startLauncher('right');
  });

  it('adds nothing to the document until they have run and the page rests', () => {
    expect(launchers()).toBe(0);
    dispatchEvent(new Event('load'));
    expect(launchers()).toBe(0);
    for (const run of idle) run();
    expect(launchers()).toBe(1);
  });

  it('adds nothing at all if a reader came first', async () => {
    goTo(PRODUCTS[0][2](1));
    startReader(location.href);
    await vi.advanceTimersByTimeAsync(10);
    dispatchEvent(new Event('load'));
    for (const run of idle) run();
    expect(launchers()).toBe(1);
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
      await goAndDraw(address(2), page('globex', 2));
      startReader(address(1));
      await vi.advanceTimersByTimeAsync(HOLD_MS + 2000);
      expect(read()).toBe('globex');
    });

    it('reads the one before again when the user goes back to it', async () => {
      await goAndDraw(list, () => {});
      startReader(address(1));
      await goAndDraw(address(1), page('northwind', 1));
      await vi.advanceTimersByTimeAsync(HOLD_MS + 2000);
      expect(read()).toBe('northwind');
    });
  },
);
