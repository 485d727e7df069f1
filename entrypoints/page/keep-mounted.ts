import { isOrphan } from './background.ts';

const TRIES = 5;
const WINDOW_MS = 5000;
/** Tells a new script the host that an old one left, when the extension was updated in between. */
const MARK = 'data-bellwether';

/** What can hide the host or its name; other extensions may add marks of their own. */
const KEPT = ['style', 'hidden', 'inert', 'aria-hidden', MARK];

/** Remembers how an element stands. Returns what puts it back and tells whether that was needed. */
function keepAttributes(host: HTMLElement): () => boolean {
  const kept = new Map(KEPT.map((name) => [name, host.getAttribute(name)]));
  return () => {
    const changed = KEPT.filter((name) => host.getAttribute(name) !== kept.get(name));
    for (const name of changed) {
      const value = kept.get(name) ?? null;
      if (value === null) host.removeAttribute(name);
      // A content policy may forbid the attribute, never the property.
      else if (name === 'style') host.style.cssText = value;
      else host.setAttribute(name, value);
    }
    return changed.length > 0;
  };
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
  const observer = new MutationObserver(() => {
    const isAway = host.parentNode !== document.documentElement;
    observer.disconnect();
    if (isOrphan()) return;
    const isChanged = restore();
    if ((isAway || isChanged) && !mayTry()) {
      host.remove();
      blocked();
      return;
    }
    mount();
    if (isAway) remounted();
  });
  const mount = () => {
    // A page that is written anew gets another `<html>`.
    observer.observe(document, { childList: true });
    observer.observe(host, { attributeFilter: KEPT });
    if (!document.documentElement) return;
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    observer.observe(document.documentElement, { childList: true });
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  for (const left of document.querySelectorAll(`html > [${MARK}]`)) left.remove();
  host.setAttribute(MARK, '');
  const restore = keepAttributes(host);
  mount();
}
