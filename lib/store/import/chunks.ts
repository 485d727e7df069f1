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

/** A piece, and what has the next one read meanwhile. */
export interface Ahead<T> {
  piece: T;
  /** To be called once the disk has enough to do: reading takes the processor. */
  readNext: () => void;
}

/** The same, each piece read while the one before it is worked on, if that asks for it. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<Ahead<T>> {
  const pieces = source[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | null = null;
  const readNext = () => {
    next ??= pieces.next();
    // Whoever asks for the piece hears of its failure; nobody else is to.
    next.catch(() => undefined);
  };
  try {
    for (;;) {
      const { done, value } = await (next ?? pieces.next());
      if (done) return;
      next = null;
      yield { piece: value, readNext };
    }
  } finally {
    await pieces.return?.();
  }
}
