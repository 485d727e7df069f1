import type { PageObservation } from '../../lib/model/page.ts';
import { plainText } from '../../lib/sites/dom.ts';
import { siteFor } from '../../lib/sites/recognise.ts';
import type { Site } from '../../lib/sites/site.ts';
import { arrivalAt } from './address-watch.ts';
import { ask, isOrphan, isUnwanted, onNotice } from './background.ts';
import { claimForReader, type Handover } from './claim.ts';
import { type Earlier, rememberUnread } from './doubt.ts';
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
  const here = new URL(location.href);
  const site = siteFor(sites, here, document);
  if (!site) return [];
  const left = before.flatMap(({ href, titles }) => {
    const { key } = arrivalAt(site, new URL(href)) ?? {};
    return key ? [{ key, titles: titles.map(plainText) }] : [];
  });
  if (left.length === 0) return [];
  const route = site.route(here);
  return rememberUnread(left, route && site.read(document, route));
}

async function start(sites: readonly Site[], launcher: Handover | null): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const failed = (error: unknown) => {
    if (isOrphan() || isUnwanted(error)) end.abort();
    else console.warn('Bellwether:', error);
  };
  let panel: PanelFrame | null = null;
  // Before the first message: a page script that does not listen counts as gone.
  onNotice((layout) => panel?.apply(layout), end, 'reader');
  let first: PageObservation | null = null;
  let observed = (seen: PageObservation) => {
    first = seen;
  };
  const before = launcher ? memoryOf(sites, launcher) : [];
  new PageWatch(sites, (seen) => observed(seen), signal, before).start();
  observed = sendLastOfTask(failed);
  try {
    const { layout, words } = await ask('page/hello', { observed: first });
    launcher?.retire();
    panel = new PanelFrame(layout, words, signal, failed);
    const shown = panel;
    // Out of the back/forward cache: the page that stood here meanwhile took the frame's grant.
    const renew = async () => shown.reload((await ask('page/hello', { observed: null })).layout);
    addEventListener('pageshow', (event) => event.persisted && renew().catch(failed), { signal });
  } catch (error) {
    // Not wanted here, or nobody there to hear: then nothing is watched either.
    end.abort();
    launcher?.retire();
    throw error;
  }
}

/**
 * Starts in this document, once: watches for records of these products and hosts the panel. Takes
 * the place of a launcher.
 */
export function startPage(sites: readonly Site[]): void {
  const claim = claimForReader();
  if (!claim) return;
  whenShown(() => {
    start(sites, claim.launcher).catch((error: unknown) => console.warn('Bellwether:', error));
  });
}
