import * as z from 'zod/mini';
import { REASON_COLUMN } from './column-mapping.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-lines.ts';
import type { CleanRow } from './import-record.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem-code.ts';
import type { RawRow } from './raw-row.ts';

/** Characters of bad rows that are held; a file of so many is not mended by hand. */
const MOST_CHARS = 2 ** 20;
const COLUMNS_MAX = 500;

const Cell = z.nullable(z.string());

/** A row that could not be used, as it stood, and why. */
const BadRow = z.strictObject({
  line: z.int().check(z.gte(0)),
  cells: z.array(Cell).check(z.maxLength(COLUMNS_MAX)),
  reasons: z.array(z.strictObject({ column: z.nullable(z.string()), code: z.enum(PROBLEM_CODES) })),
});
type BadRow = z.infer<typeof BadRow>;

/** The bad rows of one file, with its columns. */
export const BadRows = z.strictObject({
  columns: z.array(z.string()).check(z.maxLength(COLUMNS_MAX)),
  rows: z.array(BadRow),
  /** Those for which there was no room. */
  left: z.int().check(z.gte(0)),
});
export type BadRows = z.infer<typeof BadRows>;

/** What is wrong with a cell, in words; `column` is `null` for the row as a whole. */
export type ReasonText = (column: string | null, code: ProblemCode) => string;

/** Collects the rows of one file that could not be used, at most a million characters of them. */
export class BadRowCollector {
  private readonly rows: BadRow[] = [];
  private chars = 0;
  private left = 0;

  constructor(private readonly columns: readonly string[]) {}

  /** Takes a row; one that was understood is let go by. */
  add({ cells }: RawRow, { line, record, problems }: CleanRow): void {
    if (record !== null) return;
    const size = cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    if (this.chars + size > MOST_CHARS) {
      this.left += 1;
      return;
    }
    this.chars += size;
    const reasons = problems
      .filter(({ severity }) => severity === 'invalid')
      .map(({ column, code }) => ({
        column: column === null ? null : (this.columns[column] ?? null),
        code,
      }));
    this.rows.push({ line, cells: this.columns.map((_, at) => cells[at] ?? null), reasons });
  }

  list(): BadRows {
    return { columns: [...this.columns], rows: this.rows, left: this.left };
  }
}

/**
 * Bad rows as a CSV with the same columns and one that says why, which can be mended in a
 * spreadsheet and imported like the file itself: the reasons are not read then.
 * @example badRowsToCsv(bad, (column, code) => words.reason(column, code))
 */
export function badRowsToCsv({ columns, rows }: BadRows, reasonText: ReasonText): string {
  // A file of bad rows that was mended in part has reasons of its own.
  const own = columns.flatMap((name, at) => (name === REASON_COLUMN ? [] : [at]));
  const header = csvLine([...own.map((at) => columns[at] ?? ''), REASON_COLUMN]);
  const lines = rows.map(({ cells, reasons }) => {
    const texts = reasons.map(({ column, code }) => reasonText(column, code));
    return csvLine([...own.map((at) => cells[at] ?? null), [...new Set(texts)].join('; ')]);
  });
  return BYTE_ORDER_MARK + [header, ...lines].join('');
}
