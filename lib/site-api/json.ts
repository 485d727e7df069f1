import { plainText } from '../sites/dom.ts';

/** Items of a list that are looked at. */
const LIST_MAX = 100;
const ID_MAX = 128;

/** A value below objects, by their own members only; `undefined`: there is none. */
export function valueAt(answer: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    answer,
  );
}

/** A text or a number as a line of plain text; `null`: neither, or nothing in it. */
export function lineAt(answer: unknown, ...path: string[]): string | null {
  const value = valueAt(answer, ...path);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? plainText(value) : null;
}

/** An id as a string; `null`: none, or a number that JavaScript does not hold exactly. */
export function idAt(answer: unknown, ...path: string[]): string | null {
  const value = valueAt(answer, ...path);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === 'string' && value !== '' && value.length <= ID_MAX ? value : null;
}

/** A list; empty if there is none. */
export function listAt(answer: unknown, ...path: string[]): unknown[] {
  const value = valueAt(answer, ...path);
  return Array.isArray(value) ? value.slice(0, LIST_MAX) : [];
}

/** The one of a list that has this id. */
export function withId(list: unknown[], id: string | null): unknown {
  return id === null ? undefined : list.find((item) => idAt(item, 'id') === id);
}
