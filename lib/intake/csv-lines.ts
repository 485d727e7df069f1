import { escapeFormula } from './formula-cell.ts';

/** By which spreadsheets know that a CSV is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line of a CSV with its end: every cell in quotes, and none that a spreadsheet would compute.
 * @example csvLine(['a', '=1', null]) // '"a","\'=1",""\r\n'
 */
export function csvLine(cells: readonly (string | null)[]): string {
  const quoted = cells.map((cell) => `"${escapeFormula(cell ?? '').replaceAll('"', '""')}"`);
  return `${quoted.join(',')}\r\n`;
}
