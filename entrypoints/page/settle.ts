/** How long a page is watched, in milliseconds. */
export interface SettleTimes {
  /** From a change of the page to a look at it: changes come in bursts. */
  settleMs: number;
  /** Values and shadow roots change without a mutation, so it is also looked at this often. */
  pollMs: number;
  /** After this the page is given up. */
  waitMs: number;
}

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'href', 'value', 'data-is-active'],
};

/**
 * Looks now and again at every settled change until `look` says that nothing is left to see, the
 * time is over or the signal aborts. Nothing observes the page afterwards.
 */
export function lookUntilSettled(
  times: SettleTimes,
  signal: AbortSignal,
  look: () => boolean,
  expired: () => void,
): void {
  if (signal.aborted || look()) return;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    soon ??= setTimeout(again, times.settleMs);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(soon);
    clearInterval(poll);
    clearTimeout(deadline);
    signal.removeEventListener('abort', stop);
  };
  const again = () => {
    soon = undefined;
    if (signal.aborted || look()) stop();
  };
  const poll = setInterval(again, times.pollMs);
  const deadline = setTimeout(() => {
    const isSeen = look();
    stop();
    if (!isSeen) expired();
  }, times.waitMs);
  signal.addEventListener('abort', stop);
  observer.observe(document.documentElement, WATCHED);
}
