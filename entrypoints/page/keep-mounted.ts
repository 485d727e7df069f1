import { isOrphan } from './background.ts';

const TRIES = 5;
const WINDOW_MS = 5000;
/** Tells a new script the host that an old one left, when the extension was updated in between. */
const MARK = 'data-bellwether';

/**
 * Keeps the host a child of `<html>`: applications clear what they do not know, and some pages
 * mean it. Put back at most five times in five seconds, then given up, since a fight would cost
 * the page more than the panel is worth.
 * @param remounted it stands again, and the frame it held was unloaded
 * @param blocked it was given up
 */
export function keepMounted(
  host: Element,
  signal: AbortSignal,
  remounted: () => void,
  blocked: () => void,
): void {
  let tries: number[] = [];
  const observer = new MutationObserver(() => {
    if (host.parentNode === document.documentElement) return;
    observer.disconnect();
    if (isOrphan()) return;
    const now = performance.now();
    tries = [...tries.filter((at) => now - at < WINDOW_MS), now];
    if (tries.length > TRIES) {
      blocked();
      return;
    }
    mount();
    remounted();
  });
  const mount = () => {
    // A page that is written anew gets another `<html>`.
    observer.observe(document, { childList: true });
    if (!document.documentElement) return;
    document.documentElement.append(host);
    observer.observe(document.documentElement, { childList: true });
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  for (const left of document.querySelectorAll(`html > [${MARK}]`)) left.remove();
  host.setAttribute(MARK, '');
  mount();
}
