import type { Bytes } from './read-lines.ts';

type Block = Uint8Array<ArrayBuffer>;

/** A file that is read a little first and then to its end. */
export interface ByteSource {
  /** @returns fewer only at the end */
  take(length: number): Promise<Block>;
  rest(): AsyncGenerator<Block>;
}

export function takeFrom(bytes: Bytes): ByteSource {
  const pieces = bytes[Symbol.asyncIterator]();
  let left: Block = new Uint8Array(0);
  const take = async (length: number): Promise<Block> => {
    while (left.length < length) {
      const { done, value } = await pieces.next();
      if (done) break;
      left = joined([left, value]);
    }
    const taken = left.slice(0, length);
    left = left.slice(length);
    return taken;
  };
  const rest = async function* (): AsyncGenerator<Block> {
    if (left.length > 0) yield left;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  return { take, rest };
}

/**
 * The same bytes in blocks of one length; the last may be shorter, and is empty only if there are
 * no bytes at all. One block is held back until it is known whether another follows.
 */
export async function* exactly(
  bytes: Bytes,
  length: number,
): AsyncGenerator<{ block: Block; isLast: boolean }> {
  let held: Block[] = [];
  let size = 0;
  for await (const piece of bytes) {
    let from = 0;
    while (size + piece.length - from > length) {
      const upTo = from + length - size;
      yield { block: joined([...held, piece.subarray(from, upTo)]), isLast: false };
      held = [];
      size = 0;
      from = upTo;
    }
    held.push(piece.slice(from));
    size += piece.length - from;
  }
  yield { block: joined(held), isLast: true };
}

export function joined(pieces: readonly Uint8Array[]): Block {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A stream's pieces, for browsers that cannot go through a stream by themselves. */
export async function* piecesOf(stream: ReadableStream<Block>): AsyncGenerator<Block> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
