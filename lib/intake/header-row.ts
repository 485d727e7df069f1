import type { Finding } from './finding.ts';

export type HeaderReason =
  | 'names-over-values'
  | 'below-title'
  | 'two-levels'
  | 'only-texts'
  | 'values-in-first-row'
  | 'keys'
  | 'given';

type Cells = readonly (string | null)[];

/** Rows from the top that may be above the columns' names. */
const ROWS_SEARCHED = 25;

/** A number, a day, a time, an address: what a cell says and no column is called. */
const VALUE =
  /^(?:[-+]?[$€£¥]? ?\d[\d.,' ]*[%$€£¥]?|\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}.*|[^\s@]+@[^\s@]+\.[^\s@]+|https?:\/\/.*|true|false|#[A-Z/0!?]+)$/i;
const YEAR = /^(?:19|20)\d{2}$/;

function filled(cells: Cells): string[] {
  return cells.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A row of names: texts, however short. Columns that are called after years are names too. */
function isNames(cells: Cells): boolean {
  const texts = filled(cells);
  const values = texts.filter((text) => VALUE.test(text) && !YEAR.test(text));
  return texts.length > 0 && values.length / texts.length < 0.25;
}

function hasGaps(cells: Cells): boolean {
  const texts = filled(cells);
  return texts.length < cells.length || new Set(texts).size < texts.length;
}

/**
 * The row that names the columns. Above it may be a title and what else a report says of itself;
 * where groups of columns stand over the names, the names count.
 * @param rows the first of the file, empty ones included; merged cells have their text in each part
 * @returns 0-based; `null`: the first row has values already
 * @example detectHeaderRow([['Report'], ['Name', 'Seats'], ['Northwind', '4']]).value // 1
 */
export function detectHeaderRow(rows: readonly Cells[]): Finding<number | null, HeaderReason> {
  const widths = rows.map((cells) => filled(cells).length);
  const usual = median(
    widths.slice(-Math.max(1, Math.ceil(rows.length * 0.7))).filter((one) => one > 0),
  );
  const first = rows.findIndex((cells, at) => at < ROWS_SEARCHED && isWide(cells, usual));
  const top = rows[first];
  if (!top) return { value: null, sureness: 'guess', reason: 'values-in-first-row' };
  if (!isNames(top)) return { value: null, sureness: 'likely', reason: 'values-in-first-row' };
  const next = rows[first + 1];
  const hasLevels =
    next !== undefined && hasGaps(top) && isNames(next) && !isRepeated(rows, first + 1);
  if (hasLevels && filled(next).length >= usual * 0.6)
    return { value: first + 1, sureness: 'likely', reason: 'two-levels' };
  const isOverValues = rows
    .slice(first + 1)
    .some((cells) => filled(cells).some((text) => VALUE.test(text)));
  if (!isOverValues) return { value: first, sureness: 'guess', reason: 'only-texts' };
  return {
    value: first,
    sureness: 'sure',
    reason: first === 0 ? 'names-over-values' : 'below-title',
  };
}

/** As wide as the table is. A title that is merged over all columns says one thing only. */
function isWide(cells: Cells, usual: number): boolean {
  const texts = filled(cells);
  return texts.length >= Math.max(1, usual * 0.6) && new Set(texts).size >= Math.min(2, usual);
}

/** Names stand there once; a row whose texts come again below is a row of the table. */
function isRepeated(rows: readonly Cells[], at: number): boolean {
  const below = rows.slice(at + 1);
  if (!below.some((cells) => !isNames(cells))) return true;
  return (rows[at] ?? []).some(
    (text, x) => text !== null && text.trim() !== '' && below.some((cells) => cells[x] === text),
  );
}
