import type { ColumnMapping } from './column-mapping.ts';
import type { FieldId } from './fields.ts';
import { ownKey, shortHash } from './identity-key.ts';
import type { CellProblem, CleanRow } from './import-record.ts';
import { OutlierSearch } from './outliers.ts';
import { LISTED_MAX, type QualityReport, REPORT_VERSION, SHOWN_MAX } from './quality-report.ts';
import type { RawRow } from './raw-row.ts';
import { figuresOf } from './record-figures.ts';
import { isMissing } from './values/missing.ts';

const KEY_BREAK = '\n';

/** Makes the report of one file while its rows go by. */
export class ReportCollector {
  private readonly columnOf = new Map<FieldId, { index: number; name: string }>();
  private readonly nameOf = new Map<number, string>();
  private readonly filled = new Map<number, number>();
  private readonly counts = new Map<string, QualityReport['counts'][number]>();
  private readonly figures = new OutlierSearch(LISTED_MAX);
  private readonly firstLines = new Map<number, number>();
  private readonly listed: QualityReport['listed'] = {
    invalid: [],
    dropped: [],
    doubtful: [],
    outlier: [],
    merged: [],
  };
  private rows = 0;
  private usable = 0;
  private merged = 0;

  constructor(private readonly mapping: ColumnMapping) {
    for (const { field, index, name } of mapping.columns) {
      this.columnOf.set(field, { index, name });
      this.nameOf.set(index, name);
    }
  }

  /** Takes a row in the order of the file. */
  add(raw: RawRow, clean: CleanRow): void {
    this.rows += 1;
    this.fill(raw, clean.problems);
    for (const problem of clean.problems) this.note(clean.line, problem);
    const { record } = clean;
    if (record === null) return;
    this.usable += 1;
    for (const { field, of, value } of figuresOf(record))
      this.figures.add(`${field}${KEY_BREAK}${of}`, clean.line, value);
    const key = ownKey(record);
    if (key !== null) this.meet(shortHash(key), clean.line);
  }

  /** The report on all rows so far. */
  finish(): QualityReport {
    this.noteOutliers();
    const { kind, columns, fileValues } = this.mapping;
    const ofColumns = columns.map(({ field, index, name }) => ({
      field,
      column: name,
      filled: this.filled.get(index) ?? 0,
    }));
    const ofFile = fileValues.map(({ field }) => ({ field, column: null, filled: this.rows }));
    return {
      version: REPORT_VERSION,
      kind,
      rows: this.rows,
      usable: this.usable,
      invalid: this.rows - this.usable,
      merged: this.merged,
      completeness: [...ofColumns, ...ofFile],
      counts: [...this.counts.values()].sort((a, b) => b.count - a.count),
      listed: this.listed,
    };
  }

  private fill({ cells }: RawRow, problems: readonly CellProblem[]): void {
    for (const index of this.nameOf.keys()) {
      const cell = cells[index];
      if (cell === null || cell === undefined || isMissing(cell.trim())) continue;
      const isUnread = problems.some(
        ({ column, severity }) => column === index && severity !== 'doubtful',
      );
      if (!isUnread) this.filled.set(index, (this.filled.get(index) ?? 0) + 1);
    }
  }

  private meet(key: number, line: number): void {
    const first = this.firstLines.get(key);
    if (first === undefined) {
      this.firstLines.set(key, line);
      return;
    }
    this.merged += 1;
    if (this.listed.merged.length < LISTED_MAX) this.listed.merged.push({ line, into: first });
  }

  private note(line: number, problem: CellProblem): void {
    const { severity, code, value } = problem;
    const column = problem.column === null ? null : (this.nameOf.get(problem.column) ?? null);
    this.count(severity, code, column, 1);
    const list = this.listed[severity];
    if (list.length < LISTED_MAX)
      list.push({ line, column, code, value: value.slice(0, SHOWN_MAX).toWellFormed() });
  }

  private count(
    severity: CellProblem['severity'],
    code: CellProblem['code'],
    column: string | null,
    more: number,
  ): void {
    const key = [severity, code, column].join(KEY_BREAK);
    const known = this.counts.get(key);
    if (known) known.count += more;
    else this.counts.set(key, { severity, code, column, count: more });
  }

  private noteOutliers(): void {
    for (const { key, outliers, count } of this.figures.found()) {
      const field = key.slice(0, key.indexOf(KEY_BREAK)) as FieldId;
      const column = this.columnOf.get(field)?.name ?? null;
      this.count('outlier', 'outlier', column, count);
      for (const { line, value } of outliers)
        this.listed.outlier.push({ line, column, code: 'outlier', value: String(value) });
    }
    this.listed.outlier.sort((a, b) => a.line - b.line).splice(LISTED_MAX);
  }
}
