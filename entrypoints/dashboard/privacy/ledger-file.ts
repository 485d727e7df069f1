import { type CsvColumn, csvHead, csvLine } from '../../../lib/bundle/csv.ts';
import type { PageRead } from '../../../lib/model/privacy.ts';

const COLUMNS: readonly CsvColumn<PageRead>[] = [
  { title: 'origin', kind: 'text', cell: ({ origin }) => origin },
  { title: 'site', kind: 'text', cell: ({ site }) => site },
  { title: 'recipeId', kind: 'text', cell: ({ recipeId }) => recipeId },
  { title: 'field', kind: 'text', cell: ({ field }) => field },
  { title: 'firstAt', kind: 'time', cell: ({ firstAt }) => firstAt },
  { title: 'lastAt', kind: 'time', cell: ({ lastAt }) => lastAt },
  { title: 'times', kind: 'number', cell: ({ times }) => times },
];

/**
 * The privacy ledger as CSV.
 * @example ledgerCsv(reads).startsWith('\ufefforigin,site') // true
 */
export function ledgerCsv(reads: readonly PageRead[]): string {
  return csvHead(COLUMNS) + reads.map((read) => csvLine(COLUMNS, read)).join('');
}
