import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Deeper than anything Bellwether keeps; what lies deeper is a mistake or an attack. */
export const DEPTH_MAX = 64;

/** A value that has no canonical form. Leave it out, or mend the row it is in. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';
}

/**
 * The one JSON text of a value: keys in the order of their UTF-16 units, no white space, members
 * that are `undefined` left out, −0 as 0, and what JSON has no number for as `null`. Equal values
 * have equal texts, whatever the order in which they were put together.
 * @throws {CanonicalError} deeper than `DEPTH_MAX`, as a circle is
 * @example canonicalJson({ b: 1, a: [undefined, 2] }) // '{"a":[null,2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, 0) ?? 'null';
}

/** `undefined`: there is no such member. */
function textOf(value: unknown, depth: number): string | undefined {
  if (depth > DEPTH_MAX)
    throw new CanonicalError(
      `A value is nested deeper than ${DEPTH_MAX}. Remove the row that holds it, then try again.`,
    );
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((one) => textOf(one, depth + 1) ?? 'null').join(',')}]`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'null' : JSON.stringify(value);
  return textOfObject(value, depth);
}

/** Written out, never copied: a member named `__proto__` is one like any other. */
function textOfObject(value: object, depth: number): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const text = textOf((value as Record<string, unknown>)[key], depth + 1);
    if (text !== undefined) members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * SHA-256 of the canonical text in UTF-8, hexadecimal.
 * @throws {CanonicalError} if the value has no such text
 * @example canonicalHash({ a: 1 }) === canonicalHash(JSON.parse('{ "a": 1.0 }'))
 */
export function canonicalHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** The hash of many values in their order, without holding them: each text ends with a line feed. */
export interface RunningHash {
  /** @param text canonical, as it is also written */
  addText(text: string): void;
  add(value: unknown): void;
  /** Hexadecimal. Ends it: nothing can be added after. */
  digest(): string;
}

/**
 * @example const hash = runningHash(); for (const row of rows) hash.add(row); hash.digest();
 */
export function runningHash(): RunningHash {
  const state = sha256.create();
  const addText = (text: string): void => {
    state.update(utf8ToBytes(`${text}\n`));
  };
  return {
    addText,
    add: (value) => addText(canonicalJson(value)),
    digest: () => bytesToHex(state.digest()),
  };
}
