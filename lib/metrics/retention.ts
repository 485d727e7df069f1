import { activeAt, checkedWindow, type Membership, type Window } from './memberships.ts';
import { type Duration, duration, inUnit, type Period, type Rate, rate } from './periods.ts';
import { type ShareOf, shareOf } from './share-of.ts';
import { type Count, count, type Share, share, UnitError } from './units.ts';

/**
 * Customer (logo) retention: |active at `from` and at `to`| ÷ |active at `from`|, 0–1. Customers won
 * in between are not of the cohort and cannot lift it above 1; who left and came back in between
 * counts as retained. `null`: nobody was a customer at `from`, or `to` is after `now` and has not
 * been seen yet. Source: the cohort definition of customer retention, as opposed to N(now) ÷ N(then).
 * @throws {UnitError} for dates that are none, a window that runs backward, an end before its start
 * @example retention(memberships, { from, to, now })?.share // 0.9
 */
export function retention(memberships: readonly Membership[], window: Window): ShareOf | null {
  const { from, to, now } = checkedWindow(window);
  return to > now ? null : activeShare(memberships, activeAt(memberships, from), to);
}

/**
 * The same from counts: (customers at the end − new ones) ÷ customers at the start, 0–1. `null`
 * without customers at the start. Source: the usual customer retention rate, (E − N) ÷ S.
 * @throws {UnitError} when the counts cannot be of one period: more new than there are at the end,
 * or more kept than there were
 * @example retentionFromCounts({ start: count(100), end: count(110), gained: count(20) })?.share // 0.9
 */
export function retentionFromCounts(counts: {
  start: Count;
  end: Count;
  gained: Count;
}): ShareOf | null {
  const [end, gained] = [count(counts.end), count(counts.gained)];
  if (gained > end)
    throw new UnitError(`${gained} new customers but ${end} at the end: use one period for both.`);
  return shareOf(count(end - gained), counts.start);
}

/**
 * Retention since the start: for each date the share of the customers at the first date that are
 * active then, R(t) = N(t) ÷ N(0), 0–1; at the first date 1. `null` as in `retention`. No dates, no
 * shares. Source: cohort survival without censoring.
 * @throws {UnitError} as `retention`, and for a date that is not after the one before
 * @example retentionSinceStart(memberships, monthEnds, now).map((point) => point?.share)
 */
export function retentionSinceStart(
  memberships: readonly Membership[],
  dates: readonly number[],
  now: number,
): (ShareOf | null)[] {
  for (const window of neighbours(dates, now)) checkedWindow(window);
  const [start] = dates;
  if (start === undefined) return [];
  const cohort = activeAt(memberships, start);
  return dates.map((at) => (at > now ? null : activeShare(memberships, cohort, at)));
}

/**
 * Retention of each period between neighbouring dates, every one on its own cohort: one value fewer
 * than dates, none for one date or no date. Range, `null` and source as in `retention`.
 * @throws {UnitError} as `retentionSinceStart`
 * @example retentionPerPeriod(memberships, monthEnds, now)[0]?.share // 0.8
 */
export function retentionPerPeriod(
  memberships: readonly Membership[],
  dates: readonly number[],
  now: number,
): (ShareOf | null)[] {
  return neighbours(dates, now).map((window) => retention(memberships, window));
}

/**
 * The steady rate that leaves `kept` after `over`: kept^(1 ÷ periods), 0–1 a period. It compounds:
 * half kept over a year is 94.4 % a month, never 1 − 50 % ÷ 12. `null` over no time at all.
 * Source: geometric mean of the periods' retention.
 * @throws {UnitError} for a share outside 0–1 (percentages are given as `percent(50)`) or a negative time
 * @example retentionRate(share(0.5), duration(1, 'year'), 'month')?.share // 0.944
 */
export function retentionRate<P extends Period>(
  kept: Share,
  over: Duration,
  per: P,
): Rate<P> | null {
  const periods = inUnit(duration(over.value, over.unit), per).value;
  return periods === 0 ? null : rate(share(share(kept) ** (1 / periods)), per);
}

function activeShare(memberships: readonly Membership[], cohort: ReadonlySet<string>, at: number) {
  const active = activeAt(memberships, at);
  const kept = [...cohort].filter((customer) => active.has(customer)).length;
  return shareOf(count(kept), count(cohort.size));
}

function neighbours(dates: readonly number[], now: number): Window[] {
  const windows: Window[] = [];
  let from: number | null = null;
  for (const to of dates) {
    if (from !== null) windows.push({ from, to, now });
    from = to;
  }
  return windows;
}
