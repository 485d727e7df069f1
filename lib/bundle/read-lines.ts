import { BundleError } from './bundle-error.ts';
import { DEPTH_MAX } from './canonical.ts';

/** A row stands so deep in a document. */
const DOCUMENT_DEPTH = 4;

/** Bytes of a file, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

interface LineLimits {
  /** Of the whole file. */
  bytes: number;
  /** UTF-16 units of the first line, which may be a whole document, and of every other one. */
  firstLine: number;
  line: number;
}

/**
 * The lines of a text in UTF-8 that anybody may have written, without what ends them. No more than
 * one line and one piece are held.
 * @throws {BundleError} `too-large`, `too-long` or `not-text`
 */
export async function* readLines(bytes: Bytes, limits: LineLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  let line = 1;
  let rest = '';
  const checked = (text: string): string => {
    if (text.length > (line === 1 ? limits.firstLine : limits.line))
      throw new BundleError({ code: 'too-long', line });
    return text;
  };
  for await (const piece of bytes) {
    read += piece.byteLength;
    if (read > limits.bytes) throw new BundleError({ code: 'too-large' });
    const pieces = (rest + decoded(decoder, piece)).split('\n');
    rest = pieces.pop() ?? '';
    for (const text of pieces) {
      yield checked(text.endsWith('\r') ? text.slice(0, -1) : text);
      line += 1;
    }
    checked(rest);
  }
  rest += decoded(decoder);
  if (rest !== '') yield checked(rest);
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new BundleError({ code: 'not-text' }, { cause: error });
  }
}

/**
 * JSON that anybody may have written. How deep it is nested is looked at before it is parsed, since
 * a parser may take what whoever walks through the value cannot.
 * @throws {BundleError} `too-deep` or `not-json`
 */
export function parseBounded(text: string, line: number): unknown {
  if (isDeeperThan(text, DEPTH_MAX + DOCUMENT_DEPTH))
    throw new BundleError({ code: 'too-deep', line });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BundleError({ code: 'not-json', line }, { cause: error });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted && code === BACKSLASH) at += 1;
    else if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    // `[` and `{`, then `]` and `}`.
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
