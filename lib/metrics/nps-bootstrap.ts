import { type NpsCounts, netPromoterScore, npsTotal } from './nps-bands.ts';
import type { NpsInterval } from './nps-interval.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

interface Bootstrap {
  /** The same seed gives the same interval. */
  seed: number;
  /** Finite-population factor, 0–1, by which the interval is drawn in around the NPS. */
  factor?: number;
}

const RESAMPLES = 2000;
/** With fewer accounts than this, drawing accounts again says too little about others. */
const MIN_ACCOUNTS = 10;

/**
 * Whether people should be resampled by account: there are 10 accounts or more, and some account
 * gave more than one answer, so that answers may go together. No errors.
 * @example isClustered([{ promoters: 2, passives: 0, detractors: 0 }]) // false
 */
export function isClustered(accounts: readonly NpsCounts[]): boolean {
  return accounts.length >= MIN_ACCOUNTS && accounts.some((counts) => npsTotal(counts) > 1);
}

/**
 * The 95 % interval of a per-person NPS when people of one account think alike: whole accounts are
 * drawn with replacement, 2,000 times, and the 2.5th and 97.5th percentiles of their NPS taken
 * (percentile cluster bootstrap; Efron and Tibshirani 1993). In points, within ±100; the order of
 * the accounts changes nothing. `null` when nobody answered. Accounts that all think the same give
 * ±0, so show it only where it is the wider interval. No errors.
 * @example clusterBootstrap(accounts, { seed: 1 })?.low
 */
export function clusterBootstrap(
  accounts: readonly NpsCounts[],
  { seed, factor = 1 }: Bootstrap,
): NpsInterval | null {
  const answered = accounts.filter((counts) => npsTotal(counts) > 0).sort(byCounts);
  const nps = netPromoterScore(pooled(answered));
  if (nps === null) return null;
  const random = seededRandom(seed);
  const resamples = Float64Array.from({ length: RESAMPLES }, () => resampledNps(answered, random));
  resamples.sort();
  return {
    low: nps - factor * (nps - quantile(resamples, 0.025)),
    high: nps + factor * (quantile(resamples, 0.975) - nps),
  };
}

function resampledNps(accounts: readonly NpsCounts[], random: SeededRandom): number {
  let [net, n] = [0, 0];
  for (let draw = 0; draw < accounts.length; draw += 1) {
    // random() stays below 1, so there is an account at every place drawn.
    const drawn = accounts[Math.floor(random() * accounts.length)] as NpsCounts;
    net += drawn.promoters - drawn.detractors;
    n += npsTotal(drawn);
  }
  return (net / n) * 100;
}

function pooled(accounts: readonly NpsCounts[]): NpsCounts {
  const total = { promoters: 0, passives: 0, detractors: 0 };
  for (const { promoters, passives, detractors } of accounts) {
    total.promoters += promoters;
    total.passives += passives;
    total.detractors += detractors;
  }
  return total;
}

/** Linear between the two nearest values (type 7 of Hyndman and Fan). */
function quantile(sorted: Float64Array, part: number): number {
  const place = (sorted.length - 1) * part;
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  const low = sorted[below] as number;
  return low + (place - below) * ((sorted[above] as number) - low);
}

function byCounts(one: NpsCounts, other: NpsCounts): number {
  return (
    one.promoters - other.promoters ||
    one.passives - other.passives ||
    one.detractors - other.detractors
  );
}
