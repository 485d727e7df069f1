import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';
import { type ReadableFile, readBytes } from '../readable-file.ts';

/** One file within a zip archive. */
export interface ZipEntry {
  name: string;
  /** Bytes as packed, and as the archive says that they unpack to. */
  packed: number;
  unpacked: number;
  /** 0: stored as it is; 8: deflated. */
  method: number;
  /** Where its own header begins. */
  offset: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function broken(cause?: unknown): ImportFileError {
  return new ImportFileError('not-a-workbook', null, { cause });
}

/** Where the list of entries stands: said at the very end of the archive, before a comment. */
async function findDirectory(file: ReadableFile): Promise<{ offset: number; bytes: number }> {
  const start = Math.max(0, file.size - END_BYTES - COMMENT_MAX);
  const bytes = await readBytes(file, start, file.size);
  const data = view(bytes);
  for (let at = bytes.length - END_BYTES; at >= 0; at -= 1) {
    if (data.getUint32(at, true) !== END_MARK) continue;
    const [size, offset] = [data.getUint32(at + 12, true), data.getUint32(at + 16, true)];
    if (size > CAPS.zipDirectoryBytes || offset + size > file.size) throw broken();
    return { offset, bytes: size };
  }
  throw broken();
}

/**
 * What a zip archive holds, by the list at its end; nothing is unpacked.
 * @throws {ImportFileError} `not-a-workbook`: there is no such list; `unreadable`
 */
export async function listZip(file: ReadableFile): Promise<Map<string, ZipEntry>> {
  const { offset, bytes: size } = await findDirectory(file);
  const bytes = await readBytes(file, offset, offset + size);
  const data = view(bytes);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; ) {
    if (data.getUint32(at, true) !== ENTRY_MARK || entries.size >= CAPS.zipEntries) throw broken();
    const nameLength = data.getUint16(at + 28, true);
    const nameAt = at + ENTRY_BYTES;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
    entries.set(name, {
      name,
      method: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      unpacked: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    });
    at = nameAt + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Where the packed bytes of an entry begin, after its own header.
 * @throws {ImportFileError} `not-a-workbook`, `unreadable`
 */
export async function startOfEntry(file: ReadableFile, entry: ZipEntry): Promise<number> {
  const bytes = await readBytes(file, entry.offset, entry.offset + LOCAL_BYTES);
  if (bytes.length < LOCAL_BYTES || view(bytes).getUint32(0, true) !== LOCAL_MARK) throw broken();
  const extra = view(bytes).getUint16(26, true) + view(bytes).getUint16(28, true);
  return entry.offset + LOCAL_BYTES + extra;
}
