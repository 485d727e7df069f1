import fc from 'fast-check';
import type { EndReason } from '../../../../lib/metrics/memberships.ts';
import { moneyPer } from '../../../../lib/metrics/money.ts';
import type { RecurringAccount } from '../../../../lib/metrics/revenue-retention.ts';
import { evenly } from './evenly.ts';

/** An account with monthly run-rates in euros; `null`: not known. */
export function account(id: string, before: number | null, after: number | null) {
  const runRate = (amount: number | null) =>
    amount === null ? null : moneyPer(amount, 'EUR', 'month');
  return { id, before: runRate(before), after: runRate(after) };
}

const someAmount = fc.option(fc.oneof(fc.constant(0), evenly(0.01, 1e7)), { freq: 8 });

/** Accounts of different ids, some new, some gone, some with a run-rate nobody knows. */
export const someAccounts: fc.Arbitrary<RecurringAccount<'EUR'>[]> = fc
  .array(
    fc.record({
      before: someAmount,
      after: someAmount,
      endReason: fc.option(fc.constantFrom<EndReason>('voluntary', 'involuntary')),
    }),
    { maxLength: 20 },
  )
  .map((rows) =>
    rows.map(({ before, after, endReason }, index) => ({
      ...account(`account-${index}`, before, after),
      ...(endReason && { endReason }),
    })),
  );
