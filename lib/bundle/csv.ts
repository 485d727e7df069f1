import { escapeFormula } from '../intake/formula-cell.ts';

/**
 * What stands in a column. `text` may be anything, and is kept from being taken for a formula.
 * `number` and `time` (epoch ms, written as ISO 8601 in UTC) are written as they are. `phone` is
 * as it is where it is E.164, else a text.
 */
export type CsvKind = 'text' | 'number' | 'time' | 'phone';

export interface CsvColumn<T> {
  title: string;
  kind: CsvKind;
  /** `null`: not known, an empty cell. */
  cell: (row: T) => string | number | null;
}

/** By which spreadsheets know that the text is UTF-8. */
export const CSV_BOM = '\ufeff';
const LINE_END = '\r\n';
const E164 = /^\+[1-9]\d{5,14}$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * The first line, by RFC 4180, with the mark that says UTF-8 before it.
 * @example csvHead([{ title: 'Note', kind: 'text', cell: ({ note }) => note }]) // '\ufeffNote\r\n'
 */
export function csvHead<T>(columns: readonly CsvColumn<T>[]): string {
  return CSV_BOM + lineOf(columns.map(({ title }) => escapeFormula(title)));
}

/** One row, by RFC 4180, with what ends it. */
export function csvLine<T>(columns: readonly CsvColumn<T>[], row: T): string {
  return lineOf(columns.map(({ kind, cell }) => written(kind, cell(row))));
}

function written(kind: CsvKind, value: string | number | null): string {
  if (value === null) return '';
  if (kind === 'time') return new Date(Number(value)).toISOString();
  if (kind === 'number') return Number.isFinite(Number(value)) ? String(Number(value)) : '';
  const text = String(value);
  return kind === 'phone' && E164.test(text) ? text : escapeFormula(text);
}

function lineOf(cells: readonly string[]): string {
  // A lone empty cell would be a line with nothing in it, which readers leave out.
  if (cells.length === 1 && cells[0] === '') return `""${LINE_END}`;
  return cells.map(quoted).join(',') + LINE_END;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
