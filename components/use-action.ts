import { useCallback, useRef, useState } from 'preact/hooks';
import { errorText } from './error-text.ts';

export interface Action<A extends unknown[]> {
  pending: boolean;
  /** What went wrong the last time, in words; `null`: nothing. */
  failure: string | null;
  run: (...args: A) => Promise<void>;
}

/** A piece of work with its pending and failed states. It never runs twice at once. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<void>): Action<A> {
  const [state, setState] = useState<{ pending: boolean; failure: string | null }>({
    pending: false,
    failure: null,
  });
  const running = useRef(false);
  const run = useCallback(
    async (...args: A) => {
      if (running.current) return;
      running.current = true;
      setState({ pending: true, failure: null });
      try {
        await work(...args);
        setState({ pending: false, failure: null });
      } catch (error) {
        setState({ pending: false, failure: errorText(error) });
      } finally {
        running.current = false;
      }
    },
    [work],
  );
  return { ...state, run };
}
