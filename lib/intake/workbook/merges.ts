import { CAPS } from '../caps.ts';
import type { ReadableFile } from '../readable-file.ts';
import { placeOf, type SheetRow } from './sheet-rows.ts';
import type { ZipEntry } from './zip-directory.ts';
import { zipPieces } from './zip-part.ts';

/** A rectangle of cells shown as one; 0-based, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g;
/** Longer than the tag of one. */
const OVERLAP = 200;

/**
 * The merged cells among the first rows of a sheet. They are said at the sheet's end, so all of it is
 * unpacked, and only searched, which is many times faster than reading it.
 * @param rows how many from the top
 */
export async function findMerges(
  file: ReadableFile,
  entry: ZipEntry,
  rows: number,
  signal?: AbortSignal,
): Promise<Merge[]> {
  const decoder = new TextDecoder('latin1');
  const found = new Map<string, Merge>();
  let rest = '';
  for await (const { bytes } of zipPieces(file, entry, signal)) {
    const text = rest + decoder.decode(bytes, { stream: true });
    rest = text.slice(-OVERLAP);
    if (!text.includes('mergeCell')) continue;
    for (const [tag, from = '', to = ''] of text.matchAll(MERGE)) {
      const [start, end] = [placeOf(from), placeOf(to)];
      if (start && end && start.row < rows)
        found.set(tag, { top: start.row, left: start.column, bottom: end.row, right: end.column });
    }
  }
  return [...found.values()];
}

/** Puts the text of a merged rectangle in each of its cells, in the rows that are given. */
export function fillMerges(rows: readonly SheetRow[], merges: readonly Merge[]): void {
  const byLine = new Map(rows.map((row) => [row.line - 1, row]));
  for (const { top, left, bottom, right } of merges) {
    const text = byLine.get(top)?.cells[left] ?? null;
    if (text === null) continue;
    for (const row of rows) {
      if (row.line - 1 < top || row.line - 1 > bottom) continue;
      for (let at = left; at <= Math.min(right, CAPS.columns - 1); at += 1) {
        while (row.cells.length < at) row.cells.push(null);
        row.cells[at] ??= text;
      }
    }
  }
}
