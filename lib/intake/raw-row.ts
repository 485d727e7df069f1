/** What is wrong with a row as a whole; its cells may be at the wrong columns. */
export type RowFault =
  /** It has more cells than the file has columns; those beyond are left out. */
  | 'too-many-cells'
  /** A line that is no JSON object; all cells are `null`. */
  | 'not-json'
  /** It holds bytes that the encoding does not know, shown as `\uFFFD`. */
  | 'undecodable';

/** One row of a file as it stands there, before anything of it is believed. */
export interface RawRow {
  /** Where it begins: line of a text file, row of a sheet, item of a list; 1-based. */
  line: number;
  /** One per column of the form; `null`: the cell is not there or empty. */
  cells: readonly (string | null)[];
  /** Absent: nothing is wrong with it. */
  fault?: RowFault;
  /** Columns whose cell is the last result of a formula; absent: none is. */
  formulas?: readonly number[];
}
