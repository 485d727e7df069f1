import type { Money } from './fact.ts';
import type { Band } from './health.ts';
import type { FactorId } from './measure-id.ts';

/**
 * One row per account, kept in the transaction of every write: what lists and the popup need, so
 * that they never read the facts. Derived, never the truth.
 */
export interface ScoreRow {
  accountId: string;
  name: string;
  isDemo: boolean;
  arr: Money | null;
  renewalAt: number | null;
  score: number | null;
  band: Band;
  /** By the facts, where the band was set by hand. */
  computedBand?: Band;
  coverage: number;
  /** Points in 28 days, `null`: not known. */
  trend: number | null;
  /** Factor that pulls the score down most, `null`: none is below 50. */
  weakestFactor: FactorId | null;
  /** Its contribution in points, ≤ 0. */
  weakestContribution: number;
  lastContactAt: number | null;
  /** Last two-way contact or, if there never was one, since when Bellwether knows the account. */
  quietSince: number;
  /** Days between two-way contacts that this account should see. */
  cadenceDays: number;
  nextTaskDueAt: number | null;
  formulaVersion: string;
  computedAt: number;
}

/** The score as it was shown on one local calendar day. Key `[accountId+day]`. */
export interface ScoreDay {
  accountId: string;
  /** `YYYY-MM-DD`. */
  day: string;
  score: number | null;
  band: Band;
  /** By the facts, where the band was set by hand. */
  computedBand?: Band;
  coverage: number;
  formulaVersion: string;
}
