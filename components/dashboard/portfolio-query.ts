import type { Band } from '../../lib/model/health.ts';

export const COLUMNS = [
  'name',
  'band',
  'score',
  'trend',
  'coverage',
  'arr',
  'renewal',
  'lastContact',
  'weakest',
] as const;
export type ColumnId = (typeof COLUMNS)[number];
export type SortDirection = 'asc' | 'desc';

export const BANDS: readonly Band[] = ['at-risk', 'watch', 'healthy', 'unknown'];

/** What the list shows: kept in the address, so that a reload or a link shows the same. */
export interface PortfolioQuery {
  text: string;
  /** Empty: every band. */
  bands: readonly Band[];
  /** Lists the demo's accounts too, where there are others. */
  demo: boolean;
  sort: ColumnId;
  direction: SortDirection;
}

/** Those who need somebody first. */
export const INITIAL_QUERY: PortfolioQuery = {
  text: '',
  bands: [],
  demo: false,
  sort: 'score',
  direction: 'asc',
};

const TEXT_MAX = 200;

/**
 * The query in an address; whatever is not understood falls back to the initial one.
 * @example parseQuery(new URLSearchParams('sort=arr&dir=desc&band=watch')).bands // ['watch']
 */
export function parseQuery(params: URLSearchParams): PortfolioQuery {
  const sort = COLUMNS.find((column) => column === params.get('sort'));
  const asked = (params.get('band') ?? '').split(',');
  const direction = params.get('dir');
  return {
    text: (params.get('q') ?? '').slice(0, TEXT_MAX),
    bands: BANDS.filter((band) => asked.includes(band)),
    demo: params.get('demo') === 'shown',
    sort: sort ?? INITIAL_QUERY.sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : INITIAL_QUERY.direction,
  };
}

/** The inverse of `parseQuery`; what is initial is left out. */
export function formatQuery(query: PortfolioQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text.slice(0, TEXT_MAX));
  if (query.bands.length > 0) params.set('band', query.bands.join(','));
  if (query.demo) params.set('demo', 'shown');
  if (query.sort !== INITIAL_QUERY.sort || query.direction !== INITIAL_QUERY.direction) {
    params.set('sort', query.sort);
    params.set('dir', query.direction);
  }
  return params;
}

/** Columns where the large end is what people look for first. */
const DESCENDING_FIRST: readonly ColumnId[] = ['arr', 'coverage', 'lastContact'];

/** A click on a column head: the other way round, or the way that column is usually read. */
export function sortBy(query: PortfolioQuery, column: ColumnId): PortfolioQuery {
  if (query.sort === column) {
    return { ...query, direction: query.direction === 'asc' ? 'desc' : 'asc' };
  }
  return {
    ...query,
    sort: column,
    direction: DESCENDING_FIRST.includes(column) ? 'desc' : 'asc',
  };
}
