import type { Finding } from '../finding.ts';
import { bytePieces, type ReadableFile, readBytes } from '../readable-file.ts';

/** Encodings that a user can choose, by their labels in the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
] as const;

const SAMPLE_BYTES = 256 * 1024;

/** The mark in front of a text, where there is one. */
function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Two bytes for each character without a mark: of Western text, every second one is zero. */
function twoByteOrder(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const needed = Math.max(2, bytes.length / 8);
  if (odd >= needed && odd > even * 8) return 'utf-16le';
  return even >= needed && even > odd * 8 ? 'utf-16be' : null;
}

interface Utf8Check {
  isValid: boolean;
  isAscii: boolean;
  /** Bytes around the first that is no UTF-8. */
  around: Uint8Array;
}

/** The whole file is looked at: one letter at its very end may be what tells its encoding. */
async function checkUtf8(file: ReadableFile, signal?: AbortSignal): Promise<Utf8Check> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isAscii = true;
  let read = 0;
  try {
    for await (const piece of bytePieces(file, signal)) {
      const from = read;
      read += piece.length;
      const text = decoder.decode(piece, { stream: true });
      if (isAscii && text.length !== read - from) isAscii = false;
    }
    decoder.decode();
    return { isValid: true, isAscii, around: new Uint8Array() };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const start = Math.max(0, read - SAMPLE_BYTES);
    return {
      isValid: false,
      isAscii: false,
      around: await readBytes(file, start, start + SAMPLE_BYTES),
    };
  }
}

/**
 * Whether bytes beyond ASCII come in pairs as Chinese does, and mostly in the rows of common
 * characters. Western letters stand alone between plain ones, which pairs a letter with a consonant.
 */
function isGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    pairs += 1;
    const isCommonLead = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9);
    if (isCommonLead && trail >= 0xa1) common += 1;
    at += 1;
  }
  return pairs > 0 && common / pairs >= 0.7;
}

/** Whether UTF-8 was written but for a few bytes that were damaged later. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const whole = [...text].filter((char) => char > '\x7f' && char !== '\uFFFD').length;
  return whole > broken * 20;
}

/**
 * The encoding of a text by its bytes, and what tells it.
 * @example (await detectEncoding(file)).value // 'gb18030'
 * @throws {ImportFileError} `unreadable`
 */
export async function detectEncoding(
  file: ReadableFile,
  signal?: AbortSignal,
): Promise<Finding<string, EncodingReason>> {
  const start = await readBytes(file, 0, SAMPLE_BYTES);
  const marked = markOf(start);
  if (marked) return { value: marked, sureness: 'sure', reason: 'mark' };
  const ordered = twoByteOrder(start);
  if (ordered) return { value: ordered, sureness: 'likely', reason: 'zero-bytes' };
  const { isValid, isAscii, around } = await checkUtf8(file, signal);
  if (isValid)
    return { value: 'utf-8', sureness: 'sure', reason: isAscii ? 'ascii' : 'valid-utf8' };
  if (isDamagedUtf8(around)) return { value: 'utf-8', sureness: 'likely', reason: 'damaged-utf8' };
  return isGbk(around)
    ? { value: 'gb18030', sureness: 'likely', reason: 'paired-bytes' }
    : { value: 'windows-1252', sureness: 'guess', reason: 'single-bytes' };
}

export type EncodingReason =
  | 'mark'
  | 'zero-bytes'
  | 'ascii'
  | 'valid-utf8'
  | 'damaged-utf8'
  | 'paired-bytes'
  | 'single-bytes'
  | 'given';
