/** Values that are kept for the median; later ones are measured by what these give. */
const KEPT_MAX = 500_000;
const FIRST_KEPT = 1024;
/** Of fewer values nobody can say which is far from the others. */
const FEWEST = 8;

/** How many absolute deviations from the median are far. */
const FAR = 5;
/** What turns a mean absolute deviation into a median one, for values spread as normal ones are. */
const MEAN_TO_MEDIAN = 0.6744897501960817 * Math.sqrt(Math.PI / 2);

/** Where values are usual; what lies outside is an outlier. */
export interface UsualRange {
  low: number;
  high: number;
  median: number;
}

function medianOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/**
 * Median ± 5 median absolute deviations. Where more than half of the values are equal that
 * deviation is 0, and the mean absolute deviation stands for it, scaled as for normal values.
 * `null`: fewer than eight values, or all are equal.
 * @example usualRange([1, 2, 2, 3, 3, 3, 4, 100])?.high
 */
export function usualRange(values: ArrayLike<number>): UsualRange | null {
  if (values.length < FEWEST) return null;
  const sorted = Float64Array.from(values).sort();
  const median = medianOf(sorted);
  const deviations = sorted.map((value) => Math.abs(value - median)).sort();
  const mean = deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
  const spread = medianOf(deviations) || mean * MEAN_TO_MEDIAN;
  if (!(spread > 0)) return null;
  return { low: median - FAR * spread, high: median + FAR * spread, median };
}

interface Column {
  values: Float64Array;
  lines: Uint32Array;
  count: number;
  /** Of the kept values, once no more are kept; values after that are looked at by it. */
  range: UsualRange | null | undefined;
  later: Outlier[];
  laterCount: number;
}

export interface Outlier {
  line: number;
  value: number;
}

/**
 * Values of the numeric columns of one file, of which those far from the others are found at the
 * end. Only equal things are compared: the caller's key tells currencies and metrics apart. Holds
 * at most half a million values of each key.
 */
export class OutlierSearch {
  private readonly columns = new Map<string, Column>();

  /** @param most outliers that are listed of each key; all are counted */
  constructor(private readonly most: number) {}

  add(key: string, line: number, value: number): void {
    const column = this.columns.get(key) ?? this.enter(key);
    if (column.count === KEPT_MAX) {
      this.look(column, line, value);
      return;
    }
    if (column.count === column.values.length) grow(column);
    column.values[column.count] = value;
    column.lines[column.count] = line;
    column.count += 1;
  }

  /** What lies outside the usual range of its key, in the order of the file. */
  found(): { key: string; range: UsualRange; outliers: Outlier[]; count: number }[] {
    return [...this.columns].flatMap(([key, column]) => {
      const range = rangeOf(column);
      if (range === null) return [];
      const outliers: Outlier[] = [];
      let count = column.laterCount;
      for (let at = 0; at < column.count; at += 1) {
        const value = column.values[at] ?? 0;
        if (value >= range.low && value <= range.high) continue;
        count += 1;
        if (outliers.length < this.most) outliers.push({ line: column.lines[at] ?? 0, value });
      }
      const listed = [...outliers, ...column.later].slice(0, this.most);
      return count === 0 ? [] : [{ key, range, outliers: listed, count }];
    });
  }

  private enter(key: string): Column {
    const column: Column = {
      values: new Float64Array(FIRST_KEPT),
      lines: new Uint32Array(FIRST_KEPT),
      count: 0,
      range: undefined,
      later: [],
      laterCount: 0,
    };
    this.columns.set(key, column);
    return column;
  }

  private look(column: Column, line: number, value: number): void {
    const range = rangeOf(column);
    if (range === null || (value >= range.low && value <= range.high)) return;
    column.laterCount += 1;
    if (column.later.length < this.most) column.later.push({ line, value });
  }
}

function rangeOf(column: Column): UsualRange | null {
  column.range ??= usualRange(column.values.subarray(0, column.count));
  return column.range;
}

function grow(column: Column): void {
  const size = Math.min(KEPT_MAX, column.values.length * 2);
  const { values, lines } = column;
  column.values = new Float64Array(size);
  column.lines = new Uint32Array(size);
  column.values.set(values);
  column.lines.set(lines);
}
