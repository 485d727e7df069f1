import * as z from 'zod/mini';
import { RecordKind } from '../model/import-job.ts';
import { FIELD_IDS, type FieldId } from './fields.ts';
import { PROBLEM_CODES } from './problem-code.ts';

export const REPORT_VERSION = 1;
/** Entries that are listed of each severity; all are counted. */
export const LISTED_MAX = 200;
/** Characters of a cell that a report keeps. */
export const SHOWN_MAX = 80;

const Count = z.int().check(z.gte(0));
const Severity = z.enum(['invalid', 'dropped', 'doubtful', 'outlier']);
const ColumnName = z.string().check(z.maxLength(120));

/** One cell, or row, and what is wrong with it. */
export const ReportedProblem = z.strictObject({
  line: Count,
  /** `null`: the row as a whole. */
  column: z.nullable(ColumnName),
  code: z.enum(PROBLEM_CODES),
  /** The cell as it stood, cut to 80 characters. */
  value: z.string().check(z.maxLength(SHOWN_MAX)),
});
export type ReportedProblem = z.infer<typeof ReportedProblem>;

/** How many cells of a column have a value that was understood. */
const FieldCompleteness = z.strictObject({
  field: z.enum(FIELD_IDS as [FieldId, ...FieldId[]]),
  /** `null`: it was said once for the whole file. */
  column: z.nullable(ColumnName),
  filled: Count,
});

const ProblemCount = z.strictObject({
  severity: Severity,
  code: z.enum(PROBLEM_CODES),
  column: z.nullable(ColumnName),
  count: Count,
});

/**
 * What became of the rows of one file: exact counts, and the first two hundred of each list. It
 * holds pieces of the file and is erased with the data that they are of.
 */
export const QualityReport = z.strictObject({
  version: z.literal(REPORT_VERSION),
  kind: RecordKind,
  rows: Count,
  usable: Count,
  invalid: Count,
  /** Rows that said something of an earlier row of the file again. */
  merged: Count,
  completeness: z.array(FieldCompleteness),
  counts: z.array(ProblemCount),
  listed: z.strictObject({
    invalid: z.array(ReportedProblem).check(z.maxLength(LISTED_MAX)),
    dropped: z.array(ReportedProblem).check(z.maxLength(LISTED_MAX)),
    doubtful: z.array(ReportedProblem).check(z.maxLength(LISTED_MAX)),
    outlier: z.array(ReportedProblem).check(z.maxLength(LISTED_MAX)),
    merged: z.array(z.strictObject({ line: Count, into: Count })).check(z.maxLength(LISTED_MAX)),
  }),
});
export type QualityReport = z.infer<typeof QualityReport>;

/**
 * How many problems of a severity a report counts.
 * @example countOf(report, 'outlier')
 */
export function countOf(report: QualityReport, severity: z.infer<typeof Severity>): number {
  return report.counts
    .filter((one) => one.severity === severity)
    .reduce((sum, { count }) => sum + count, 0);
}
