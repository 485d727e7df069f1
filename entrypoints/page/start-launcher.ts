import type { PanelLayout } from '../../lib/model/views.ts';
import { TITLES } from '../../lib/sites/titles.ts';
import { claimForLauncher, type TitlesBefore } from './claim.ts';
import { isOrphan, onNotice, tell } from './extension.ts';
import { type Launcher, mountLauncher } from './launcher.ts';
import { isWebPage } from './when-shown.ts';

/** Addresses whose titles are remembered, and titles of each. */
const BEFORE_MAX = 4;
const TITLES_MAX = 8;
/** Characters of each, white space included: whoever reads them folds it. */
const RAW_MAX = 2000;

/**
 * Starts in this document, once: a closed panel until there is something to read or to show. A
 * button, and nothing is read or said: the background sees where the tab is, and puts a reader in
 * its place when that is of use. What is not needed at once is not run at once: every page of a
 * granted site pays for this. Needs the Navigation API: without it a page may have been drawn anew
 * before a launcher can see what stood there.
 */
export function startLauncher(side: PanelLayout['side']): void {
  const before: TitlesBefore[] = [];
  const end = new AbortController();
  const handOver = () => ({ before, retire: () => end.abort() });
  if (isWebPage() && claimForLauncher(handOver)) standClosed(side, before, end);
}

function standClosed(side: PanelLayout['side'], before: TitlesBefore[], end: AbortController) {
  const { signal } = end;
  let { href } = location;
  let launcher: Launcher | null = null;
  const mount = () => {
    if (signal.aborted) return;
    launcher = mountLauncher({ state: 'closed', side }, signal, {
      opened: () => tell('page/layout', { state: 'open' }, end),
      blocked: () => tell('page/blocked', {}, end),
    });
  };
  const move = () => {
    if (isOrphan()) end.abort();
    if (location.href === href || signal.aborted) return;
    noteTitles(before, href);
    href = location.href;
  };
  const listen = () => onNotice((layout) => launcher?.apply(layout), end, 'launcher');
  navigation.addEventListener('currententrychange', move, { signal });
  // Whoever takes this site back is elsewhere meanwhile; a page that is looked at need not listen.
  if (document.hidden) listen();
  else addEventListener('blur', listen, { signal, once: true });
  whenTakenOver(mount);
}

/**
 * Now, so that it is drawn with the page; but not into a document that an application may yet take
 * over from `<html>` on. React 18 draws the whole page anew if it finds there what was not sent. The
 * scripts that do so and have not run by now are asynchronous, and once they have, the page rests.
 */
function whenTakenOver(run: () => void): void {
  const isDone = document.readyState === 'complete' || !document.querySelector('script[async]');
  if (isDone) run();
  else addEventListener('load', () => requestIdleCallback(run), { once: true });
}

/** The address has changed and the page has not: what stands there is the address before's. */
function noteTitles(before: TitlesBefore[], href: string): void {
  const holders = [...document.querySelectorAll(TITLES)].slice(0, TITLES_MAX);
  const titles = holders.map(({ textContent }) => textContent.slice(0, RAW_MAX));
  const others = before.filter((one) => one.href !== href);
  before.splice(0, BEFORE_MAX, ...[...others, { href, titles }].slice(-BEFORE_MAX));
}
