import { browser } from '../../lib/browser.ts';

/**
 * Reads, changes and writes one key of `storage.session` while nobody else does. The background
 * keeps no state of its own: it may be stopped between any two events.
 */
export async function updateSession<T, R>(
  key: string,
  change: (current: T | undefined) => { next: T | null; result: R },
): Promise<R> {
  return navigator.locks.request(`session:${key}`, async () => {
    const { next, result } = change(await readSession<T>(key));
    if (next === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: next });
    return result;
  });
}

/** The value under a key of `storage.session`; only the background writes there. */
export async function readSession<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}
