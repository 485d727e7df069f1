/** How long a page is watched, in milliseconds. */
export interface SettleTimes {
  /** From a change of the page to a look at it: changes come in bursts. */
  settleMs: number;
  /** Values and shadow roots change without a mutation, so it is also looked at this often. */
  pollMs: number;
  /** After this the page is given up. */
  waitMs: number;
  /** Once something was seen, what is late may take this long: only the poll looks for it. */
  lateMs: number;
}

/** Late parts are looked for a little longer than what stands unchanged is doubted. */
export const PAGE_TIMES: SettleTimes = {
  settleMs: 150,
  pollMs: 1000,
  waitMs: 15_000,
  lateMs: 5500,
};

/** What a look at the page found of what is looked for. */
export type Sight = 'nothing' | 'some' | 'all';

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'href', 'value', 'data-is-active'],
};

/**
 * Looks now and at every settled change until something is seen, then for the rest of it. Ends when
 * all is seen, the time is over or the signal aborts; nothing observes the page afterwards.
 * @param expired nothing was seen in all the time
 */
export function lookUntilSettled(
  times: SettleTimes,
  signal: AbortSignal,
  look: () => Sight,
  expired: () => void,
): void {
  const first = look();
  if (first === 'some') lookForRest(times, signal, look);
  if (first !== 'nothing' || signal.aborted) return;
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
    const sight = look();
    if (sight !== 'nothing') stop();
    if (sight === 'some') lookForRest(times, signal, look);
    return sight;
  };
  const poll = setInterval(again, times.pollMs);
  const deadline = setTimeout(() => {
    if (again() !== 'nothing') return;
    stop();
    expired();
  }, times.waitMs);
  signal.addEventListener('abort', stop);
  observer.observe(document.documentElement, WATCHED);
}

/** Some records never have all their fields, and every look walks the page: so few, and not long. */
function lookForRest(times: SettleTimes, signal: AbortSignal, look: () => Sight): void {
  if (signal.aborted) return;
  const stop = () => {
    clearInterval(poll);
    clearTimeout(deadline);
    signal.removeEventListener('abort', stop);
  };
  const again = () => look() === 'all' && stop();
  const poll = setInterval(again, times.pollMs);
  const deadline = setTimeout(() => {
    look();
    stop();
  }, times.lateMs);
  signal.addEventListener('abort', stop);
}
