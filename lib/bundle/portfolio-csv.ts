import type { ScoreRow } from '../model/score-row.ts';
import { type CsvColumn, csvHead, csvLine } from './csv.ts';

const COLUMNS: CsvColumn<ScoreRow>[] = [
  { title: 'Account ID', kind: 'text', cell: (row) => row.accountId },
  { title: 'Account name', kind: 'text', cell: (row) => row.name },
  { title: 'Band', kind: 'text', cell: (row) => row.band },
  { title: 'Health score', kind: 'number', cell: (row) => row.score },
  { title: 'Change in 28 days', kind: 'number', cell: (row) => row.trend },
  { title: 'Coverage', kind: 'number', cell: (row) => row.coverage },
  { title: 'ARR', kind: 'number', cell: (row) => row.arr?.amount ?? null },
  { title: 'Currency', kind: 'text', cell: (row) => row.arr?.currency ?? null },
  { title: 'Renewal date', kind: 'time', cell: (row) => row.renewalAt },
  { title: 'Last contact', kind: 'time', cell: (row) => row.lastContactAt },
  { title: 'Weakest factor', kind: 'text', cell: (row) => row.weakestFactor },
  { title: 'Next step due', kind: 'time', cell: (row) => row.nextTaskDueAt },
];

/**
 * The portfolio as CSV, in the order in which the rows are given.
 * @example saveFile('portfolio.csv', [portfolioCsv(shown)], 'text/csv')
 */
export function portfolioCsv(rows: readonly ScoreRow[]): string {
  return csvHead(COLUMNS) + rows.map((row) => csvLine(COLUMNS, row)).join('');
}
