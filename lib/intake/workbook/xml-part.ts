import { SaxesParser } from 'saxes';
import { ImportFileError } from '../file-error.ts';
import type { ReadableFile } from '../readable-file.ts';
import type { ZipEntry } from './zip-directory.ts';
import { zipPieces } from './zip-part.ts';

/** What a reader of XML is told, by the local names of the tags. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Some programs write `<x:row>` for `<row>`. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Characters that XML cannot hold are written as `_x000D_` in workbooks. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function parserFor(listener: XmlListener): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => listener.open(localName(name), attributes));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', ({ name }) => listener.close(localName(name)));
  // Entities that a document makes up itself are how small files grow large.
  parser.on('doctype', () => {
    throw new ImportFileError('not-a-workbook');
  });
  parser.on('error', (cause) => {
    throw new ImportFileError('not-a-workbook', null, { cause });
  });
  return parser;
}

/**
 * Reads one part of a workbook, telling the listener as it comes.
 * @yields the packed bytes read, after each piece, so that what the listener has kept can be taken
 * @throws {ImportFileError} `zip-bomb`, `not-a-workbook`, `unreadable`
 */
export async function* readXml(
  file: ReadableFile,
  entry: ZipEntry,
  listener: XmlListener,
  signal?: AbortSignal,
): AsyncGenerator<number> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder();
  for await (const { bytes, packedRead } of zipPieces(file, entry, signal)) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield packedRead;
  }
  parser.write(decoder.decode()).close();
  yield entry.packed;
}

/** Reads one part to its end. */
export async function readWholeXml(
  file: ReadableFile,
  entry: ZipEntry,
  listener: XmlListener,
  signal?: AbortSignal,
): Promise<void> {
  const pieces = readXml(file, entry, listener, signal);
  while (!(await pieces.next()).done);
}
