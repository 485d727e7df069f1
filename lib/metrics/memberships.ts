import { DAY_MS } from '../time.ts';
import { type Duration, duration, type Period } from './periods.ts';
import { UnitError } from './units.ts';

/** The last moment that a `Date` can tell. */
const LAST_DATE = 8.64e15;

/** Who ended it: the customer, or a circumstance such as a payment that failed. */
export type EndReason = 'voluntary' | 'involuntary';

/** One stretch of time, epoch ms, in which a customer was one; several stretches may follow. */
export interface Membership {
  customer: string;
  from: number;
  /** The first moment no longer a customer; `null`: no end is known. */
  until: number | null;
  endReason?: EndReason;
}

/** A stretch of time to look at, epoch ms, and when it is looked at: what is later is unknown. */
export interface Window {
  from: number;
  to: number;
  now: number;
}

/** How long somebody was seen to stay, and whether it ended then or was only last seen. */
export interface Lifetime<P extends Period = 'day'> {
  customer: string;
  observed: Duration<P>;
  ended: boolean;
}

/**
 * The customers at one moment: `from` ≤ at < `until`.
 * @throws {UnitError} for a date that is no number, or an end before its start
 * @example activeAt(memberships, Date.UTC(2026, 0, 31)).size
 */
export function activeAt(memberships: readonly Membership[], at: number): Set<string> {
  checkDate(at);
  const active = new Set<string>();
  for (const membership of memberships) {
    const { customer, from, until } = checkedMembership(membership);
    if (from <= at && (until === null || at < until)) active.add(customer);
  }
  return active;
}

/**
 * The window itself, once it is known to be one.
 * @throws {UnitError} unless its dates are finite and it runs forward
 * @example checkedWindow({ from: 0, to: 1, now: 2 })
 */
export function checkedWindow(window: Window): Window {
  for (const at of [window.from, window.to, window.now]) checkDate(at);
  if (window.from < window.to) return window;
  throw new UnitError('A window runs from the earlier date to the later: swap them.');
}

/**
 * How long each customer stayed without a break, in days: from the first start to the first gap
 * (ended), or to `now` (not ended, right-censored). Stretches that touch or overlap are one; a
 * return after a gap is not counted again. Starts after `now` are not known yet and left out.
 * Sorted by start, then customer. Source: right censoring as in Kaplan & Meier (1958).
 * @throws {UnitError} as `activeAt`
 * @example lifetimes(memberships, now)[0]?.observed // { value: 90, unit: 'day' }
 */
export function lifetimes(memberships: readonly Membership[], now: number): Lifetime[] {
  checkDate(now);
  const stretches = new Map<string, { from: number; until: number }>();
  for (const { customer, from, until } of memberships.map(checkedMembership).sort(byStart)) {
    if (from > now) continue;
    const end = until ?? Number.POSITIVE_INFINITY;
    const first = stretches.get(customer);
    if (!first) stretches.set(customer, { from, until: end });
    else if (from <= first.until) first.until = Math.max(first.until, end);
  }
  return [...stretches].map(([customer, { from, until }]) => ({
    customer,
    observed: duration((Math.min(until, now) - from) / DAY_MS, 'day'),
    ended: until <= now,
  }));
}

function byStart(one: Membership, other: Membership): number {
  return (
    one.from - other.from ||
    (one.customer < other.customer ? -1 : Number(one.customer > other.customer))
  );
}

function checkedMembership(membership: Membership): Membership {
  const { customer, from, until } = membership;
  checkDate(from);
  if (until === null) return membership;
  checkDate(until);
  if (until >= from) return membership;
  throw new UnitError(`"${customer}" ends before it starts: correct one of the two dates.`);
}

/**
 * Refuses what is no date.
 * @throws {UnitError} for NaN, infinity and beyond what a `Date` can tell
 * @example checkDate(Date.UTC(2026, 0, 1))
 */
export function checkDate(at: number): void {
  if (Math.abs(at) <= LAST_DATE) return;
  throw new UnitError(`A date is a number of milliseconds since 1970; got ${at}.`);
}
