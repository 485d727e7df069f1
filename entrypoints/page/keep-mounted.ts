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
  host.setAttribute(MARK, '');
  for (const name of HIDING) host.removeAttribute(name);
}

function countTries(): () => boolean {
  let tries: number[] = [];
  return () => {
    const now = performance.now();
    tries = [...tries.filter((at) => now - at < WINDOW_MS), now];
    return tries.length <= TRIES;
  };
}

/**
 * Keeps the host a child of `<html>` and in sight: applications clear what they do not know, and
 * some pages mean it. Put back at most five times in five seconds, then given up, since a fight
 * would cost the page more than the panel is worth.
 * @param host styled with `HOST_CSS`
 * @param remounted it stands again, and the frame it held was unloaded
 * @param blocked it was given up
 */
export function keepMounted(
  host: HTMLElement,
  signal: AbortSignal,
  remounted: () => void,
  blocked: () => void,
): void {
  const mayTry = countTries();
  const observer = new MutationObserver((records) => {
    const isAway = host.parentNode !== document.documentElement;
    observer.disconnect();
    if (isOrphan()) return;
    const isChanged = records.some(({ type }) => type === 'attributes');
    if (isChanged) restore(host);
    if ((isAway || isChanged) && !mayTry()) {
      host.remove();
      blocked();
      return;
    }
    mount();
    if (isAway) remounted();
  });
  const mount = () => {
    // An old script's, or a copy that came with a copy of `<html>`.
    for (const left of document.querySelectorAll(`html > [${MARK}]`))
      if (left !== host) left.remove();
    // A page that is written anew gets another `<html>`.
    observer.observe(document, { childList: true });
    observer.observe(host, { attributeFilter: ['style', MARK, ...HIDING] });
    if (!document.documentElement) return;
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    observer.observe(document.documentElement, { childList: true });
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  host.setAttribute(MARK, '');
  mount();
}
