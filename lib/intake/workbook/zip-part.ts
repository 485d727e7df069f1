import { Inflate } from 'fflate';
import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';
import { type ReadableFile, readBytes } from '../readable-file.ts';
import { startOfEntry, type ZipEntry } from './zip-directory.ts';

/** Unpacked bytes, and how many packed ones have been read for them. */
export interface ZipPiece {
  bytes: Uint8Array;
  packedRead: number;
}

/** Small enough that what it may unpack to, at most about 1,030 times as much, fits in memory. */
const STEP_BYTES = 16 * 1024;
const READ_BYTES = 512 * 1024;

/** Refuses what unpacks to far more than sheets do, before the next piece is unpacked. */
function checkSize(unpacked: number, packedRead: number): void {
  const isTooMuch = unpacked > CAPS.partBytes;
  const isTooDense = unpacked > CAPS.ratioFromBytes && unpacked > packedRead * CAPS.ratio;
  if (isTooMuch || isTooDense) throw new ImportFileError('zip-bomb');
}

/** Unpacks piece by piece; what one piece gave is taken before the next one goes in. */
class Unpacker {
  private pieces: Uint8Array[] = [];
  private readonly inflate = new Inflate((bytes) => this.pieces.push(bytes));

  constructor(private readonly isDeflated: boolean) {}

  unpack(bytes: Uint8Array, isLast: boolean): Uint8Array[] {
    if (!this.isDeflated) return [bytes];
    try {
      this.inflate.push(bytes, isLast);
    } catch (cause) {
      throw new ImportFileError('not-a-workbook', null, { cause });
    }
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }
}

/**
 * The unpacked bytes of one entry, in pieces.
 * @throws {ImportFileError} `zip-bomb`, `not-a-workbook`, `unreadable`
 * @throws the signal's reason once it is aborted
 */
export async function* zipPieces(
  file: ReadableFile,
  entry: ZipEntry,
  signal?: AbortSignal,
): AsyncGenerator<ZipPiece> {
  checkSize(entry.unpacked, entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new ImportFileError('not-a-workbook');
  const start = await startOfEntry(file, entry);
  const unpacker = new Unpacker(entry.method === 8);
  let unpacked = 0;
  for (let read = 0; read < entry.packed; ) {
    signal?.throwIfAborted();
    const block = await readBytes(
      file,
      start + read,
      start + Math.min(read + READ_BYTES, entry.packed),
    );
    if (block.length === 0) throw new ImportFileError('not-a-workbook');
    for (let at = 0; at < block.length; at += STEP_BYTES) {
      const step = block.subarray(at, at + STEP_BYTES);
      read += step.length;
      for (const bytes of unpacker.unpack(step, read >= entry.packed)) {
        unpacked += bytes.length;
        checkSize(unpacked, read);
        if (bytes.length > 0) yield { bytes, packedRead: read };
      }
    }
  }
}
