import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';
import { dayOfSerial } from './number-formats.ts';
import type { Workbook } from './workbook-parts.ts';
import { unescaped, type XmlListener } from './xml-part.ts';

/** A row of a sheet; cells that are not there are `null`. */
export interface SheetRow {
  line: number;
  cells: (string | null)[];
  /** Columns that hold results of formulas. */
  formulas: number[];
}

type Attributes = Readonly<Record<string, string>>;

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/** 0-based column and row of a reference such as `C4`; `null`: it is none. */
export function placeOf(reference: string): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) - 1 };
}

/**
 * Listens to the XML of one sheet and keeps the rows that are whole, until they are taken.
 * Numbers that are shown as days become days; a formula gives its last result.
 */
export class SheetRows implements XmlListener {
  private done: SheetRow[] = [];
  private row: SheetRow | null = null;
  private last = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private isValue = false;
  private isReading = false;

  constructor(private readonly book: Pick<Workbook, 'is1904' | 'shared' | 'dateStyles'>) {}

  /** The rows that are whole, each once. */
  take(): SheetRow[] {
    const { done } = this;
    this.done = [];
    return done;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.row) this.row.formulas.push(this.column);
    else if (name === 'rPh') this.isReading = true;
    this.isValue = name === 'v' || (name === 't' && !this.isReading);
  }

  text(text: string): void {
    if (!this.isValue) return;
    this.value += text;
    if (this.value.length > CAPS.rowChars) throw new ImportFileError('row-too-long', this.last);
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'rPh') this.isReading = false;
    if (name === 'c') this.closeCell();
    if (name === 'row' && this.row) {
      this.done.push(this.row);
      this.row = null;
    }
  }

  private openRow({ r }: Attributes): void {
    // Rows and cells that name no place follow each other.
    this.last = r === undefined ? this.last + 1 : Number(r);
    this.column = -1;
    this.row = { line: this.last, cells: [], formulas: [] };
  }

  private openCell({ r, t, s }: Attributes): void {
    this.column = (r === undefined ? null : placeOf(r))?.column ?? this.column + 1;
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.value = '';
  }

  private closeCell(): void {
    const text = this.textOfCell();
    if (text === null || text === '' || !this.row) return;
    if (this.column >= CAPS.columns) throw new ImportFileError('too-many-columns', this.last);
    while (this.row.cells.length < this.column) this.row.cells.push(null);
    this.row.cells[this.column] = text;
  }

  private textOfCell(): string | null {
    const { value, type, book } = this;
    if (type === 's') return book.shared[Number(value)] ?? null;
    if (type === 'inlineStr' || type === 'str') return unescaped(value);
    if (type === 'b') return value === '' ? null : value === '1' ? 'true' : 'false';
    if (type === 'n' && value !== '' && book.dateStyles[this.style] === true)
      return dayOfSerial(Number(value), book.is1904) ?? value;
    return value;
  }
}
