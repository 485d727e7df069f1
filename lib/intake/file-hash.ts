import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytePieces, type ReadableFile } from './readable-file.ts';

/**
 * By what a file is known again: SHA-256 of its bytes, hexadecimal. Holds a piece of it at a time.
 * @throws {ImportFileError} `unreadable`, and the signal's reason once it is aborted
 * @example await fileHash(file) // 'e3b0c442…'
 */
export async function fileHash(
  file: Pick<ReadableFile, 'stream'>,
  signal?: AbortSignal,
): Promise<string> {
  const hash = sha256.create();
  for await (const piece of bytePieces(file, signal)) hash.update(piece);
  return bytesToHex(hash.digest());
}
