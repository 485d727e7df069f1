import { BATCH_ROWS, CAPS } from './caps.ts';
import { ImportFileError } from './file-error.ts';
import type { FileForm } from './file-form.ts';
import type { RawRow } from './raw-row.ts';
import type { ReadableFile } from './readable-file.ts';
import { SOURCES } from './sources.ts';

/** Rows of a file in their order, with how far the file has been read. */
export interface RowBatch {
  /** At most 1,000. */
  rows: readonly RawRow[];
  /** Of the file's bytes; of a workbook about, as its parts are packed. */
  bytesRead: number;
  /** Names of JSON that the form has no column for, up to here: their values are not read. */
  otherColumns: readonly string[];
}

/**
 * Reads a file in the form that was detected, or that the user made of it. Holds one batch and one
 * unfinished row, whatever the size of the file. Rows that are empty are left out; every other one
 * is given, with what is wrong with it.
 * @throws {ImportFileError} at the row where it cannot go on, with its line; rows given before stand
 * @throws the signal's reason once it is aborted
 * @example for await (const { rows } of readRows(file, form)) take(rows)
 */
export async function* readRows(
  file: ReadableFile,
  form: FileForm,
  signal?: AbortSignal,
): AsyncGenerator<RowBatch> {
  if (file.size > CAPS.fileBytes) throw new ImportFileError('too-big');
  let waiting: RawRow[] = [];
  let count = 0;
  let last = { bytesRead: 0, otherColumns: [] as readonly string[] };
  for await (const piece of SOURCES[form.format](file, form, signal)) {
    waiting = waiting.length === 0 ? piece.rows : waiting.concat(piece.rows);
    count += piece.rows.length;
    last = { bytesRead: piece.bytesRead, otherColumns: [...(piece.otherColumns ?? [])] };
    for (; waiting.length >= BATCH_ROWS; waiting = waiting.slice(BATCH_ROWS))
      yield { rows: waiting.slice(0, BATCH_ROWS), ...last };
    if (count > CAPS.rows) throw new ImportFileError('too-many-rows', waiting[0]?.line ?? null);
  }
  yield { rows: waiting, ...last, bytesRead: file.size };
}
