import type { ProblemCode } from '../problem-code.ts';

/**
 * What was read of one cell. A value without a code is beyond doubt, one with a code is doubtful;
 * a code without a value says why there is none; neither: nothing stands there.
 */
export type Cell<T> =
  | { value: T; code: ProblemCode | null }
  | { value: null; code: ProblemCode | null };

export const MISSING: Cell<never> = { value: null, code: null };

export function isRead<T>(value: T): Cell<T> {
  return { value, code: null };
}

export function isDoubtful<T>(value: T, code: ProblemCode): Cell<T> {
  return { value, code };
}

export function isUnread(code: ProblemCode): Cell<never> {
  return { value: null, code };
}

/** A reader whose last answers are kept: cells of one column say the same again and again. */
export function remembering<T>(read: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
