import { CAPS } from './caps.ts';
import { nameColumns, usedWidth } from './column-names.ts';
import { detectTextFormat, type FormatReason, isWorkbook } from './detect-format.ts';
import { ImportFileError } from './file-error.ts';
import type { FileForm } from './file-form.ts';
import { type Finding, given } from './finding.ts';
import { detectHeaderRow, type HeaderReason } from './header-row.ts';
import type { RawRow } from './raw-row.ts';
import { type ReadableFile, readBytes } from './readable-file.ts';
import { shapeRow } from './row-shape.ts';
import { sampleRecords } from './sample-records.ts';
import { type SheetReason, sampleSheet } from './sample-sheet.ts';
import { cutSample } from './text/csv-sample.ts';
import { type DelimiterReason, detectDelimiter } from './text/delimiters.ts';
import { detectEncoding, type EncodingReason } from './text/encodings.ts';

/** What was detected of a file, why, and what its first rows look like then. */
export interface DetectedForm {
  form: FileForm;
  found: {
    format: Finding<FileForm['format'], FormatReason>;
    /** `null`: the format has none. */
    encoding: Finding<string, EncodingReason> | null;
    delimiter: Finding<string, DelimiterReason> | null;
    headerRow: Finding<number | null, HeaderReason> | null;
    sheet: Finding<string, SheetReason> | null;
  };
  /** The first rows as they stand, empty ones included, to choose the header from. */
  top: readonly (readonly (string | null)[])[];
  /** Rows under the header, at most 500. */
  sample: readonly RawRow[];
}

/** What the user has chosen: it is taken as it is, and the rest detected under it. */
export type GivenForm = Partial<
  Pick<FileForm, 'format' | 'encoding' | 'delimiter' | 'headerRow' | 'sheet'>
>;

const SAMPLE_BYTES = 256 * 1024;
const TOP_ROWS = 30;
const SAMPLE_ROWS = 500;

/**
 * Detects how a file is to be read, by its content.
 * @param chosen by the user; nothing of it is questioned
 * @throws {ImportFileError} the file is empty, too big, broken, or of no format that is known
 * @throws the signal's reason once it is aborted
 * @example (await detectForm(file)).form.delimiter // ';'
 */
export async function detectForm(
  file: ReadableFile,
  chosen: GivenForm = {},
  signal?: AbortSignal,
): Promise<DetectedForm> {
  if (file.size === 0) throw new ImportFileError('empty');
  if (file.size > CAPS.fileBytes) throw new ImportFileError('too-big');
  const start = await readBytes(file, 0, 8);
  if (chosen.format === 'xlsx' || (chosen.format === undefined && isWorkbook(start)))
    return detectWorkbook(file, chosen, signal);
  const encoding =
    typeof chosen.encoding === 'string'
      ? given(chosen.encoding)
      : await detectEncoding(file, signal);
  const bytes = await readBytes(file, 0, SAMPLE_BYTES);
  const text = new TextDecoder(encoding.value).decode(bytes, { stream: true });
  const format = chosen.format === undefined ? detectTextFormat(text) : given(chosen.format);
  if (format.value === 'csv')
    return detectCsv(
      text.replaceAll('\0', ''),
      { encoding, format, isWhole: file.size <= SAMPLE_BYTES },
      chosen,
    );
  const form = { ...NO_FORM, format: format.value, encoding: encoding.value };
  const records = await sampleRecords(file, form, SAMPLE_ROWS, signal);
  return {
    form: { ...form, columns: records.columns },
    found: { ...NOTHING_FOUND, format, encoding },
    top: records.rows.slice(0, TOP_ROWS).map(({ cells }) => cells),
    sample: records.rows,
  };
}

const NO_FORM: FileForm = {
  format: 'csv',
  encoding: null,
  delimiter: null,
  headerRow: null,
  sheet: null,
  sheets: [],
  columns: [],
};
const NOTHING_FOUND = { encoding: null, delimiter: null, headerRow: null, sheet: null };

interface TextFound {
  encoding: Finding<string, EncodingReason>;
  format: Finding<FileForm['format'], FormatReason>;
  isWhole: boolean;
}

function detectCsv(
  text: string,
  { encoding, format, isWhole }: TextFound,
  chosen: GivenForm,
): DetectedForm {
  const delimiter =
    typeof chosen.delimiter === 'string' ? given(chosen.delimiter) : detectDelimiter(text);
  const rows = cutSample(text, delimiter.value, isWhole);
  const table = readTable(rows, chosen);
  return {
    form: {
      ...NO_FORM,
      encoding: encoding.value,
      delimiter: delimiter.value,
      headerRow: table.headerRow.value,
      columns: table.columns,
    },
    found: { ...NOTHING_FOUND, format, encoding, delimiter, headerRow: table.headerRow },
    top: table.top,
    sample: table.sample,
  };
}

async function detectWorkbook(
  file: ReadableFile,
  chosen: GivenForm,
  signal: AbortSignal | undefined,
): Promise<DetectedForm> {
  const { sheet, sheets, rows } = await sampleSheet(
    file,
    chosen.sheet ?? null,
    SAMPLE_ROWS,
    signal,
  );
  const table = readTable(rows, chosen);
  const format: Finding<'xlsx', FormatReason> = {
    value: 'xlsx',
    sureness: 'sure',
    reason: 'workbook-bytes',
  };
  return {
    form: {
      ...NO_FORM,
      format: 'xlsx',
      sheet: sheet.value,
      sheets,
      headerRow: table.headerRow.value,
      columns: table.columns,
    },
    found: { ...NOTHING_FOUND, format, sheet, headerRow: table.headerRow },
    top: table.top,
    sample: table.sample,
  };
}

interface SampleRow {
  line: number;
  cells: (string | null)[];
  formulas?: number[];
}

/** Names and first rows of what stands in rows and columns. */
function readTable(rows: readonly SampleRow[], chosen: GivenForm) {
  const all = rows.map(({ cells }) => cells);
  const headerRow = chosen.headerRow === undefined ? detectHeaderRow(all) : given(chosen.headerRow);
  const at = headerRow.value;
  const below = at === null ? rows : rows.slice(at + 1);
  const names = at === null ? [] : (all[at] ?? []);
  const width = usedWidth(
    names,
    below.map(({ cells }) => cells),
  );
  if (width === 0) throw new ImportFileError('empty');
  const groups = at === null || at === 0 ? null : (all[at - 1] ?? null);
  return {
    headerRow,
    columns: nameColumns(names, width, groups),
    top: all.slice(0, TOP_ROWS),
    sample: below
      .flatMap(({ line, cells, formulas }) => shapeRow(line, cells, width, formulas) ?? [])
      .slice(0, SAMPLE_ROWS),
  };
}
