import type { ReasonText } from './bad-rows.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-lines.ts';
import { QualityReport, type ReportedProblem } from './quality-report.ts';

/** What a report's columns are called in the reader's language. */
export interface ReportWords {
  line: string;
  column: string;
  severity: string;
  reason: string;
  value: string;
  severities: Record<'invalid' | 'dropped' | 'doubtful' | 'outlier' | 'merged', string>;
  mergedInto: (line: number) => string;
  reasonText: ReasonText;
}

function problemLines(
  severity: keyof ReportWords['severities'],
  problems: readonly ReportedProblem[],
  words: ReportWords,
): string[] {
  return problems.map(({ line, column, code, value }) =>
    csvLine([
      String(line),
      column ?? '',
      words.severities[severity],
      words.reasonText(column, code),
      value,
    ]),
  );
}

/**
 * The lists of a report as a CSV, one line for each problem.
 * @example reportToCsv(report, words)
 */
export function reportToCsv({ listed }: QualityReport, words: ReportWords): string {
  const { line, column, severity, reason, value, severities } = words;
  const merged = listed.merged.map((one) =>
    csvLine([String(one.line), '', severities.merged, words.mergedInto(one.into), '']),
  );
  const lines = (['invalid', 'dropped', 'doubtful', 'outlier'] as const).flatMap((one) =>
    problemLines(one, listed[one], words),
  );
  const header = csvLine([line, column, severity, reason, value]);
  return BYTE_ORDER_MARK + [header, ...lines, ...merged].join('');
}

/** A report as JSON, readable by people and by `readReport`. */
export function reportToJson(report: QualityReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The report that was kept; `null`: it is none, or another version's. */
export function readReport(value: unknown): QualityReport | null {
  const parsed = QualityReport.safeParse(value);
  return parsed.success ? parsed.data : null;
}
