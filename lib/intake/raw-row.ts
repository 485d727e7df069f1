/** One row of a file as it stands there, before anything of it is believed. */
export interface RawRow {
  /** Where it begins: line of a text file, row of a sheet, item of a list; 1-based. */
  line: number;
  /** One per column of the form; `null`: the cell is not there or empty. */
  cells: readonly (string | null)[];
}
