import { CAPS } from './caps.ts';
import { ImportFileError } from './file-error.ts';
import type { FileForm } from './file-form.ts';
import { flattenRecord } from './json/flatten.ts';
import { JsonItems } from './json/json-items.ts';
import { Lines } from './json/lines.ts';
import type { RawRow } from './raw-row.ts';
import type { ReadableFile } from './readable-file.ts';
import { shapeRow } from './row-shape.ts';
import { CsvRows } from './text/csv-rows.ts';
import { textPieces } from './text/text-pieces.ts';
import { SheetRows } from './workbook/sheet-rows.ts';
import { openWorkbook } from './workbook/workbook-parts.ts';
import { readXml } from './workbook/xml-part.ts';

/** Rows as they come, however many at a time. */
export interface RowPiece {
  rows: RawRow[];
  bytesRead: number;
  /** Names that the form has no column for. */
  otherColumns?: ReadonlySet<string>;
}

type Rows = AsyncGenerator<RowPiece>;
type Source = (file: ReadableFile, form: FileForm, signal?: AbortSignal) => Rows;

/** Rows under the one that names the columns. */
async function* csvSource(file: ReadableFile, form: FileForm, signal?: AbortSignal): Rows {
  const cutter = new CsvRows(form.delimiter ?? ',');
  const width = form.columns.length;
  let skipped = form.headerRow === null ? 0 : form.headerRow + 1;
  const shaped = (found: Iterable<{ line: number; cells: string[] }>): RawRow[] => {
    const rows: RawRow[] = [];
    for (const { line, cells } of found) {
      const row = skipped > 0 ? null : shapeRow(line, cells, width);
      skipped -= 1;
      if (row) rows.push(row);
    }
    return rows;
  };
  for await (const { text, bytesRead } of textPieces(file, form.encoding ?? 'utf-8', signal))
    yield { rows: shaped(cutter.push(text)), bytesRead };
  yield { rows: shaped(cutter.end()), bytesRead: file.size };
}

/** Makes rows of the texts of records, and notes names that are no columns. */
class RecordRows {
  readonly otherColumns = new Set<string>();
  private readonly known: ReadonlySet<string>;

  constructor(private readonly columns: readonly string[]) {
    this.known = new Set(columns);
  }

  row(line: number, text: string): RawRow | null {
    const cells = flattenRecord(text, line);
    if (cells === null) return { line, cells: this.columns.map(() => null), fault: 'not-json' };
    for (const name of cells.keys())
      if (!this.known.has(name) && this.otherColumns.size <= CAPS.columns)
        this.otherColumns.add(name);
    if (this.columns.length === 0) return { line, cells: [] };
    return shapeRow(
      line,
      this.columns.map((name) => cells.get(name) ?? null),
      this.columns.length,
    );
  }
}

async function* jsonSource(file: ReadableFile, form: FileForm, signal?: AbortSignal): Rows {
  const items = new JsonItems();
  const records = new RecordRows(form.columns);
  const { otherColumns } = records;
  for await (const { text, bytesRead } of textPieces(file, form.encoding ?? 'utf-8', signal)) {
    const rows: RawRow[] = [];
    for (const item of items.push(text)) {
      const row = records.row(item.index, item.text);
      if (row) rows.push(row);
    }
    yield { rows, bytesRead, otherColumns };
  }
  items.end();
}

async function* ndjsonSource(file: ReadableFile, form: FileForm, signal?: AbortSignal): Rows {
  const lines = new Lines();
  const records = new RecordRows(form.columns);
  const { otherColumns } = records;
  const shaped = (found: Iterable<{ line: number; text: string }>): RawRow[] =>
    [...found].flatMap(({ line, text }) => records.row(line, text) ?? []);
  for await (const { text, bytesRead } of textPieces(file, form.encoding ?? 'utf-8', signal))
    yield { rows: shaped(lines.push(text)), bytesRead, otherColumns };
  yield { rows: shaped(lines.end()), bytesRead: file.size, otherColumns };
}

async function* xlsxSource(file: ReadableFile, form: FileForm, signal?: AbortSignal): Rows {
  const book = await openWorkbook(file, signal);
  const sheet = book.sheets.find(({ name }) => name === form.sheet);
  if (!sheet) throw new ImportFileError('no-sheet');
  const reader = new SheetRows(book);
  const width = form.columns.length;
  const share = file.size / Math.max(1, sheet.entry.packed);
  for await (const packedRead of readXml(file, sheet.entry, reader, signal)) {
    const rows = reader
      .take()
      .filter(({ line }) => form.headerRow === null || line > form.headerRow + 1)
      .flatMap(({ line, cells, formulas }) => shapeRow(line, cells, width, formulas) ?? []);
    yield { rows, bytesRead: Math.round(packedRead * share) };
  }
}

/** How the rows of each format are had. */
export const SOURCES: Readonly<Record<FileForm['format'], Source>> = {
  csv: csvSource,
  json: jsonSource,
  ndjson: ndjsonSource,
  xlsx: xlsxSource,
};
