/** How a file is to be read: detected, shown, and the user's to change. */
export interface FileForm {
  format: 'csv' | 'json' | 'ndjson' | 'xlsx';
  /** Label of the Encoding Standard such as `utf-8`, `utf-16le`, `gb18030`; `null` for XLSX. */
  encoding: string | null;
  /** Of CSV: `,` `;` tab or `|`; `null` for the other formats. */
  delimiter: string | null;
  /** 0-based row that names the columns; `null`: none does. */
  headerRow: number | null;
  /** Of XLSX: the sheet that is read, and all there are; `null` and empty for the other formats. */
  sheet: string | null;
  sheets: readonly string[];
  /** Names of the columns as they stand there; `Column 3` where none stands. */
  columns: readonly string[];
}
