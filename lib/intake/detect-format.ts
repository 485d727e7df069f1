import { ImportFileError } from './file-error.ts';
import type { FileForm } from './file-form.ts';
import type { Finding } from './finding.ts';
import { flattenRecord } from './json/flatten.ts';

export type FormatReason = 'workbook-bytes' | 'json-list' | 'json-lines' | 'plain-text' | 'given';

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/**
 * Whether the first bytes are a workbook's.
 * @throws {ImportFileError} `old-workbook`: of before 2007, or locked by a password
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportFileError('old-workbook');
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
}

/** Below a space, but what breaks lines and pages, and ESC, which old encodings use. */
function isOdd(char: string): boolean {
  const code = char.charCodeAt(0);
  return char === '\uFFFD' || (code < 32 && !(code >= 9 && code <= 13) && code !== 27);
}

/** Pictures and programs have signs that no text has; a few may be damage. */
function isProse(sample: string): boolean {
  let odd = 0;
  for (const char of sample) if (isOdd(char)) odd += 1;
  return odd <= Math.max(2, sample.length / 20);
}

/** Several lines that are each an object; or one line that holds no list of objects. */
function isJsonLines(sample: string): boolean {
  const [first = '', second = ''] = sample.split('\n').filter((line) => line.trim() !== '');
  if (!first.trimStart().startsWith('{') || flattenRecord(first, 1) === null) return false;
  return second === '' ? !/:\s*\[\s*\{/.test(first) : second.trimStart().startsWith('{');
}

/**
 * The format of a text by what it says, not by the name of its file.
 * @throws {ImportFileError} `not-text`, `empty`
 * @example detectTextFormat('{"a":1}\n{"a":2}').value // 'ndjson'
 */
export function detectTextFormat(
  sample: string,
): Finding<Exclude<FileForm['format'], 'xlsx'>, FormatReason> {
  if (!isProse(sample)) throw new ImportFileError('not-text');
  const text = sample.replaceAll('\0', '').trimStart();
  if (text === '') throw new ImportFileError('empty');
  if (isJsonLines(text)) return { value: 'ndjson', sureness: 'sure', reason: 'json-lines' };
  if (/^\[\s*[[{\]"\d-]/.test(text) || /^\{\s*["}]/.test(text))
    return { value: 'json', sureness: 'sure', reason: 'json-list' };
  return { value: 'csv', sureness: 'sure', reason: 'plain-text' };
}
