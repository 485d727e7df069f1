import type { RawRow, RowFault } from './raw-row.ts';

/** What a decoder writes where it does not know the bytes. */
const UNDECODABLE = '\uFFFD';

function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}

/**
 * A row with one cell for each column. Cells that are missing are `null`; those beyond the columns
 * are left out, which is said unless they are empty.
 * @returns `null`: all of it is empty
 */
export function shapeRow(
  line: number,
  cells: readonly (string | null)[],
  width: number,
  formulas: readonly number[] = [],
): RawRow | null {
  if (cells.every(isBlank)) return null;
  const shaped: (string | null)[] = [];
  let fault: RowFault | undefined;
  for (let at = 0; at < width; at += 1) {
    const cell = cells[at] ?? null;
    shaped.push(isBlank(cell) ? null : cell);
    if (cell?.includes(UNDECODABLE)) fault = 'undecodable';
  }
  for (let at = width; at < cells.length; at += 1)
    if (!isBlank(cells[at])) fault = 'too-many-cells';
  return {
    line,
    cells: shaped,
    ...(fault ? { fault } : {}),
    ...(formulas.length > 0 ? { formulas } : {}),
  };
}
