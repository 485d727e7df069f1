import { activeAt, type EndReason, type Membership, type Window } from './memberships.ts';
import { retention } from './retention.ts';
import {
  type RecurringAccount,
  type RevenueRetention,
  revenueCohort,
  revenueRetention,
} from './revenue-retention.ts';
import { type ShareOf, shareOf } from './share-of.ts';
import { type Count, complement, count, type Share, share } from './units.ts';

/** A churn split by why it ended; the three add up to the whole. */
export interface ChurnByReason {
  /** The customer decided to leave. */
  voluntary: Share;
  /** A circumstance ended it, such as a payment that failed. */
  involuntary: Share;
  /** No reason is recorded; it is neither of the two. */
  unexplained: Share;
}

/** Parts of the run-rate at the start; `gross` is `lost` and `contraction` together. */
export interface RevenueChurn extends ChurnByReason {
  /** 1 − gross revenue retention. */
  gross: Share;
  /** Run-rate of accounts that left altogether. */
  lost: Share;
  /** Run-rate that accounts still there pay less. */
  contraction: Share;
}

/**
 * Logo churn: 1 − retention on the same cohort and window; the share, 0–1, of the customers at
 * `from` that are none at `to`, with its reasons. The reason is that of the last stretch ended by
 * `to`, the end date and not the notice's; of two that ended together the one decided by the
 * customer. `null` as in `retention`. Source: the complement of cohort retention.
 * @throws {UnitError} as `retention`
 * @example logoChurn(memberships, { from, to, now })?.involuntary // 0.02
 */
export function logoChurn(
  memberships: readonly Membership[],
  window: Window,
): (ShareOf & ChurnByReason) | null {
  const kept = retention(memberships, window);
  if (!kept) return null;
  const lost = activeAt(memberships, window.from);
  for (const customer of activeAt(memberships, window.to)) lost.delete(customer);
  const reasons = [...lastEnds(memberships, window.to)].filter(([customer]) => lost.has(customer));
  const saying = (reason: EndReason | undefined) =>
    share(reasons.filter(([, end]) => end.endReason === reason).length / kept.whole);
  return {
    share: complement(kept.share),
    part: count(kept.whole - kept.part),
    whole: kept.whole,
    interval: {
      low: complement(share(kept.interval.high)),
      high: complement(share(kept.interval.low)),
    },
    voluntary: saying('voluntary'),
    involuntary: saying('involuntary'),
    unexplained: saying(undefined),
  };
}

/**
 * Churn from counts: customers lost ÷ customers at the start, 0–1, both of one cohort, so that it
 * and retention make 1. `null` without customers at the start. Source: customer churn rate.
 * @throws {UnitError} when more are lost than there were
 * @example churnFromCounts({ start: count(100), lost: count(10) })?.share // 0.1
 */
export function churnFromCounts({ start, lost }: { start: Count; lost: Count }): ShareOf | null {
  return shareOf(lost, start);
}

/**
 * Revenue churn of one cohort over one window: recurring run-rate lost ÷ run-rate at the start, each
 * 0–1; `gross` = 1 − GRR. The reasons split `lost`; what is paid less is `contraction` (a partial
 * churn) and has none. Expansion never makes it smaller. `null` as in `revenueRetention`.
 * Source: gross revenue churn, SaaS usage.
 * @throws {UnitError} as `revenueRetention`
 * @example revenueChurn(accounts)?.gross // 0.1
 */
export function revenueChurn(accounts: readonly RecurringAccount[]): RevenueChurn | null {
  const retained = revenueRetention(accounts);
  if (!retained) return null;
  return {
    gross: complement(retained.grr),
    lost: retained.churnRate,
    contraction: retained.contractionRate,
    ...lostByReason(accounts, retained),
  };
}

function lostByReason(
  accounts: readonly RecurringAccount[],
  { start, churnRate }: RevenueRetention,
): ChurnByReason {
  const sums = { voluntary: 0, involuntary: 0 };
  for (const { before, after, endReason } of revenueCohort(accounts).cohort)
    if (after === 0 && endReason) sums[endReason] += before;
  const voluntary = sums.voluntary / start.money.amount;
  const involuntary = sums.involuntary / start.money.amount;
  return {
    voluntary: share(voluntary),
    involuntary: share(involuntary),
    unexplained: share(Math.max(0, churnRate - voluntary - involuntary)),
  };
}

/** The last end of each customer that has come by `to`. */
function lastEnds(memberships: readonly Membership[], to: number) {
  const last = new Map<string, { until: number; endReason: EndReason | undefined }>();
  for (const { customer, until, endReason } of memberships) {
    if (until === null || until > to) continue;
    const known = last.get(customer);
    const later = !known || until > known.until;
    if (later || (until === known.until && rank(endReason) > rank(known.endReason)))
      last.set(customer, { until, endReason });
  }
  return last;
}

function rank(reason: EndReason | undefined): number {
  return reason === 'voluntary' ? 2 : Number(reason === 'involuntary');
}
