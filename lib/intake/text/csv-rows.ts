import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';
import {
  type CutOptions,
  countOf,
  cutPlain,
  cutQuoted,
  isCarried,
  openedQuote,
  QUOTE,
} from './csv-cells.ts';

/** A row of text cut into its cells; quotation marks are taken off, nothing is trimmed. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Cuts pieces of text into rows, holding no more than one unfinished row. Cells may be quoted,
 * with line breaks and doubled quotation marks inside; a mark within an unquoted cell, or one that
 * no delimiter follows, stands for itself, as files written by hand have it.
 * @example [...new CsvRows(',').push('a,b\n')] // [{ line: 1, cells: ['a', 'b'] }]
 */
export class CsvRows {
  private rest = '';
  private line = 1;
  /** Old Macintosh files break their lines with a carriage return alone. */
  private newline: '\n' | '\r' | null = null;

  constructor(private readonly delimiter: string) {}

  /**
   * The rows that are finished by this piece.
   * @throws {ImportFileError} `unclosed-quote`, `row-too-long`, `too-many-columns`, with the line
   */
  *push(text: string): Generator<CsvRow> {
    this.rest += text;
    yield* this.cut(false);
  }

  /** The last row, where no line break ends it. */
  *end(): Generator<CsvRow> {
    yield* this.cut(true);
  }

  private *cut(isEnd: boolean): Generator<CsvRow> {
    const text = this.rest;
    this.newline ??= newlineOf(text, isEnd);
    const options = { delimiter: this.delimiter, newline: this.newline ?? '\n', isEnd };
    let at = 0;
    let quote = text.indexOf(QUOTE);
    while (at < text.length) {
      // Looked up once for many rows: most files have few quotation marks, or none.
      if (quote !== -1 && quote < at) quote = text.indexOf(QUOTE, at);
      const row = cutRow(text, at, quote, this.line, options);
      if (row === null) break;
      yield { line: this.line, cells: row.cells };
      this.line += row.lines;
      at = row.next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > CAPS.rowChars) this.refuseRest();
  }

  private refuseRest(): never {
    const newline = this.newline ?? '\n';
    const opened = openedQuote(this.rest, this.delimiter, newline);
    if (opened !== null) throw new ImportFileError('unclosed-quote', this.line + opened);
    throw new ImportFileError('row-too-long', this.line);
  }
}

interface CutRow {
  cells: string[];
  /** Where the next row begins. */
  next: number;
  /** Lines that this one takes. */
  lines: number;
}

function newlineOf(text: string, isEnd: boolean): '\n' | '\r' | null {
  const [, found] = /(\r?\n|\r)/.exec(text) ?? [];
  if (found === undefined) return null;
  // The second half of it may come with the next piece.
  if (found === '\r' && !isEnd && text.endsWith('\r') && text.indexOf('\r') === text.length - 1)
    return null;
  return found === '\r' ? '\r' : '\n';
}

/** `null`: the row is not whole yet. */
function cutRow(
  text: string,
  start: number,
  quote: number,
  line: number,
  options: CutOptions,
): CutRow | null {
  const { delimiter, newline, isEnd } = options;
  const found = text.indexOf(newline, start);
  const end = found === -1 ? text.length : found;
  if (quote !== -1 && quote < end) return cutQuotedRow(text, start, line, options);
  if (found === -1 && !isEnd) return null;
  const body = text.slice(start, isCarried(text, start, end) ? end - 1 : end);
  if (body.length > CAPS.rowChars) throw new ImportFileError('row-too-long', line);
  const cells = body.split(delimiter, CAPS.columns + 1);
  checkColumns(cells, line);
  return { cells, next: end + 1, lines: 1 };
}

function checkColumns(cells: readonly string[], line: number): void {
  if (cells.length > CAPS.columns) throw new ImportFileError('too-many-columns', line);
}

/** A row that has at least one quotation mark, cell by cell. */
function cutQuotedRow(
  text: string,
  start: number,
  line: number,
  options: CutOptions,
): CutRow | null {
  const { delimiter, newline, isEnd } = options;
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const cell = text[at] === QUOTE ? cutQuoted(text, at, options) : cutPlain(text, at, options);
    if (cell === null) {
      if (!isEnd) return null;
      throw new ImportFileError('unclosed-quote', line + lines - 1);
    }
    cells.push(cell.text);
    checkColumns(cells, line);
    lines += countOf(cell.text, newline);
    if (cell.end - start > CAPS.rowChars) throw new ImportFileError('row-too-long', line);
    if (text[cell.end] !== delimiter) {
      if (cell.end >= text.length && !isEnd) return null;
      return { cells, next: cell.end + 1, lines };
    }
    at = cell.end + 1;
  }
}
