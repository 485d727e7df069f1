import type { CleanRow } from '../../intake/import-record.ts';

/**
 * Rows of one transaction. Below a thousand the transactions are the cost; above some thousand a
 * log that the user writes meanwhile waits for longer than half a second.
 */
export const CHUNK_ROWS = 4_000;

/** Rows of a file, in its order, in pieces of any length. */
export type RowSource = AsyncIterable<readonly CleanRow[]>;

/** The same rows in pieces of one length: the chunks of a file are the same whenever it is read. */
export async function* chunksOf(source: RowSource, size = CHUNK_ROWS): AsyncGenerator<CleanRow[]> {
  let chunk: CleanRow[] = [];
  for await (const piece of source) {
    for (let from = 0; from < piece.length; ) {
      const room = size - chunk.length;
      chunk.push(...piece.slice(from, from + room));
      from += room;
      if (chunk.length < size) break;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** The same, each piece read while the one before it is worked on: the disk and the reader take turns. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const pieces = source[Symbol.asyncIterator]();
  let next = pieces.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = pieces.next();
      // Whoever asks for the piece hears of its failure; nobody else is to.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await pieces.return?.();
  }
}
