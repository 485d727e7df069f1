import type { EndReason } from './memberships.ts';
import { type Money, type MoneyPer, moneyPer, sumMoney } from './money.ts';
import type { Period } from './periods.ts';
import { runRatePerYear } from './run-rate.ts';
import { uniqueById } from './unique-by-id.ts';
import { type Count, count, type Share, share, UnitError } from './units.ts';

/** One account's recurring run-rate (not cash) at both ends of the window. */
export interface RecurringAccount<Currency extends string = string> {
  id: string;
  /** 0: no customer then. `null`: not known, so that the account is left out and counted. */
  before: MoneyPer<Period, Currency> | null;
  /** 0: no customer any more. `null`: not known. */
  after: MoneyPer<Period, Currency> | null;
  endReason?: EndReason;
}

/** Run-rates of one cohort over one window; the last three are positive amounts. */
export interface RevenueTotals<Currency extends string = string> {
  start: Money<Currency>;
  expansion: Money<Currency>;
  contraction: Money<Currency>;
  churn: Money<Currency>;
}

export interface RevenueRates {
  /** Net revenue retention, 0 or more: 1.05 is 105 %. Above 1 it can hide a leak: see `grr`. */
  nrr: number;
  /** Gross revenue retention, 0–1. */
  grr: Share;
  /** Run-rate won from the cohort ÷ start, 0 or more; not the share of accounts that grew. */
  expansionRevenueRate: number;
  contractionRate: Share;
  churnRate: Share;
}

export interface RevenueRetention<Currency extends string = string> extends RevenueRates {
  /** The cohort's run-rate a year, at the start. */
  start: MoneyPer<'year', Currency>;
  /** Accounts that grew ÷ accounts of the cohort, 0–1; not the revenue they brought. */
  expansionAccountRate: Share;
  /** Accounts with a run-rate at the start. */
  accounts: Count;
  /** Accounts left out because a run-rate that could count is not known. */
  unknown: Count;
}

/**
 * Net and gross revenue retention from totals: GRR = (start − contraction − churn) ÷ start, 0–1;
 * NRR = GRR + expansion ÷ start. `null` when the start is 0. Source: SaaS usage, e.g. Gainsight's
 * glossary; recurring run-rate, one cohort, one window.
 * @throws {UnitError} for negative totals, two currencies, or more lost than there was
 * @example revenueRates({ start, expansion, contraction, churn })?.nrr // 1.05
 */
export function revenueRates<Currency extends string>(
  totals: RevenueTotals<Currency>,
): RevenueRates | null {
  const { start, expansion, contraction, churn } = totals;
  for (const { amount } of [start, expansion, contraction, churn])
    if (!(Number.isFinite(amount) && amount >= 0))
      throw new UnitError(`A total is a finite amount from 0 on, losses too; got ${amount}.`);
  sumMoney<string>([start, expansion, contraction, churn]);
  if (start.amount === 0) return null;
  // Sums of many decimal amounts may miss "all of it" by a rounding error, and only by that.
  const lost = (contraction.amount + churn.amount) / start.amount;
  if (lost > 1 + 1e-9)
    throw new UnitError('More was lost than there was: use one cohort and one window for all.');
  const part = (value: number) => share(Math.min(1, value));
  const grr = share(Math.max(0, 1 - lost));
  const expansionRevenueRate = expansion.amount / start.amount;
  return {
    nrr: grr + expansionRevenueRate,
    grr,
    expansionRevenueRate,
    contractionRate: part(contraction.amount / start.amount),
    churnRate: part(churn.amount / start.amount),
  };
}

/**
 * Net and gross revenue retention account by account, with expansion by revenue and by accounts
 * named apart. The cohort is the accounts with a run-rate at the start: new ones never count. Any
 * periods, taken to a year; the same account twice counts once. `null` without such an account.
 * Source as `revenueRates`.
 * @throws {UnitError} for two currencies, a negative or infinite run-rate, or one account twice with
 * different run-rates
 * @example revenueRetention(accounts)?.grr // 0.9
 */
export function revenueRetention<Currency extends string>(
  accounts: readonly RecurringAccount<Currency>[],
): RevenueRetention<Currency> | null {
  const { cohort, unknown, currency } = revenueCohort(accounts);
  const sums = { start: 0, expansion: 0, contraction: 0, churn: 0 };
  let grown = 0;
  for (const { before, after } of cohort) {
    sums.start += before;
    if (after === 0) sums.churn += before;
    else if (after < before) sums.contraction += before - after;
    else sums.expansion += after - before;
    if (after > before) grown += 1;
  }
  if (currency === null) return null;
  const amount = (value: number): Money<Currency> => ({ amount: value, currency });
  const rates = revenueRates({
    start: amount(sums.start),
    expansion: amount(sums.expansion),
    contraction: amount(sums.contraction),
    churn: amount(sums.churn),
  });
  return (
    rates && {
      ...rates,
      start: moneyPer(sums.start, currency, 'year'),
      expansionAccountRate: share(grown / cohort.length),
      accounts: count(cohort.length),
      unknown,
    }
  );
}

interface CohortAccount {
  before: number;
  after: number;
  endReason: EndReason | undefined;
}

/**
 * The accounts with a run-rate at the start, their amounts a year, and how many are left out for an
 * unknown one. No currency where no run-rate is known.
 * @throws {UnitError} as `revenueRetention`
 * @example revenueCohort(accounts).cohort.length
 */
export function revenueCohort<Currency extends string>(
  accounts: readonly RecurringAccount<Currency>[],
): { cohort: CohortAccount[]; unknown: Count; currency: Currency | null } {
  const rows = uniqueById(
    accounts.map((account) => ({
      ...account,
      before: account.before && runRatePerYear(account.before),
      after: account.after && runRatePerYear(account.after),
    })),
    ({ id }) => id,
    ({ before, after, endReason }) => [
      ...[before?.amount, before?.currency],
      ...[after?.amount, after?.currency],
      endReason,
    ],
  );
  const amounts = rows.flatMap((row) => [row.before, row.after]).filter((a) => a !== null);
  sumMoney<string>(amounts);
  const mayCount = rows.filter(({ before }) => before?.amount !== 0);
  const cohort = mayCount.flatMap(({ before, after, endReason }) =>
    before && after ? [{ before: before.amount, after: after.amount, endReason }] : [],
  );
  const unknown = count(mayCount.length - cohort.length);
  return { cohort, unknown, currency: amounts[0]?.currency ?? null };
}
