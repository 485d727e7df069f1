import type { ColumnMapping } from './column-mapping.ts';
import { FIELD_TYPES, type FieldId } from './fields.ts';
import { unescapeFormula } from './formula-cell.ts';
import type { CellProblem } from './import-record.ts';
import type { ProblemCode } from './problem-code.ts';
import type { RawRow } from './raw-row.ts';
import { type Cell, isUnread } from './values/cell.ts';
import { isMissing } from './values/missing.ts';
import { plainLine, plainText } from './values/text.ts';

const SHOWN_MAX = 200;

function cleaned(raw: string, field: FieldId): string {
  const cell = unescapeFormula(raw);
  const text = FIELD_TYPES[field] === 'text' ? plainText(cell) : plainLine(cell);
  return isMissing(text) ? '' : text;
}

/** What spreadsheets show of a formula that failed. */
const FORMULA_ERROR = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

function readCell<T>(text: string, read: (text: string) => Cell<T>): Cell<T> {
  return text[0] === '#' && FORMULA_ERROR.test(text) ? isUnread('formula-error') : read(text);
}

/** One row at a time as its mapping reads it, and what was wrong with it. */
export class RowReading {
  private cells: RawRow['cells'] = [];
  private problems: CellProblem[] = [];
  private readonly columns = new Map<FieldId, number>();
  private readonly fileValues = new Map<FieldId, string>();

  constructor(mapping: ColumnMapping) {
    for (const { field, index } of mapping.columns) this.columns.set(field, index);
    for (const { field, value } of mapping.fileValues)
      this.fileValues.set(field, cleaned(value, field));
  }

  start({ cells }: RawRow): void {
    this.cells = cells;
    this.problems = [];
  }

  /** @returns what was wrong with the row since `start` */
  end(): CellProblem[] {
    return this.problems;
  }

  /** Whether a column or a value for the file stands for a field. */
  has(field: FieldId): boolean {
    return this.columns.has(field) || this.fileValues.has(field);
  }

  /** The cleaned text of a field; empty: missing. */
  text(field: FieldId): string {
    const column = this.columns.get(field);
    if (column === undefined) return this.fileValues.get(field) ?? '';
    const raw = this.cells[column];
    return raw === undefined || raw === null ? '' : cleaned(raw, field);
  }

  /** The value of a field that the row may be without; what cannot be read is noted as dropped. */
  take<T>(field: FieldId, read: (text: string) => Cell<T>): T | null {
    return this.note(field, 'dropped', readCell(this.text(field), read));
  }

  /** The value of a field without which the row cannot be used. */
  need<T>(field: FieldId, read: (text: string) => Cell<T>): T | null {
    const cell = readCell(this.text(field), read);
    const isGone = cell.value === null && cell.code === null;
    return this.note(field, 'invalid', isGone ? { value: null, code: 'needed' } : cell);
  }

  /** Says what is wrong with a field's cell, or with the row where no field is named. */
  say(field: FieldId | null, severity: CellProblem['severity'], code: ProblemCode): void {
    const column = field === null ? null : (this.columns.get(field) ?? null);
    const cell = column === null ? null : this.cells[column];
    const stood = cell ?? (field === null ? '' : (this.fileValues.get(field) ?? ''));
    const value = stood.slice(0, SHOWN_MAX).toWellFormed();
    this.problems.push({ column, severity, code, value });
  }

  private note<T>(
    field: FieldId,
    without: 'dropped' | 'invalid',
    { value, code }: Cell<T>,
  ): T | null {
    if (code !== null) this.say(field, value === null ? without : 'doubtful', code);
    return value;
  }
}
