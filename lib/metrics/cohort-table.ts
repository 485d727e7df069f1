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
  const sorted = [...cohorts].sort(([one], [other]) => one - other);
  const [first] = sorted;
  if (!first) return [];
  const [oldest] = first;
  const closed = monthOf(now) - oldest;
  const activeByMonth = Array.from({ length: closed }, (_, age) =>
    activeAt(memberships, monthStart(oldest + age + 1)),
  );
  return sorted.map(([month, customers]) => ({
    month: calendarDay(monthStart(month)).slice(0, 7),
    customers: customers.length,
    cells: Array.from({ length: Math.max(1, closed) }, (_, age) => {
      const active = activeByMonth[month - oldest + age];
      if (!active) return null;
      const left = customers.filter((customer) => active.has(customer)).length;
      return shareOf(count(left), count(customers.length));
    }),
  }));
}

function cohortsByMonth(memberships: readonly Membership[], now: number): Map<number, string[]> {
  const firstStart = new Map<string, number>();
  for (const { customer, from } of memberships)
    if (from <= now) firstStart.set(customer, Math.min(from, firstStart.get(customer) ?? from));
  const cohorts = new Map<number, string[]>();
  for (const [customer, from] of firstStart) {
    const cohort = cohorts.get(monthOf(from));
    if (cohort) cohort.push(customer);
    else cohorts.set(monthOf(from), [customer]);
  }
  return cohorts;
}

/** Months since January 1970, UTC. */
function monthOf(at: number): number {
  const date = new Date(at);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function monthStart(month: number): number {
  return Date.UTC(1970, month);
}
