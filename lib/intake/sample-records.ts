import { CAPS } from './caps.ts';
import { ImportFileError } from './file-error.ts';
import type { FileForm } from './file-form.ts';
import type { RawRow } from './raw-row.ts';
import type { ReadableFile } from './readable-file.ts';
import { SOURCES } from './sources.ts';

/**
 * The names in the first records of JSON, in the order in which they come, and those records.
 * @throws {ImportFileError} the JSON is broken, too deep, or has no list of records
 */
export async function sampleRecords(
  file: ReadableFile,
  form: FileForm,
  count: number,
  signal?: AbortSignal,
): Promise<{ columns: string[]; rows: RawRow[] }> {
  // Read without columns first: every name is another one then.
  const columns: string[] = [];
  let seen = 0;
  for await (const { rows, otherColumns } of SOURCES[form.format](file, form, signal)) {
    columns.splice(0, columns.length, ...(otherColumns ?? []));
    seen += rows.length;
    if (seen >= count) break;
  }
  if (columns.length === 0) throw new ImportFileError('no-records');
  if (columns.length > CAPS.columns) throw new ImportFileError('too-many-columns');
  const rows: RawRow[] = [];
  for await (const piece of SOURCES[form.format](file, { ...form, columns }, signal)) {
    rows.push(...piece.rows);
    if (rows.length >= count) break;
  }
  return { columns, rows: rows.slice(0, count) };
}
