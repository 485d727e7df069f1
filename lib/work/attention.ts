import type { Money } from '../model/fact.ts';
import type { Band } from '../model/health.ts';
import type { ScoreRow } from '../model/score-row.ts';
import type { NpsPoint, PortfolioSummary } from '../model/views.ts';
import { rankAttention } from './attention-rank.ts';
import { countedRows, demoPart } from './counted-rows.ts';

export { attentionReasons } from './attention-reasons.ts';

const ATTENTION_LIMIT = 5;

/**
 * Today's summary of the given accounts, without the demo's where there are real ones: how many per band, the recurring revenue at risk per
 * currency (never added across currencies; at-risk accounts without a figure are counted in
 * `revenueUnknown`), and the five accounts that need attention now, ranked as `rankAttention`
 * says. No errors.
 * @param nps the newest point of the same accounts; `null`: not known
 * @example summarisePortfolio(rows, npsTrend(answers, now).at(-1) ?? null, now).bands.watch
 */
export function summarisePortfolio(
  rows: readonly ScoreRow[],
  nps: NpsPoint | null,
  now: number,
): PortfolioSummary {
  const counted = countedRows(rows);
  const bands: Record<Band, number> = { healthy: 0, watch: 0, 'at-risk': 0, unknown: 0 };
  for (const row of counted) bands[row.band] += 1;
  const atRisk = counted.filter((row) => row.band === 'at-risk');
  return {
    accounts: counted.length,
    bands,
    revenueAtRisk: sumByCurrency(atRisk.flatMap((row) => row.arr ?? [])),
    revenueUnknown: atRisk.filter((row) => row.arr === null).length,
    attention: rankAttention(counted, now, ATTENTION_LIMIT),
    nps,
    demo: demoPart(rows),
    computedAt: now,
  };
}

/** One amount per currency, in the order of the currency codes. */
function sumByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts)
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount: roundToMinorUnit(amount) }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Undoes the dust of binary fractions; no currency has more than three decimals. */
function roundToMinorUnit(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
