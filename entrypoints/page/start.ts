import type { Site } from '../../lib/sites/site.ts';
import { ask, isOrphan, onLayoutNotice } from './background.ts';
import { PanelFrame } from './panel-frame.ts';
import { type Observed, PageWatch } from './watch-page.ts';

const CLAIM = Symbol.for('bellwether.page');

/** Registered and injected by hand may meet in one document: the first one stays. */
function claimWorld(): boolean {
  if (CLAIM in globalThis) return false;
  Object.defineProperty(globalThis, CLAIM, { value: true });
  return true;
}

async function start(sites: readonly Site[]): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const failed = (error: unknown) => {
    if (isOrphan()) end.abort();
    else console.warn('Bellwether:', error);
  };
  const observed: Observed = (seen) => void ask('page/observed', seen).catch(failed);
  new PageWatch(sites, observed, signal).start();
  try {
    const { layout, words } = await ask('page/hello', {});
    const panel = new PanelFrame(layout, words, signal, failed);
    onLayoutNotice((next) => panel.apply(next), signal);
    // Out of the back/forward cache: the page that stood here meanwhile took the frame's grant.
    const renew = async () => panel.reload((await ask('page/hello', {})).layout);
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
