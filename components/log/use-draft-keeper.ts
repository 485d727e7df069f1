import { useEffect, useRef } from 'preact/hooks';

const QUIET_MS = 300;

/**
 * Hands a value on when nothing changed for 300 ms, and at once when the form is left, hidden or
 * taken away: what was typed survives whatever happens to the page.
 */
export function useDraftKeeper<T>(keep: (value: T) => void): {
  changed: (value: T) => void;
  flush: () => void;
  forget: () => void;
} {
  const latestKeep = useRef(keep);
  latestKeep.current = keep;
  const keeper = useRef(makeKeeper<T>((value) => latestKeep.current(value))).current;
  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  return keeper;
}

function makeKeeper<T>(keep: (value: T) => void) {
  let waiting: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
    waiting = null;
  };
  const flush = () => {
    const held = waiting;
    forget();
    if (held) keep(held.value);
  };
  const changed = (value: T) => {
    clearTimeout(timer);
    waiting = { value };
    timer = setTimeout(flush, QUIET_MS);
  };
  return { changed, flush, forget };
}
