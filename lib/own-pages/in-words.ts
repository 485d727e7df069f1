import { type ProblemKind, troubleOf } from '../store/problem.ts';

/**
 * Work on the store whose errors are for the user's eyes.
 * @throws {Error} with the words for what went wrong; the store's error is its cause
 * @example await inWords((trouble) => troubleInWords(messages, trouble), () => seedDemo(db, now))
 */
export async function inWords<T>(
  words: (trouble: { kind: ProblemKind; detail: string }) => string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(words(troubleOf(error)), { cause: error });
  }
}
