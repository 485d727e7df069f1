import { useEffect, useState } from 'preact/hooks';

/** Something to listen to, such as a live read of the store; `null`: not yet. */
export type LiveSource<T> =
  | ((next: (value: T) => void, fail: (error: Error) => void) => () => void)
  | null;

export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: Error };

/**
 * What a source says last. The last value stands until the next one comes, so that nothing
 * flickers; after an error it starts anew when `key` changes.
 * @param key whatever the source depends on
 */
export function useLive<T>(source: LiveSource<T>, key: unknown): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(() => {
    if (source === null) return;
    setLive((current) => (current.state === 'failed' ? { state: 'loading' } : current));
    return source(
      (value) => setLive({ state: 'ready', value }),
      (error) => setLive({ state: 'failed', error }),
    );
  }, [key]);
  return live;
}
