import { ImportFileError } from './file-error.ts';
import { type Finding, given } from './finding.ts';
import type { ReadableFile } from './readable-file.ts';
import { fillMerges, findMerges } from './workbook/merges.ts';
import { type SheetRow, SheetRows } from './workbook/sheet-rows.ts';
import { openWorkbook, type Workbook } from './workbook/workbook-parts.ts';
import { readXml } from './workbook/xml-part.ts';

export type SheetReason = 'only-sheet' | 'largest-sheet' | 'given';

/** Rows from the top in which merged cells are filled: titles and headers, not the table. */
const MERGED_ROWS = 30;

function chooseSheet(book: Workbook, chosen: string | null): Finding<string, SheetReason> {
  if (chosen !== null) return given(chosen);
  const [largest] = [...book.sheets].sort((a, b) => b.entry.unpacked - a.entry.unpacked);
  const isOnly = book.sheets.length === 1;
  return {
    value: largest?.name ?? '',
    sureness: isOnly ? 'sure' : 'likely',
    reason: isOnly ? 'only-sheet' : 'largest-sheet',
  };
}

/** Rows that a sheet leaves out are empty ones. */
function withGaps(rows: readonly SheetRow[], count: number): SheetRow[] {
  const all: SheetRow[] = [];
  for (const row of rows) {
    while (all.length < row.line - 1 && all.length < count)
      all.push({ line: all.length + 1, cells: [], formulas: [] });
    if (all.length < count) all.push(row);
  }
  return all;
}

/**
 * The first rows of a sheet, merged cells filled near the top.
 * @param chosen by the user; `null`: the largest
 * @throws {ImportFileError} `no-sheet`, `not-a-workbook`, `zip-bomb`, `too-many-columns`
 */
export async function sampleSheet(
  file: ReadableFile,
  chosen: string | null,
  count: number,
  signal?: AbortSignal,
): Promise<{ sheet: Finding<string, SheetReason>; sheets: string[]; rows: SheetRow[] }> {
  const book = await openWorkbook(file, signal);
  const sheet = chooseSheet(book, chosen);
  const part = book.sheets.find(({ name }) => name === sheet.value);
  if (!part) throw new ImportFileError('no-sheet');
  const reader = new SheetRows(book);
  const rows: SheetRow[] = [];
  for await (const _ of readXml(file, part.entry, reader, signal)) {
    rows.push(...reader.take());
    if (rows.length >= count) break;
  }
  const top = withGaps(rows, count);
  fillMerges(top.slice(0, MERGED_ROWS), await findMerges(file, part.entry, MERGED_ROWS, signal));
  return { sheet, sheets: book.sheets.map(({ name }) => name), rows: top };
}
