import { isOrphan } from './extension.ts';
import { HOST_CSS } from './panel-styles.ts';

const TRIES = 5;
const WINDOW_MS = 5000;
/** Tells a new script the host that an old one left, when the extension was updated in between. */
const MARK = 'data-bellwether';

/** What can hide the host; other extensions may add marks of their own. */
const HIDING = ['hidden', 'inert', 'aria-hidden'];

/** As it stood: the style as a property, since a content policy may forbid the attribute. */
function restore(host: HTMLElement): void {
  host.style.cssText = HOST_CSS;
  for (const name of HIDING) host.removeAttribute(name);
}

/**
 * Keeps the host a child of `<html>` and in sight: applications clear what they do not know, and
 * some pages mean it. Put back at most five times in five seconds, then given up, since a fight
 * would cost the page more than the panel is worth.
 * @param host styled with `HOST_CSS`
 * @param remounted it stands again, and the frame it held was unloaded
 * @param blocked it was given up
 * @returns takes it away for good
 */
export function keepMounted(
  host: HTMLElement,
  remounted: () => void,
  blocked: () => void,
): () => void {
  let tries: number[] = [];
  const observer = new MutationObserver((records) => {
    const isAway = host.parentNode !== document.documentElement;
    observer.disconnect();
    if (isOrphan()) return;
    const isChanged = records.some(({ type }) => type === 'attributes');
    if (isChanged) restore(host);
    if (isAway || isChanged) tries = [...tries.filter(isRecent), performance.now()];
    if (tries.length > TRIES) {
      host.remove();
      blocked();
      return;
    }
    mount(host, observer);
    if (isAway) remounted();
  });
  mount(host, observer);
  return () => {
    observer.disconnect();
    host.remove();
  };
}

function isRecent(at: number): boolean {
  return performance.now() - at < WINDOW_MS;
}

function mount(host: HTMLElement, observer: MutationObserver): void {
  host.removeAttribute(MARK);
  // An old script's, or a copy that came with a copy of `<html>`.
  for (let left = marked(); left; left = marked()) left.remove();
  host.setAttribute(MARK, '');
  // A page that is written anew gets another `<html>`.
  observer.observe(document, { childList: true });
  observer.observe(host, { attributeFilter: ['style', MARK, ...HIDING] });
  const page = document.documentElement;
  if (!page) return;
  if (host.parentNode !== page) page.append(host);
  observer.observe(page, { childList: true });
}

function marked(): Element | null {
  return document.querySelector(`html > [${MARK}]`);
}
