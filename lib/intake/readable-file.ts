import { ImportFileError } from './file-error.ts';

/** What is needed of a file: a `File` is one, and so is anything that can make its bytes. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  stream(): ReadableStream<Uint8Array>;
}

/**
 * A part of a file. Ends before `end` where the file does.
 * @throws {ImportFileError} `unreadable`: it was changed or deleted since it was chosen
 */
export async function readBytes(
  file: ReadableFile,
  start: number,
  end: number,
): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(start, Math.min(end, file.size)).arrayBuffer());
  } catch (cause) {
    throw new ImportFileError('unreadable', null, { cause });
  }
}

/** Bytes that are handed on at a time, however large the pieces are in which they arrive. */
const PIECE_BYTES = 64 * 1024;

/**
 * The bytes of a file in small pieces, in turn.
 * @throws {ImportFileError} `unreadable`: it was changed or deleted since it was chosen
 * @throws the signal's reason once it is aborted
 */
export async function* bytePieces(
  file: Pick<ReadableFile, 'stream'>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await readPiece(reader);
      if (done) return;
      for (let at = 0; at < value.length; at += PIECE_BYTES)
        yield value.subarray(at, at + PIECE_BYTES);
    }
  } finally {
    // Nobody waits for it: a stream that is stuck must not keep a cancelled import.
    void reader.cancel().catch(() => undefined);
  }
}

async function readPiece(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ImportFileError('unreadable', null, { cause });
  }
}
