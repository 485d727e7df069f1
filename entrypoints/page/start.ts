import type { PageObservation } from '../../lib/model/page.ts';
import type { Site } from '../../lib/sites/site.ts';
import { ask, isOrphan, isUnwanted, onLayoutNotice } from './background.ts';
import { PanelFrame } from './panel-frame.ts';
import { PageWatch } from './watch-page.ts';

const CLAIM = Symbol.for('bellwether.page');

/** Registered and injected by hand may meet in one document: the first one stays. */
function claimWorld(): boolean {
  if (CLAIM in globalThis) return false;
  Object.defineProperty(globalThis, CLAIM, { value: true });
  return true;
}

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

async function start(sites: readonly Site[]): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const failed = (error: unknown) => {
    if (isOrphan() || isUnwanted(error)) end.abort();
    else console.warn('Bellwether:', error);
  };
  let panel: PanelFrame | null = null;
  // Before the first message: a page script that does not listen counts as gone.
  onLayoutNotice((layout) => panel?.apply(layout), signal);
  let first: PageObservation | null = null;
  let observed = (seen: PageObservation) => {
    first = seen;
  };
  new PageWatch(sites, (seen) => observed(seen), signal).start();
  observed = sendLastOfTask(failed);
  try {
    const { layout, words } = await ask('page/hello', { observed: first });
    panel = new PanelFrame(layout, words, signal, failed);
    const shown = panel;
    // Out of the back/forward cache: the page that stood here meanwhile took the frame's grant.
    const renew = async () => shown.reload((await ask('page/hello', { observed: null })).layout);
    addEventListener('pageshow', (event) => event.persisted && renew().catch(failed), { signal });
  } catch (error) {
    // Not wanted here, or nobody there to hear: then nothing is watched either.
    end.abort();
    throw error;
  }
}

/** A page that is only prepared in advance is in no tab yet. */
function whenShown(run: () => void): void {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

/** Starts in this document, once: watches for records of these products and hosts the panel. */
export function startPage(sites: readonly Site[]): void {
  if (!claimWorld()) return;
  whenShown(() => start(sites).catch((error: unknown) => console.warn('Bellwether:', error)));
}
