import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BringSite } from '../../../../entrypoints/page/address-watch.ts';
import { noOffers, type Offers } from '../../../../entrypoints/page/offered-sites.ts';
import { PageWatch } from '../../../../entrypoints/page/watch-page.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import type { Site } from '../../../../lib/sites/site.ts';
import { goTo } from '../../lib/sites/fixture.ts';

/** Waits of a watch that are short enough to be counted through. */
export const QUICK = { settleMs: 10, pollMs: 50, waitMs: 1000, holdMs: 400, lateMs: 450 };

/** All that the watch of this test has said. */
export const seen: PageObservation[] = [];

let watches: AbortController[];

/** An empty page in a browser that tells of addresses, with a clock that only the test moves. */
beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('chrome', { runtime: fakeBrowser.runtime });
  document.body.innerHTML = '';
  seen.length = 0;
  watches = [];
});

afterEach(() => {
  for (const watch of watches) watch.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Watches the page until the end of the test, or until what is returned is aborted. */
export function watchPage(sites: readonly Site[], times?: typeof QUICK): AbortController {
  const end = new AbortController();
  watchOffers({ ...noOffers(), byRank: { taught: [], product: [...sites], page: [] } }, end, times);
  return end;
}

/** The same with what the scripts of the page have offered, now and later. */
export function watchOffers(
  offers: Offers,
  end: AbortController,
  times?: typeof QUICK,
  bringSite: BringSite = async () => undefined,
): PageWatch {
  watches.push(end);
  const watch = new PageWatch(offers, (one) => seen.push(one), end.signal, {
    bringSite,
    memory: () => [],
    ...(times && { times }),
  });
  watch.start();
  return watch;
}

/** As a single-page application does: the address first. */
export function navigate(url: string): void {
  goTo(url);
  navigation.dispatchEvent(new Event('currententrychange'));
}

/** The address first, the page a little later, and then some time to read it. */
export async function goAndDraw(url: string, draw: () => void, readMs = 100): Promise<void> {
  navigate(url);
  await vi.advanceTimersByTimeAsync(30);
  draw();
  await vi.advanceTimersByTimeAsync(readMs);
}
