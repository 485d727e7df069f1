import { describe, expect, it } from 'vitest';
import { filterRows, sortRows } from '../../../../components/dashboard/portfolio-order.ts';
import {
  COLUMNS,
  type ColumnId,
  formatQuery,
  INITIAL_QUERY,
  parseQuery,
  sortBy,
} from '../../../../components/dashboard/portfolio-query.ts';
import type { ScoreRow } from '../../../../lib/model/score-row.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { scoreRow } from './score-row.ts';

const NOW = Date.UTC(2026, 10, 22);

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('order of the portfolio', () => {
  const rows = [
    scoreRow({ name: 'Beta', score: 40 }),
    scoreRow({ name: 'Unknown', score: null, band: 'unknown' }),
    scoreRow({ name: 'Alpha', score: 0 }),
    scoreRow({ name: 'Gamma', score: 90 }),
  ];

  it('keeps what is not known last in both directions, apart from zero', () => {
    expect(names(sortRows(rows, 'score', 'asc', 'en'))).toEqual([
      'Alpha',
      'Beta',
      'Gamma',
      'Unknown',
    ]);
    expect(names(sortRows(rows, 'score', 'desc', 'en'))).toEqual([
      'Gamma',
      'Beta',
      'Alpha',
      'Unknown',
    ]);
  });

  it.each(COLUMNS)('sorts by %s without losing or doubling a row', (column) => {
    expect(names(sortRows(rows, column, 'desc', 'en')).sort()).toEqual(names(rows).sort());
  });

  it.each<[ColumnId, Partial<ScoreRow>, Partial<ScoreRow>]>([
    ['band', { band: 'at-risk' }, { band: 'healthy' }],
    ['score', { score: 9 }, { score: 10 }],
    ['trend', { trend: -3 }, { trend: 2 }],
    ['coverage', { coverage: 0.2 }, { coverage: 0.9 }],
    ['arr', { arr: { amount: 9, currency: 'USD' } }, { arr: { amount: 10, currency: 'USD' } }],
    ['renewal', { renewalAt: NOW }, { renewalAt: NOW + DAY_MS }],
    ['lastContact', { lastContactAt: NOW - DAY_MS }, { lastContactAt: NOW }],
    ['weakest', { weakestContribution: -9 }, { weakestContribution: -1 }],
  ])('by %s goes from the small end to the large one, and back', (column, small, large) => {
    const two = [scoreRow({ ...large, name: 'A' }), scoreRow({ ...small, name: 'B' })];
    expect(names(sortRows(two, column, 'asc', 'en'))).toEqual(['B', 'A']);
    expect(names(sortRows(two.toReversed(), column, 'desc', 'en'))).toEqual(['A', 'B']);
  });

  it('never compares amounts of different currencies', () => {
    const mixed = [
      scoreRow({ name: 'Yen', arr: { amount: 900_000, currency: 'JPY' } }),
      scoreRow({ name: 'Big dollar', arr: { amount: 80_000, currency: 'USD' } }),
      scoreRow({ name: 'No figure', arr: null }),
      scoreRow({ name: 'Small dollar', arr: { amount: 10_000, currency: 'USD' } }),
    ];
    expect(names(sortRows(mixed, 'arr', 'desc', 'en'))).toEqual([
      'Yen',
      'Big dollar',
      'Small dollar',
      'No figure',
    ]);
  });

  it('sorts names as the language does, numbers by size, ties by name', () => {
    const mixed = ['Äther', 'Site 10', 'Zebra', 'Site 9'].map((name) => scoreRow({ name }));
    const wanted = ['Äther', 'Site 9', 'Site 10', 'Zebra'];
    expect(names(sortRows(mixed, 'name', 'asc', 'en'))).toEqual(wanted);
    expect(names(sortRows(mixed, 'score', 'desc', 'en'))).toEqual(wanted);
  });
});

describe('filter of the portfolio', () => {
  const rows = [
    scoreRow({ accountId: 'a', name: 'Northwind Traders', band: 'watch' }),
    scoreRow({ accountId: 'b', name: 'Contoso', band: 'at-risk' }),
    scoreRow({ accountId: 'c', name: 'Wingtip', band: 'watch' }),
  ];

  it('finds a part of the name in any case, and what the store found by domain', () => {
    expect(names(filterRows(rows, { text: ' WIND', bands: [] }, new Set()))).toEqual([
      'Northwind Traders',
    ]);
    expect(names(filterRows(rows, { text: 'contoso.com', bands: [] }, new Set(['b'])))).toEqual([
      'Contoso',
    ]);
  });

  it('keeps the chosen bands only, and every band while none is chosen', () => {
    expect(names(filterRows(rows, { text: '', bands: ['watch'] }, new Set()))).toEqual([
      'Northwind Traders',
      'Wingtip',
    ]);
    expect(filterRows(rows, { text: '', bands: [] }, new Set())).toHaveLength(3);
  });
});

describe('query in the address', () => {
  it('comes back as it was written', () => {
    const query = {
      text: 'a&b #1',
      bands: ['at-risk', 'unknown'] as const,
      demo: true,
      sort: 'arr' as const,
      direction: 'desc' as const,
    };
    expect(parseQuery(new URLSearchParams(formatQuery(query).toString()))).toEqual(query);
  });

  it('falls back where an address says what there is not', () => {
    const params = new URLSearchParams('sort=constructor&dir=sideways&band=purple');
    expect(parseQuery(params)).toEqual(INITIAL_QUERY);
  });

  it('turns the direction on a second click, and starts a new column the usual way', () => {
    expect(sortBy(INITIAL_QUERY, 'score').direction).toBe('desc');
    expect(sortBy(INITIAL_QUERY, 'arr')).toMatchObject({ sort: 'arr', direction: 'desc' });
    expect(sortBy(INITIAL_QUERY, 'name')).toMatchObject({ sort: 'name', direction: 'asc' });
  });
});
