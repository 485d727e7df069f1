import type { Band } from '../model/health.ts';
import { shrunkShare } from './distributions.ts';
import { type Money, type MoneyPer, sumMoney } from './money.ts';
import type { Period } from './periods.ts';
import { runRatePerYear } from './run-rate.ts';
import { uniqueById } from './unique-by-id.ts';
import { type Count, count, type Share, share } from './units.ts';

/** The band of a renewal: that of its health, or that notice of cancellation has been given. */
export type RenewalBand = Band | 'cancelling';
type KnownBand = Exclude<RenewalBand, 'unknown'>;

/** Renewals of the past, by the band shown before each: how many came due, how many renewed. */
export type RenewalHistory = Partial<Record<KnownBand, { due: Count; renewed: Count }>>;

export interface Renewal<Currency extends string = string> {
  id: string;
  recurring: MoneyPer<Period, Currency>;
  band: RenewalBand;
}

export interface RenewalForecast<Currency extends string = string> {
  renewals: Count;
  /** All that is due, a year; the other amounts are parts of it. */
  total: Money<Currency>;
  expected: Money<Currency>;
  /** Standard deviation of what renews. */
  spread: Money<Currency>;
  atRisk: Money<Currency>;
  /** Of `total`; `null` when that is 0. */
  concentration: Concentration | null;
  /** Renewals that fall together, as in a crisis, spread wider than `spread` says. */
  assumes: 'independent renewals';
}

interface Concentration {
  /** The largest renewal ÷ total, 0–1. */
  largest: Share;
  /** Herfindahl index, Σ (part of total)², 1 ÷ renewals (even) to 1 (one renewal is all). */
  herfindahl: Share;
}

/** How often accounts of a band renew, before any history. */
const EXPECTED: Record<KnownBand, number> = {
  healthy: 0.95,
  watch: 0.75,
  'at-risk': 0.45,
  cancelling: 0.15,
};
/** Renewals that the expectation is worth. */
const STRENGTH = 10;
/** Nobody is certain to renew or to leave. */
const LOWEST = 0.05;
const HIGHEST = 0.98;

/**
 * Probability that an account of a band renews, 0.05–0.98: what is expected of the band (0.95
 * healthy, 0.75 watch, 0.45 at risk, 0.15 cancelling) shrunk to the own history, the mean of
 * Beta(p·10 + renewed, (1−p)·10 + lost), clamped. An unknown band is taken as watch, history
 * included: not knowing is no good news. Never `null`.
 * Source: beta-binomial shrinkage; the expectations are a proposal until the history is long.
 * @throws {UnitError} for more renewed than due, or what is no count
 * @example renewalProbability('watch', { watch: { due: count(10), renewed: count(10) } }) // 0.875
 */
export function renewalProbability(band: RenewalBand, history: RenewalHistory = {}): Share {
  const known = band === 'unknown' ? 'watch' : band;
  const { due, renewed } = history[known] ?? { due: count(0), renewed: count(0) };
  const p = shrunkShare(share(EXPECTED[known]), STRENGTH, renewed, due);
  return share(Math.min(HIGHEST, Math.max(LOWEST, p)));
}

/**
 * What will renew, a year: expected Σ a·p, its spread √Σ a²·p(1−p), at risk Σ a(1−p), and how
 * concentrated the total is. Renewals are assumed independent; the result says so. The same renewal
 * twice counts once. `null` without a renewal. Source: sum of independent Bernoulli outcomes.
 * @throws {UnitError} for two currencies, a negative or infinite amount, one renewal twice with
 * different values, or a history as in `renewalProbability`
 * @example renewalForecast(renewals)?.expected // { amount: 126.5, currency: 'EUR' }
 */
export function renewalForecast<Currency extends string>(
  renewals: readonly Renewal<Currency>[],
  history: RenewalHistory = {},
): RenewalForecast<Currency> | null {
  const rows = uniqueById(
    renewals.map(({ id, recurring, band }) => ({
      id,
      money: runRatePerYear(recurring),
      band,
      p: renewalProbability(band, history),
    })),
    ({ id }) => id,
    ({ money, band }) => [money.amount, money.currency, band],
  );
  const [first] = rows;
  const all = sumMoney<string>(rows.map(({ money }) => money));
  if (!first || !all) return null;
  const sum = (of: (amount: number, p: Share) => number) =>
    rows.reduce((so, { money, p }) => so + of(money.amount, p), 0);
  const amount = (value: number): Money<Currency> => ({ ...first.money, amount: value });
  return {
    renewals: count(rows.length),
    total: amount(all.amount),
    expected: amount(sum((a, p) => a * p)),
    spread: amount(Math.sqrt(sum((a, p) => a ** 2 * p * (1 - p)))),
    atRisk: amount(sum((a, p) => a * (1 - p))),
    concentration: concentration(
      rows.map(({ money }) => money.amount),
      all.amount,
    ),
    assumes: 'independent renewals',
  };
}

function concentration(amounts: readonly number[], total: number): Concentration | null {
  if (total === 0) return null;
  const parts = amounts.map((amount) => amount / total);
  return {
    largest: share(parts.reduce((one, other) => Math.max(one, other))),
    herfindahl: share(parts.reduce((sum, part) => sum + part ** 2, 0)),
  };
}
