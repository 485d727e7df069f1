import { calendarDay } from '../time.ts';
import { activeAt, type Membership } from './memberships.ts';
import { type ShareOf, shareOf } from './share-of.ts';
import { count } from './units.ts';

/** The customers that started in one month. */
export interface CohortRow {
  /** The month of the first start, UTC, `YYYY-MM`. */
  month: string;
  customers: number;
  /**
   * By age in months: the share of the row still active at the end of that calendar month; age 0 is
   * the end of the start month. `null`: not yet observed. As many cells in every row.
   */
  cells: (ShareOf | null)[];
}

/**
 * Cohort table: rows are start months in UTC, ascending, months without a start left out; columns
 * are ages in months; a cell is |active at the month's end| ÷ |started|, 0–1, and `null` until that
 * month is over. Who came back counts as active, so a row may rise. Starts after `now` are left
 * out. No customers, no rows. Source: retention by start cohort.
 * @throws {UnitError} for a date that is none, or an end before its start
 * @example cohortTable(memberships, now)[0]?.cells[3]?.share // 0.8
 */
export function cohortTable(memberships: readonly Membership[], now: number): CohortRow[] {
  activeAt(memberships, now);
  const cohorts = cohortsByMonth(memberships, now);
  const months = [...cohorts.keys()];
  const columns = Math.max(1, monthOf(now) - Math.min(...months));
  return [...cohorts]
    .sort(([one], [other]) => one - other)
    .map(([month, customers]) => ({
      month: calendarDay(monthStart(month)).slice(0, 7),
      customers: customers.length,
      cells: cellsOf(customers, month, { over: monthOf(now) - month, columns }),
    }));
}

/** The stretches of each customer, earliest first, by the month in which the first began. */
function cohortsByMonth(memberships: readonly Membership[], now: number) {
  const started = memberships.filter(({ from }) => from <= now);
  const inOrder = started.sort((one, other) => one.from - other.from);
  const customers = Map.groupBy(inOrder, ({ customer }) => customer).values();
  const firstStart = (stretches: Membership[]) => Math.min(...stretches.map(({ from }) => from));
  return Map.groupBy(customers, (stretches) => monthOf(firstStart(stretches)));
}

/** Counts who comes and goes by month, so that a stretch costs the same however long it is. */
function cellsOf(
  customers: readonly (readonly Membership[])[],
  month: number,
  { over, columns }: { over: number; columns: number },
): CohortRow['cells'] {
  const changes = new Map<number, number>();
  const change = (age: number, by: number) => changes.set(age, (changes.get(age) ?? 0) + by);
  for (const stretches of customers) {
    let counted = 0;
    for (const { from, until } of stretches) {
      const comes = Math.max(counted, firstEndFrom(from) - month);
      const goes = until === null ? columns : firstEndFrom(until) - month;
      if (comes >= goes) continue;
      change(comes, 1);
      change(goes, -1);
      counted = goes;
    }
  }
  let active = 0;
  return Array.from({ length: columns }, (_, age) => {
    active += changes.get(age) ?? 0;
    return age < over ? shareOf(count(active), count(customers.length)) : null;
  });
}

/** The first month whose end, the start of the next, is at a date or later. */
function firstEndFrom(at: number): number {
  const month = monthOf(at);
  return monthStart(month) === at ? month - 1 : month;
}

/** Months since January 1970, UTC. */
function monthOf(at: number): number {
  const date = new Date(at);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function monthStart(month: number): number {
  return Date.UTC(1970, month);
}
