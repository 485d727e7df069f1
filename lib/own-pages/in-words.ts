import { StoreError, toStoreError } from '../store/errors.ts';
import { type ProblemKind, problemKind } from '../store/problem.ts';

export type WriteProblem = ProblemKind | 'invalid' | 'not-found' | 'merged';

/**
 * Work on the store whose errors are for the user's eyes.
 * @throws {Error} with the words for what went wrong; the store's error is its cause, and stands in the console
 * @example await inWords((kind) => troubleInWords(messages, kind), () => seedDemo(db, now))
 */
export async function inWords<T>(
  words: (kind: WriteProblem) => string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What is said to the user is short; whoever looks into it finds the whole error here.
    console.error(error);
    throw new Error(words(writeProblem(error)), { cause: error });
  }
}

/** What kind of trouble an error of the store is. */
export function writeProblem(error: unknown): WriteProblem {
  const named = toStoreError(error);
  const code = named instanceof StoreError ? named.code : null;
  const isOwn = code === 'invalid' || code === 'not-found' || code === 'merged';
  return isOwn ? code : problemKind(named);
}
