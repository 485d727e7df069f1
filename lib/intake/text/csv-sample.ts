import { ImportFileError } from '../file-error.ts';
import { type CsvRow, CsvRows } from './csv-rows.ts';

const ROWS_MAX = 600;

/**
 * The rows at the beginning of a text; the last, which may be cut off, only if it is the only one or
 * the text is whole. What cannot be cut is left out: reading the file will say where and why, and
 * under a wrong delimiter it means nothing.
 */
export function cutSample(sample: string, delimiter: string, isWhole = false): CsvRow[] {
  const rows = new CsvRows(delimiter);
  const found: CsvRow[] = [];
  try {
    for (const row of rows.push(sample)) {
      found.push(row);
      if (found.length >= ROWS_MAX) return found;
    }
    if (isWhole || found.length === 0) found.push(...rows.end());
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
  }
  return found;
}
