import type { MessageName, RequestOf } from '../../lib/messages/protocol.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { TITLES } from '../../lib/sites/titles.ts';
import { ask, isOrphan, isUnwanted, onNotice } from './background.ts';
import { claimForLauncher, type TitlesBefore } from './claim.ts';
import { mountLauncher } from './launcher.ts';
import { onPageChange } from './page-changes.ts';
import { whenShown } from './when-shown.ts';

/** Else a page may have been drawn anew before a launcher can see what stood there. */
const NOTICES_AT_ONCE = 'navigation' in globalThis;
/** Addresses whose titles are remembered, and titles of each. */
const BEFORE_MAX = 4;
const TITLES_MAX = 8;
/** Characters of each, white space included: whoever reads them folds it. */
const RAW_MAX = 2000;
/** Pages change their address in bursts; a badge may wait for the last one. */
const SETTLE_MS = 150;

/**
 * Starts in this document, once: a closed panel until there is something to read or to show. A
 * button, and a word to the background at every new address; nothing is read, and the background
 * puts a reader in its place when that is of use. What is not needed at once is not run at once:
 * every page of a granted site pays for this.
 */
export function startLauncher(side: PanelLayout['side']): void {
  const before: TitlesBefore[] = [];
  const end = new AbortController();
  const handOver = () => ({ before, retire: () => end.abort() });
  if (claimForLauncher(handOver)) whenShown(() => standClosed(side, before, end));
}

function standClosed(side: PanelLayout['side'], before: TitlesBefore[], end: AbortController) {
  const { signal } = end;
  let { href } = location;
  let documentAt = Date.now();
  let navigation = 0;
  let isArriving = false;
  const tell = teller(end);
  const arrive = () => {
    isArriving = false;
    if (signal.aborted) return;
    navigation += 1;
    tell('page/arrived', { href, documentAt, navigation, needsReader: !NOTICES_AT_ONCE });
  };
  const move = () => {
    if (location.href === href) return;
    noteTitles(before, href);
    href = location.href;
    if (!isArriving) setTimeout(arrive, SETTLE_MS);
    isArriving = true;
  };
  // At once, so that it is drawn with the page: a frame of its own costs more than the button.
  const launcher = mountLauncher({ state: 'closed', side }, signal, {
    opened: () => tell('page/layout', { state: 'open' }),
    blocked: () => tell('page/blocked', {}),
  });
  onNotice(launcher.apply, end, 'launcher');
  onPageChange(move, signal);
  const comeBack = () => {
    // Out of the back/forward cache: this document is the newest again, whenever it was made.
    documentAt = Math.max(documentAt, Date.now());
    arrive();
  };
  // Only a page that went away can come back: the first `pageshow` need not be heard.
  const leave = () => addEventListener('pageshow', comeBack, { signal, once: true });
  addEventListener('pagehide', leave, { signal });
  arrive();
}

/** Says things to the background, until nobody hears: a button that nobody hears is none. */
function teller(end: AbortController) {
  return <N extends MessageName>(name: N, body: RequestOf<N>) => {
    ask(name, body).catch((error: unknown) => {
      if (isOrphan() || isUnwanted(error)) end.abort();
      else console.warn('Bellwether:', error);
    });
  };
}

/** The address has changed and the page has not: what stands there is the address before's. */
function noteTitles(before: TitlesBefore[], href: string): void {
  const holders = [...document.querySelectorAll(TITLES)].slice(0, TITLES_MAX);
  const titles = holders.map(({ textContent }) => textContent.slice(0, RAW_MAX));
  const others = before.filter((one) => one.href !== href);
  before.splice(0, BEFORE_MAX, ...[...others, { href, titles }].slice(-BEFORE_MAX));
}
