import { DAY_MS } from '../time.ts';
import { checkDate, checkedWindow, type Window } from './memberships.ts';
import { type Duration, duration, inUnit } from './periods.ts';
import { type ShareOf, shareOf } from './share-of.ts';
import { type Count, count, UnitError } from './units.ts';

/** Somebody who may become a customer; dates in epoch ms. */
export interface Lead {
  id: string;
  since: number;
  /** The first payment; `null`: none so far. */
  paidAt: number | null;
}

/**
 * Conversion: leads of one cohort that paid `within` a time of their own start ÷ leads of that
 * cohort, 0–1. The cohort is the leads that started from `from` until before `to`; payments of
 * others never count. The same lead twice counts once, with its first start and first payment.
 * `null`: no leads, or some of the cohort had no time to convert by `now`, which would make the
 * newest leads look the worst. Source: paid ÷ leads in the same cohort.
 * @throws {UnitError} for a date or duration that is none, a window that runs backward, or a lead
 * that paid before it was one
 * @example conversion(leads, { from, to, now }, duration(30, 'day'))?.share // 0.2
 */
export function conversion(
  leads: readonly Lead[],
  window: Window,
  within: Duration,
): ShareOf | null {
  const { from, to, now } = checkedWindow(window);
  const allowed = inUnit(duration(within.value, within.unit), 'day').value * DAY_MS;
  const cohort = [...merged(leads)].filter(({ since }) => from <= since && since < to);
  if (to + allowed > now) return null;
  const paid = cohort.filter(({ since, paidAt }) => paidAt <= since + allowed);
  return shareOf(count(paid.length), count(cohort.length));
}

/**
 * Conversion from counts of one cohort: paid ÷ leads, 0–1. `null` without leads. Source as above.
 * @throws {UnitError} when more paid than were leads: they are not of one cohort
 * @example conversionFromCounts({ leads: count(200), paid: count(40) })?.share // 0.2
 */
export function conversionFromCounts({ leads, paid }: { leads: Count; paid: Count }) {
  return shareOf(paid, leads);
}

function merged(leads: readonly Lead[]): Iterable<{ since: number; paidAt: number }> {
  const byId = new Map<string, { since: number; paidAt: number }>();
  for (const { id, since, paidAt } of leads) {
    checkDate(since);
    if (paidAt !== null) checkDate(paidAt);
    const paid = paidAt ?? Number.POSITIVE_INFINITY;
    if (paid < since)
      throw new UnitError(`"${id}" paid before it was a lead: correct one of the two dates.`);
    const known = byId.get(id) ?? { since, paidAt: paid };
    byId.set(id, {
      since: Math.min(known.since, since),
      paidAt: Math.min(known.paidAt, paid),
    });
  }
  return byId.values();
}
