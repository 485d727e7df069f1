/** First characters by which a spreadsheet takes a cell for a formula, in their usual width too. */
const STARTS = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|']);

function isRisky(cell: string): boolean {
  const first = cell[0];
  if (first === undefined) return false;
  if (STARTS.has(first)) return true;
  const shown = cell.trimStart()[0];
  return shown !== undefined && STARTS.has(shown);
}

/**
 * A cell as it may be written into a CSV that a spreadsheet opens: one that would be taken for a
 * formula, or for one that was escaped before, has an apostrophe before it.
 * @example escapeFormula('=1+1') // "'=1+1"
 */
export function escapeFormula(cell: string): string {
  return isRisky(cell) || (cell[0] === "'" && isRisky(cell.replace(/^'+/, ''))) ? `'${cell}` : cell;
}

/**
 * The cell that was escaped; any other stays as it is. `unescapeFormula(escapeFormula(x)) === x`.
 * @example unescapeFormula("'-5") // '-5'
 */
export function unescapeFormula(cell: string): string {
  return cell[0] === "'" && isRisky(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}
