import type { PageRead } from '../../../lib/model/privacy.ts';

const COLUMNS = ['origin', 'site', 'recipeId', 'field', 'firstAt', 'lastAt', 'times'] as const;

/**
 * The ledger as CSV by RFC 4180, times in ISO 8601. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe: what a page calls itself is a stranger's word.
 * @example ledgerCsv(reads).split('\r\n')[0] // 'origin,site,recipeId,field,firstAt,lastAt,times'
 */
export function ledgerCsv(reads: readonly PageRead[]): string {
  const lines = reads.map((read) => COLUMNS.map((column) => cellOf(read, column)));
  return [COLUMNS, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

function cellOf(read: PageRead, column: (typeof COLUMNS)[number]): string {
  if (column === 'firstAt' || column === 'lastAt') return new Date(read[column]).toISOString();
  return String(read[column] ?? '');
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
