import {
  countOf,
  type QualityReport,
  type ReportedProblem,
} from '../../lib/intake/quality-report.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { problemText } from './problem-words.ts';
import { ShareBar } from './ShareBar.tsx';

/** Entries of a list that are shown on the page; the report has more. */
const SHOWN = 8;
const SEVERITIES = ['invalid', 'dropped', 'doubtful', 'outlier'] as const;
type Severity = (typeof SEVERITIES)[number];

/** What was found in the file of one import, column by column and row by row. */
export function ImportReport({ report }: { report: QualityReport }) {
  const { quality } = useMessages();
  const found = SEVERITIES.filter((one) => report.listed[one].length > 0);
  return (
    <div class="bw-report">
      <Columns report={report} />
      {found.length === 0 && report.merged === 0 && <p class="bw-muted">{quality.clean}</p>}
      {found.map((severity) => (
        <Problems key={severity} severity={severity} report={report} />
      ))}
      {report.merged > 0 && <Merged report={report} />}
    </div>
  );
}

function Columns({ report: { completeness, rows } }: { report: QualityReport }) {
  const { quality } = useMessages();
  const format = useFormatters();
  const ofColumns = completeness.filter(({ column }) => column !== null);
  return (
    <section>
      <h4>{quality.completenessTitle}</h4>
      <ul class="bw-report-columns">
        {ofColumns.map(({ field, column, filled }) => (
          <li key={field}>
            <span class="bw-report-name" dir="auto">
              {column}
            </span>
            <ShareBar share={rows === 0 ? null : filled / rows} />
            <span class="bw-known-share">
              {quality.knownOf(format.number(filled), format.number(rows))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problems({ severity, report }: { severity: Severity; report: QualityReport }) {
  const messages = useMessages();
  const { quality } = messages;
  const total = countOf(report, severity);
  const shown = report.listed[severity].slice(0, SHOWN);
  return (
    <section>
      <ListHead title={quality[severity]} hint={quality.hints[severity]} total={total} />
      <table class="bw-report-list">
        <thead>
          <tr>
            <th scope="col">{quality.line}</th>
            <th scope="col">{quality.column}</th>
            <th scope="col">{quality.problem}</th>
            <th scope="col">{quality.value}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, at) => (
            // Two of one row may be alike, and the list never changes.
            <ProblemRow key={at} problem={problem} text={problemText(messages, problem.code)} />
          ))}
        </tbody>
      </table>
      {total > shown.length && (
        <p class="bw-small bw-muted">{quality.more(total - shown.length)}</p>
      )}
    </section>
  );
}

function ProblemRow({ problem, text }: { problem: ReportedProblem; text: string }) {
  const { quality } = useMessages();
  const format = useFormatters();
  const { line, column, value } = problem;
  return (
    <tr>
      <td class="bw-report-line">{format.number(line)}</td>
      <td dir="auto">{column ?? <span class="bw-muted">{quality.rowAsWhole}</span>}</td>
      <td>{text}</td>
      <td class="bw-report-value" dir="auto">
        {value === '' ? <span class="bw-muted">{quality.emptyCell}</span> : value}
      </td>
    </tr>
  );
}

function Merged({ report }: { report: QualityReport }) {
  const { quality } = useMessages();
  const format = useFormatters();
  const shown = report.listed.merged.slice(0, SHOWN);
  const rest = report.merged - shown.length;
  return (
    <section>
      <ListHead title={quality.merged} hint={quality.hints.merged} total={report.merged} />
      <ul class="bw-report-merged">
        {shown.map(({ line, into }) => (
          <li key={line}>
            <span class="bw-report-line">{format.number(line)}</span> {quality.mergedInto(into)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="bw-small bw-muted">{quality.more(rest)}</p>}
    </section>
  );
}

function ListHead({ title, hint, total }: { title: string; hint: string; total: number }) {
  const format = useFormatters();
  return (
    <>
      <h4>
        {title} <span class="bw-report-count">{format.number(total)}</span>
      </h4>
      <p class="bw-small bw-muted">{hint}</p>
    </>
  );
}
