import { bytePieces, type ReadableFile } from '../readable-file.ts';

/** A piece of a text, and how many bytes of the file have been read for it and all before. */
export interface TextPiece {
  text: string;
  bytesRead: number;
}

/**
 * A text in pieces, decoded as they come; its mark and its NUL characters are left out. Bytes that
 * the encoding does not know become `\uFFFD`.
 * @throws {ImportFileError} `unreadable`
 */
export async function* textPieces(
  file: ReadableFile,
  encoding: string,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  let bytesRead = 0;
  for await (const piece of bytePieces(file, signal)) {
    bytesRead += piece.length;
    yield { text: withoutNul(decoder.decode(piece, { stream: true })), bytesRead };
  }
  const end = decoder.decode();
  if (end !== '') yield { text: withoutNul(end), bytesRead };
}

/** Some databases pad their texts with NUL; IndexedDB and the eye take it for nothing. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
