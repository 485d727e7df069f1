import { sha256 } from '@noble/hashes/sha2.js';
import { BundleError } from './bundle-error.ts';

/**
 * The head of an encrypted backup, big-endian:
 *
 *   0  8  `BWBACKUP`
 *   8  1  version, 1
 *   9  1  key derivation: 1 = PBKDF2 with HMAC-SHA-256
 *  10  4  its iterations
 *  14 16  its salt
 *  30  8  the first bytes of every nonce; four of a counter follow
 *  38  4  bytes of each chunk before it was encrypted; the last one may have fewer
 *  42  8  the first bytes of SHA-256 over all of the above
 *
 * Then 16 bytes by which a wrong passphrase is told, then the chunks.
 */
export interface BackupHeader {
  iterations: number;
  salt: Bytes;
  noncePrefix: Bytes;
  chunkBytes: number;
}
type Bytes = Uint8Array<ArrayBuffer>;

export const HEADER_BYTES = 50;
const CHECKED_BYTES = 42;
const MAGIC = new TextEncoder().encode('BWBACKUP');
const VERSION = 1;
const PBKDF2_SHA256 = 1;

/** Fewer are too few today; more would only keep whoever opens the file waiting. */
export const ITERATIONS = { least: 600_000, most: 10_000_000 } as const;
const CHUNK = { least: 1024, most: 16_777_216 } as const;

/** @example toHeaderBytes({ iterations: 600_000, salt, noncePrefix, chunkBytes: 262_144 }).length // 50 */
export function toHeaderBytes({ iterations, salt, noncePrefix, chunkBytes }: BackupHeader): Bytes {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  view.setUint8(8, VERSION);
  view.setUint8(9, PBKDF2_SHA256);
  view.setUint32(10, iterations);
  bytes.set(salt, 14);
  bytes.set(noncePrefix, 30);
  view.setUint32(38, chunkBytes);
  bytes.set(sumOf(bytes), CHECKED_BYTES);
  return bytes;
}

/** Whether a file begins as a backup does. */
export function isBackup(start: Uint8Array): boolean {
  return start.length >= MAGIC.length && MAGIC.every((byte, index) => start[index] === byte);
}

/**
 * Reads a head that anybody may have written.
 * @throws {BundleError} `newer-backup`, or `damaged-header` whatever the damage
 */
export function fromHeaderBytes(bytes: Bytes): BackupHeader {
  if (bytes.length < HEADER_BYTES || !isBackup(bytes)) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const sum = sumOf(bytes);
  if (!sum.every((byte, index) => byte === bytes[CHECKED_BYTES + index])) throw damaged();
  if (view.getUint8(8) > VERSION) throw new BundleError({ code: 'newer-backup' });
  const header = {
    iterations: view.getUint32(10),
    salt: bytes.slice(14, 30),
    noncePrefix: bytes.slice(30, 38),
    chunkBytes: view.getUint32(38),
  };
  const isUsable =
    view.getUint8(9) === PBKDF2_SHA256 &&
    isWithin(header.iterations, ITERATIONS) &&
    isWithin(header.chunkBytes, CHUNK);
  if (!isUsable) throw damaged();
  return header;
}

function damaged(): BundleError {
  return new BundleError({ code: 'damaged-header' });
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}

function sumOf(bytes: Uint8Array): Uint8Array {
  return sha256(bytes.subarray(0, CHECKED_BYTES)).subarray(0, HEADER_BYTES - CHECKED_BYTES);
}
