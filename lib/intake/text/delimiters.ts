import type { Finding } from '../finding.ts';
import { cutSample } from './csv-sample.ts';

/** What may stand between two cells, the most usual first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

export type DelimiterReason = 'even-columns' | 'uneven-columns' | 'one-column' | 'given';

interface Cut {
  delimiter: string;
  columns: number;
  /** Of the rows that are not empty, those with that many columns. */
  share: number;
}

/** The number that most rows have, and how many have it. */
export function usualWidth(rows: readonly (readonly unknown[])[]): {
  width: number;
  share: number;
} {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { width, share: rows.length === 0 ? 0 : count / rows.length };
}

function cutBy(sample: string, delimiter: string): Cut {
  const rows = cutSample(sample, delimiter).map(({ cells }) => cells);
  const { width, share } = usualWidth(
    rows.filter((cells) => cells.some((cell) => cell.trim() !== '')),
  );
  return { delimiter, columns: width, share };
}

/** Even rows count most; of two that are as even, the one that finds more columns. */
function score({ columns, share }: Cut): number {
  return columns < 2 ? 0 : share * Math.log2(columns + 1);
}

/**
 * The delimiter that cuts the rows of a sample most evenly, outside of quotation marks.
 * @example detectDelimiter('a;b\n1,5;2\n').value // ';'
 */
export function detectDelimiter(sample: string): Finding<string, DelimiterReason> {
  const [best] = DELIMITERS.map((one) => cutBy(sample, one)).sort((a, b) => score(b) - score(a));
  if (!best || score(best) === 0) return { value: ',', sureness: 'guess', reason: 'one-column' };
  return best.share >= 0.9
    ? { value: best.delimiter, sureness: 'sure', reason: 'even-columns' }
    : { value: best.delimiter, sureness: 'likely', reason: 'uneven-columns' };
}
