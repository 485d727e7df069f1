const POLL_MS = 1000;

/**
 * Calls back at every change of the address inside this document; `isAtOnce` if nothing can have
 * been drawn since.
 * A page's own `history` is out of an extension's sight, so the Navigation API tells; Firefox
 * before 147 has none, and there the address is compared once a second.
 */
export function onPageChange(changed: (isAtOnce: boolean) => void, signal: AbortSignal): void {
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', () => changed(true), { signal });
    return;
  }
  let last = location.href;
  const compare = () => {
    if (location.href === last) return;
    last = location.href;
    changed(false);
  };
  addEventListener('hashchange', compare, { signal });
  addEventListener('popstate', compare, { signal });
  const poll = setInterval(compare, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(poll));
}
