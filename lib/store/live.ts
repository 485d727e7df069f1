import { liveQuery } from 'dexie';
import { toNamedError } from './full-disk.ts';

/** Something to listen to: values now and after every change, until the returned call. */
export type Source<T> = (next: (value: T) => void, fail: (error: Error) => void) => () => void;

/**
 * A read of the store that is repeated whenever what it read has changed, in this page or another.
 * @example const stop = live(() => listScoreRows(db))(show, showError);
 */
export function live<T>(read: () => Promise<T>): Source<T> {
  return (next, fail) => {
    let answers = 0;
    let hasEnded = false;
    // An async querier, because only then does Dexie count its awaits; without that a transaction
    // inside is now and then committed before its last read.
    const subscription = liveQuery(async () => await read()).subscribe({
      next: (value) => {
        answers += 1;
        next(value);
      },
      error: async (error) => {
        const before = answers;
        const named = await toNamedError(error);
        if (!hasEnded && answers === before) fail(named);
      },
    });
    return () => {
      hasEnded = true;
      subscription.unsubscribe();
    };
  };
}
