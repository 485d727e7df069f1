import fc from 'fast-check';
import type { EndReason, Membership } from '../../../../lib/metrics/memberships.ts';
import { DAY_MS } from '../../../../lib/time.ts';

/** Any memberships of a few customers over about three years from 2021 on, some open. */
export const someMemberships: fc.Arbitrary<Membership[]> = fc.array(
  fc
    .record({
      customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      from: fc.integer({ min: 0, max: 1000 }),
      days: fc.option(fc.integer({ min: 0, max: 500 })),
      endReason: fc.option(fc.constantFrom<EndReason>('voluntary', 'involuntary')),
    })
    .map(({ customer, from, days, endReason }) => ({
      customer,
      from: day(from),
      until: days === null ? null : day(from + days),
      ...(endReason && { endReason }),
    })),
  { maxLength: 30 },
);

/** Three ascending days within and around those memberships. */
export const someWindow = fc
  .uniqueArray(fc.integer({ min: -10, max: 1600 }), { minLength: 3, maxLength: 3 })
  .map((days) => days.sort((one, other) => one - other))
  .map(([from, to, now]) => ({ from: day(from), to: day(to), now: day(now) }));

export function day(days = 0): number {
  return Date.UTC(2021, 0, 1) + days * DAY_MS;
}

export function membership(customer: string, from: number, until: number | null = null) {
  return { customer, from: day(from), until: until === null ? null : day(until) };
}

/** Five customers from the start of 2021; one leaves in each month from February on, one stays. */
export const FIVE: Membership[] = [
  { customer: '1', from: day(), until: Date.UTC(2021, 1, 15) },
  { customer: '2', from: day(), until: Date.UTC(2021, 2, 15) },
  { customer: '3', from: day(), until: Date.UTC(2021, 3, 15) },
  { customer: '4', from: day(), until: Date.UTC(2021, 4, 15) },
  { customer: '5', from: day(), until: null },
];
export const MONTH_ENDS = [1, 2, 3, 4, 5].map((month) => Date.UTC(2021, month, 1) - 1);
