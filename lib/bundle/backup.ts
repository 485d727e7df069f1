import {
  type BackupHeader,
  fromHeaderBytes,
  HEADER_BYTES,
  ITERATIONS,
  toHeaderBytes,
} from './backup-header.ts';
import { BundleError } from './bundle-error.ts';
import { exactly, takeFrom } from './byte-pieces.ts';
import type { Bytes } from './read-lines.ts';

type Block = Uint8Array<ArrayBuffer>;

const CHUNK_BYTES = 262_144;
const TAG_BYTES = 16;
/** Stands for the counter of the check by which a wrong passphrase is told: no chunk has it. */
const CHECK_INDEX = 0xffff_ffff;

/** What a backup is made with, besides the passphrase; another one for each. */
export interface BackupSeed {
  /** 16 random bytes. */
  salt: Block;
  /** 8 random bytes. */
  noncePrefix: Block;
  /** For tests of damage: fewer are refused when the file is read. */
  iterations?: number;
}

/** Fresh randomness for one backup. */
export function backupSeed(): BackupSeed {
  const fresh = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return { salt: fresh(16), noncePrefix: fresh(8) };
}

/**
 * Compresses and encrypts: PBKDF2-SHA-256 makes the key, AES-GCM-256 seals each chunk with the
 * header, its number and whether it is the last, so that nothing can be cut off, moved or changed.
 * @param plain the file's bytes, piece by piece
 * @example for await (const piece of encryptBackup(bytes, passphrase, backupSeed())) parts.push(piece)
 */
export async function* encryptBackup(
  plain: Bytes,
  passphrase: string,
  { salt, noncePrefix, iterations = ITERATIONS.least }: BackupSeed,
): AsyncGenerator<Block> {
  const fields = { iterations, salt, noncePrefix, chunkBytes: CHUNK_BYTES };
  const header = toHeaderBytes(fields);
  const seal = { key: await keyOf(passphrase, fields), header, noncePrefix };
  yield header;
  yield await encrypt(seal, CHECK_INDEX, true, new Uint8Array(0));
  const pieces = through(plain, new CompressionStream('gzip'));
  let index = 0;
  for await (const { block, isLast } of exactly(pieces, CHUNK_BYTES)) {
    yield await encrypt(seal, index, isLast, block);
    index += 1;
  }
}

/**
 * The bytes that a backup was made of. What comes out before the end may be of a file that is cut
 * off: only when this ends without an error was it whole.
 * @throws {BundleError} `wrong-passphrase`, `damaged-header`, `damaged-backup`, `newer-backup`
 * @example for await (const part of readBundle(decryptBackup(bytes, passphrase), SCHEMA_VERSION)) …
 */
export async function* decryptBackup(sealed: Bytes, passphrase: string): AsyncGenerator<Block> {
  const source = takeFrom(sealed);
  const header = await source.take(HEADER_BYTES);
  const fields = fromHeaderBytes(header);
  const seal = { key: await keyOf(passphrase, fields), header, noncePrefix: fields.noncePrefix };
  const check = await source.take(TAG_BYTES);
  if (check.length < TAG_BYTES) throw new BundleError({ code: 'damaged-backup' });
  await decrypt(seal, CHECK_INDEX, true, check, 'wrong-passphrase');
  const chunks = openChunks(source.rest(), seal, fields);
  try {
    yield* through(chunks, new DecompressionStream('gzip'));
  } catch (error) {
    // What the decompression makes of a chunk that could not be opened, or of bytes that are none.
    throw error instanceof BundleError ? error : damagedBy(error);
  }
}

async function* openChunks(
  sealed: Bytes,
  seal: Seal,
  { chunkBytes }: BackupHeader,
): AsyncGenerator<Block> {
  let index = 0;
  for await (const { block, isLast } of exactly(sealed, chunkBytes + TAG_BYTES)) {
    if (block.length < TAG_BYTES) throw new BundleError({ code: 'damaged-backup' });
    yield await decrypt(seal, index, isLast, block, 'damaged-backup');
    index += 1;
  }
}

function damagedBy(cause: unknown): BundleError {
  return new BundleError({ code: 'damaged-backup' }, { cause });
}

async function keyOf(passphrase: string, { salt, iterations }: BackupHeader): Promise<CryptoKey> {
  // The same text may be typed in two ways: é as one character, or as e with an accent.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

interface Seal {
  key: CryptoKey;
  header: Block;
  noncePrefix: Block;
}

function parametersOf({ header, noncePrefix }: Seal, index: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(noncePrefix, 0);
  new DataView(iv.buffer).setUint32(8, index);
  const additionalData = new Uint8Array(header.length + 5);
  additionalData.set(header, 0);
  new DataView(additionalData.buffer).setUint32(header.length, index);
  additionalData[header.length + 4] = Number(isLast);
  return { name: 'AES-GCM', iv, additionalData, tagLength: TAG_BYTES * 8 };
}

async function encrypt(seal: Seal, index: number, isLast: boolean, plain: Block): Promise<Block> {
  const parameters = parametersOf(seal, index, isLast);
  return new Uint8Array(await crypto.subtle.encrypt(parameters, seal.key, plain));
}

async function decrypt(
  seal: Seal,
  index: number,
  isLast: boolean,
  sealed: Block,
  code: 'wrong-passphrase' | 'damaged-backup',
): Promise<Block> {
  const parameters = parametersOf(seal, index, isLast);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, seal.key, sealed));
  } catch (error) {
    throw new BundleError({ code }, { cause: error });
  }
}

/** Bytes through one of the browser's streams, read no faster than they are taken. */
async function* through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): AsyncGenerator<Block> {
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const feeding = feed(bytes, writer);
  // Whoever reads hears of it first; this only keeps it from being reported twice.
  feeding.catch(() => {});
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield new Uint8Array(value);
    }
  } catch (error) {
    // Of two errors the one of the source is the cause.
    await feeding;
    throw error;
  } finally {
    await reader.cancel().catch(() => {});
  }
  await feeding;
}

async function feed(bytes: Bytes, writer: WritableStreamDefaultWriter<BufferSource>) {
  try {
    for await (const piece of bytes) await writer.write(piece);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}
