import type { RawRow } from '../../lib/intake/raw-row.ts';

const VALUES = 3;
const VALUE_CHARS = 40;

/**
 * The first different values of each column, cut short and on one line.
 * @param columns how many there are
 */
export function sampleValues(sample: readonly RawRow[], columns: number): string[][] {
  const found = Array.from({ length: columns }, () => new Set<string>());
  for (const { cells } of sample) {
    cells.forEach((cell, at) => {
      const values = found[at];
      if (cell !== null && values && values.size < VALUES) values.add(short(cell));
    });
  }
  return found.map((values) => [...values]);
}

function short(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length <= VALUE_CHARS ? line : `${line.slice(0, VALUE_CHARS - 1)}…`;
}
