import type { Band } from '../../lib/model/health.ts';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import type { ColumnId, PortfolioQuery, SortDirection } from './portfolio-query.ts';

type Key = string | number | null;

const BAND_ORDER: Record<Band, number | null> = {
  'at-risk': 0,
  watch: 1,
  healthy: 2,
  unknown: null,
};

const KEYS: Record<ColumnId, (row: ScoreRow) => Key> = {
  name: (row) => row.name,
  band: (row) => BAND_ORDER[row.band],
  score: (row) => row.score,
  trend: (row) => row.trend,
  coverage: (row) => row.coverage,
  arr: (row) => row.arr?.amount ?? null,
  renewal: (row) => row.renewalAt,
  lastContact: (row) => row.lastContactAt,
  weakest: (row) => (row.weakestFactor === null ? null : row.weakestContribution),
};

/**
 * Rows in the order of one column, ties by name. A missing value is neither small nor large: it
 * stands last in both directions. Amounts of different currencies are not compared: they stand in
 * groups, one currency after the other.
 */
export function sortRows(
  rows: readonly ScoreRow[],
  sort: ColumnId,
  direction: SortDirection,
  locale: string,
): ScoreRow[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = direction === 'asc' ? 1 : -1;
  const keyOf = KEYS[sort];
  const byName = (a: ScoreRow, b: ScoreRow) => collator.compare(a.name, b.name);
  const byKey = (a: ScoreRow, b: ScoreRow) => {
    if (sort === 'name') return sign * byName(a, b);
    const left = keyOf(a);
    const right = keyOf(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const currencies = sort === 'arr' ? compareCurrencies(a, b) : 0;
    return currencies || sign * (Number(left) - Number(right));
  };
  return [...rows].sort((a, b) => byKey(a, b) || byName(a, b));
}

function compareCurrencies(a: ScoreRow, b: ScoreRow): number {
  const left = a.arr?.currency ?? '';
  const right = b.arr?.currency ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The rows that a query leaves, in the order they came. The text is looked for in the name;
 * `domainHits` are accounts that the store found by their domain.
 */
export function filterRows(
  rows: readonly ScoreRow[],
  query: Pick<PortfolioQuery, 'text' | 'bands'>,
  domainHits: ReadonlySet<string>,
): ScoreRow[] {
  const needle = query.text.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (query.bands.length === 0 || query.bands.includes(row.band)) &&
      (needle === '' ||
        domainHits.has(row.accountId) ||
        row.name.toLocaleLowerCase().includes(needle)),
  );
}

/** How many rows each band has, over all rows. */
export function countBands(rows: readonly ScoreRow[]): Record<Band, number> {
  const counts: Record<Band, number> = { healthy: 0, watch: 0, 'at-risk': 0, unknown: 0 };
  for (const row of rows) counts[row.band] += 1;
  return counts;
}
