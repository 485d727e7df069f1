import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortTable } from '../../../../lib/metrics/cohort-table.ts';
import { activeAt } from '../../../../lib/metrics/memberships.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import { day, FIVE, membership, someMemberships } from './some-memberships.ts';

const shares = (rows: ReturnType<typeof cohortTable>) =>
  rows.map(({ month, customers, cells }) => [
    month,
    customers,
    ...cells.map((cell) => cell?.share ?? null),
  ]);

describe('cohortTable', () => {
  it('has a row per start month and a column per month of age; what is to come is null', () => {
    const rows = [
      ...FIVE,
      { customer: '6', from: Date.UTC(2021, 2, 1), until: Date.UTC(2021, 3, 30) },
      { customer: '7', from: Date.UTC(2021, 2, 31, 23, 59), until: null },
    ];
    expect(shares(cohortTable(rows, Date.UTC(2021, 4, 20)))).toEqual([
      ['2021-01', 5, 1, 0.8, 0.6, 0.4],
      ['2021-03', 2, 1, 0.5, null, null],
    ]);
  });

  it('a month is over with its last moment in UTC', () => {
    const end = Date.UTC(2021, 1, 1);
    expect(shares(cohortTable([membership('a', 0)], end - 1))).toEqual([['2021-01', 1, null]]);
    expect(shares(cohortTable([membership('a', 0)], end))).toEqual([['2021-01', 1, 1]]);
  });

  it('crosses the year', () => {
    const rows = [{ customer: 'a', from: Date.UTC(2020, 10, 5), until: Date.UTC(2021, 0, 5) }];
    expect(shares(cohortTable(rows, Date.UTC(2021, 1, 2)))).toEqual([['2020-11', 1, 1, 1, 0]]);
  });

  it('a customer belongs to the month of the first start, and may come back', () => {
    const rows = [membership('a', 65), membership('a', 0, 40)];
    expect(shares(cohortTable(rows, day(100)))).toEqual([['2021-01', 1, 1, 0, 1]]);
  });

  it('a cell says what it was counted from', () => {
    expect(cohortTable(FIVE, Date.UTC(2021, 3, 1))[0]?.cells[2]).toMatchObject({
      ...{ part: 3, whole: 5, share: 0.6 },
      interval: { low: expect.closeTo(0.2307, 3), high: expect.closeTo(0.8824, 3) },
    });
  });

  it('leaves out who starts after now; nobody has no rows', () => {
    expect(cohortTable([membership('a', 10)], day(9))).toEqual([]);
    expect(cohortTable([membership('a', 10)], day(10))).toHaveLength(1);
    expect(cohortTable([], day())).toEqual([]);
  });

  it('refuses dates that are none, and an end before its start', () => {
    expect(() => cohortTable([], Number.NaN)).toThrow(UnitError);
    expect(() => cohortTable([membership('a', 10, 5)], day(20))).toThrow('ends before it starts');
    expect(() => cohortTable([membership('a', Number.NaN)], day(20))).toThrow(UnitError);
  });

  it('has every customer in one row, sorted, with as many cells in each; order changes nothing', () => {
    fc.assert(
      fc.property(someMemberships, fc.integer({ min: 0, max: 1500 }), (rows, at) => {
        const table = cohortTable(rows, day(at));
        const known = new Set(
          rows.filter(({ from }) => from <= day(at)).map((row) => row.customer),
        );
        expect(table.reduce((sum, row) => sum + row.customers, 0)).toBe(known.size);
        expect(new Set(table.map(({ cells }) => cells.length)).size).toBeLessThanOrEqual(1);
        expect(table.map(({ month }) => month)).toEqual(table.map(({ month }) => month).sort());
        expect(cohortTable([...rows, ...rows].reverse(), day(at))).toEqual(table);
      }),
    );
  });

  it('counts in a cell who is active at the end of its month', () => {
    fc.assert(
      fc.property(someMemberships, fc.integer({ min: 0, max: 1500 }), (rows, at) => {
        for (const { month, cells } of cohortTable(rows, day(at))) {
          const [year, first] = month.split('-').map(Number) as [number, number];
          const isOfRow = (customer: string) => {
            const starts = rows.filter((row) => row.customer === customer).map(({ from }) => from);
            const start = Math.min(...starts);
            return start >= Date.UTC(year, first - 1) && start < Date.UTC(year, first);
          };
          for (const [age, cell] of cells.entries()) {
            const active = activeAt(rows, Date.UTC(year, first + age));
            if (cell) expect(cell.part).toBe([...active].filter(isOfRow).length);
          }
        }
      }),
    );
  });

  it('what has been observed stays as it is when time goes on', () => {
    fc.assert(
      fc.property(someMemberships, fc.nat(900), fc.nat(600), (rows, at, later) => {
        const after = cohortTable(rows, day(at + later));
        for (const { month, cells } of cohortTable(rows, day(at))) {
          const row = after.find((candidate) => candidate.month === month);
          const observed = cells.filter((cell) => cell !== null);
          // The month of `at` itself may still have gained customers; a closed one has not.
          if (observed.length > 0) expect(row?.cells.slice(0, observed.length)).toEqual(observed);
        }
      }),
    );
  });
});
