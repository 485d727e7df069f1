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
  let href = document.URL;
  let launcher: Launcher | null = null;
  let isOver = false;
  const end = () => {
    isOver = true;
    navigation.removeEventListener('currententrychange', move);
    removeEventListener('blur', listen);
    launcher?.remove();
  };
  const life = { isOver: () => isOver, end };
  const move = () => {
    if (isOrphan()) end();
    if (document.URL === href || isOver) return;
    noteTitles(before, href);
    href = document.URL;
  };
  const listen = () => onNotice((layout) => launcher?.apply(layout), life, 'launcher');
  const mount = () => {
    if (isOver) return;
    launcher = mountLauncher(
      { state: 'closed', side },
      {
        opened: () => tell('page/layout', { state: 'open' }, life),
        blocked: () => tell('page/blocked', {}, life),
      },
    );
  };
  if (!isWebPage() || !claimForLauncher(() => ({ before, retire: end }))) return;
  navigation.addEventListener('currententrychange', move);
  // Whoever takes this site back is elsewhere meanwhile; a page that is looked at need not listen.
  if (document.hidden) listen();
  else addEventListener('blur', listen, { once: true });
  if (canStandNow()) mount();
  else addEventListener('load', () => requestIdleCallback(mount), { once: true });
}

/**
 * Whether no application will yet take over this document from `<html>` on. React 18 draws the whole
 * page anew if it finds there what was not sent. The scripts that do so and have not run by now are
 * asynchronous, and once they have, the page rests. Else the launcher is drawn with the page.
 */
function canStandNow(): boolean {
  return document.readyState === 'complete' || !document.querySelector('script[async]');
}

/** The address has changed and the page has not: what stands there is the address before's. */
function noteTitles(before: TitlesBefore[], href: string): void {
  const holders = [...document.querySelectorAll(TITLES)].slice(0, TITLES_MAX);
  const titles = holders.map(({ textContent }) => textContent.slice(0, RAW_MAX));
  const others = before.filter((one) => one.href !== href);
  before.splice(0, BEFORE_MAX, ...[...others, { href, titles }].slice(-BEFORE_MAX));
}
