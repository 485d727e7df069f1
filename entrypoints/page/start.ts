import type { PageObservation } from '../../lib/model/page.ts';
import { plainText } from '../../lib/sites/dom.ts';
import type { Site } from '../../lib/sites/site.ts';
import { arrivalAmong } from './address-watch.ts';
import { ask, isUnwanted } from './background.ts';
import { claimForReader, type Handover } from './claim.ts';
import { type Earlier, rememberUnread } from './doubt.ts';
import { isOrphan, onNotice } from './extension.ts';
import { offeredSites, offersHere } from './offered-sites.ts';
import { PanelFrame } from './panel-frame.ts';
import { PageWatch } from './watch-page.ts';
import { whenShown } from './when-shown.ts';

/** What is seen in one task is one message: the last word on the page, since each replaces the one before. */
function sendLastOfTask(failed: (error: unknown) => void): (seen: PageObservation) => void {
  let last: PageObservation | null = null;
  const send = () => {
    if (last) ask('page/observed', last).catch(failed);
    last = null;
  };
  return (seen) => {
    if (!last) queueMicrotask(send);
    last = seen;
  };
}

/** What a reader that comes late has to doubt. */
function memoryOf(sites: readonly Site[], { before }: Handover): Earlier[] {
  const left = before.flatMap(({ href, titles }) => {
    const { key } = arrivalAmong(sites, new URL(href)) ?? {};
    return key ? [{ key, titles: titles.map(plainText) }] : [];
  });
  if (left.length === 0) return [];
  const here = arrivalAmong(sites, new URL(location.href));
  return rememberUnread(left, here?.site.read(document, here.route) ?? null);
}

async function start(launcher: Handover | null): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const failed = (error: unknown) => {
    if (isOrphan() || isUnwanted(error)) end.abort();
    else console.warn('Bellwether:', error);
  };
  let panel: PanelFrame | null = null;
  let first: PageObservation | null = null;
  let observed = (seen: PageObservation) => {
    first = seen;
  };
  const offers = offersHere();
  const watch = new PageWatch(offers, (seen) => observed(seen), signal, {
    bringSite: (site) => ask('page/product', { site }),
    memory: () => (launcher ? memoryOf(offeredSites(offers), launcher) : []),
  });
  // A vendor's pages have their product's script beside this one. Of all others the background knows.
  const isVendors = offers.byRank.product.length > 0;
  const renew = () => watch.renew(isVendors ? null : ask('page/sites', {}));
  // Before the first message: a page script that does not listen counts as gone.
  const life = { isOver: () => signal.aborted, end: () => end.abort() };
  onNotice((layout) => panel?.apply(layout), life, 'reader', renew);
  renew();
  watch.start();
  observed = sendLastOfTask(failed);
  try {
    const { layout, words } = await ask('page/hello', { observed: first });
    launcher?.retire();
    panel = new PanelFrame(layout, words, signal, failed);
    const shown = panel;
    // Out of the back/forward cache: the page that stood here meanwhile took the frame's grant.
    const reload = async () => shown.reload((await ask('page/hello', { observed: null })).layout);
    addEventListener('pageshow', (event) => event.persisted && reload().catch(failed), { signal });
  } catch (error) {
    // Not wanted here, or nobody there to hear: then nothing is watched either.
    end.abort();
    launcher?.retire();
    throw error;
  }
}

/**
 * Starts in this document, once: watches for records of the sites that are offered here and hosts
 * the panel. Takes the place of a launcher.
 */
export function startPage(): void {
  const claim = claimForReader();
  if (!claim) return;
  whenShown(() => {
    start(claim.launcher).catch((error: unknown) => console.warn('Bellwether:', error));
  });
}
