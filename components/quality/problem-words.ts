import type { Messages } from '../../lib/i18n/index.ts';
import type { ReasonText } from '../../lib/intake/bad-rows.ts';
import type { ProblemCode } from '../../lib/intake/problem-code.ts';
import type { ReportWords } from '../../lib/intake/report-file.ts';

/** What is wrong with a cell, in words that follow its name. */
export function problemText({ quality }: Messages, code: ProblemCode): string {
  const codes: Record<ProblemCode, string> = quality.codes;
  return codes[code];
}

/** What is wrong with a cell or a row, as a text of its own: `Renewal date: is no date`. */
export function reasonText(messages: Messages): ReasonText {
  const { quality } = messages;
  return (column, code) =>
    quality.reasonOf(column ?? quality.rowAsWhole, problemText(messages, code));
}

/** The words of a report that leaves Bellwether as a file. */
export function reportWords(messages: Messages): ReportWords {
  const { line, column, severity, reason, value, severities, mergedInto } = messages.quality;
  const words = { line, column, severity, reason, value, severities, mergedInto };
  return { ...words, reasonText: (_, code) => problemText(messages, code) };
}
