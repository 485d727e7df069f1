import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Live } from './use-live.ts';

/** A way to wait for a value that is still loading: what is asked for early is done, only later. */
export function useReady<T>(live: Live<T>): () => Promise<T> {
  const latest = useRef(live);
  const waiting = useRef<{ resolve: (value: T) => void; reject: (error: Error) => void }[]>([]);
  latest.current = live;
  useEffect(() => {
    if (live.state === 'loading') return;
    for (const one of waiting.current.splice(0)) {
      if (live.state === 'ready') one.resolve(live.value);
      else one.reject(live.error);
    }
  }, [live]);
  return useCallback(() => {
    const now = latest.current;
    if (now.state === 'ready') return Promise.resolve(now.value);
    if (now.state === 'failed') return Promise.reject(now.error);
    return new Promise<T>((resolve, reject) => waiting.current.push({ resolve, reject }));
  }, []);
}
