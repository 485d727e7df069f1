import { REASON_COLUMN } from './column-mapping.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-lines.ts';
import type { CellProblem, CleanRow } from './import-record.ts';
import type { RawRow } from './raw-row.ts';

/** Characters of bad rows that are held; a file of so many is not mended by hand. */
const MOST_CHARS = 16 * 2 ** 20;

/** What is wrong with a cell, in words; `column` is `null` for the row as a whole. */
export type ReasonText = (column: string | null, code: CellProblem['code']) => string;

/**
 * Collects the rows of a file that could not be used as a CSV with the same columns and one that
 * says why. It can be mended in a spreadsheet and imported like the file itself: the reasons are
 * not read then.
 */
export class BadRows {
  private readonly lines: string[] = [];
  private chars = 0;
  private left = 0;

  constructor(
    private readonly columns: readonly string[],
    private readonly reasonText: ReasonText,
  ) {
    const own = columns.filter((name) => name !== REASON_COLUMN);
    this.lines.push(csvLine([...own, REASON_COLUMN]));
  }

  /** Takes a row; one that was understood is let go by. */
  add({ cells }: RawRow, { record, problems }: CleanRow): void {
    if (record !== null) return;
    const own = this.columns.flatMap((name, at) =>
      name === REASON_COLUMN ? [] : [cells[at] ?? null],
    );
    const line = csvLine([...own, this.reasonsOf(problems)]);
    if (this.chars + line.length > MOST_CHARS) {
      this.left += 1;
      return;
    }
    this.lines.push(line);
    this.chars += line.length;
  }

  /** Bad rows that are in the file, and those for which it had no room. */
  get count(): { held: number; left: number } {
    return { held: this.lines.length - 1, left: this.left };
  }

  /** The file's text; `null`: there is no bad row. */
  toCsv(): string | null {
    return this.lines.length === 1 ? null : BYTE_ORDER_MARK + this.lines.join('');
  }

  private reasonsOf(problems: readonly CellProblem[]): string {
    const reasons = problems
      .filter(({ severity }) => severity === 'invalid')
      .map(({ column, code }) =>
        this.reasonText(column === null ? null : (this.columns[column] ?? null), code),
      );
    return [...new Set(reasons)].join('; ');
  }
}
