import type { Band, HealthScore } from '../model/health.ts';
import type { FactorId } from '../model/measure-id.ts';
import { difference, type ScoreDifference } from './difference.ts';

export type BandCounts = Record<Band, number>;

type ShownScore = Pick<HealthScore, 'score' | 'band' | 'greenWithheld'>;

/** An account whose band would be another. */
export interface BandChange {
  accountId: string;
  name: string;
  before: ShownScore;
  after: ShownScore;
  difference: ScoreDifference;
}

/** What would become of a portfolio. */
export interface ScorePreview {
  /** How many were scored. */
  accounts: number;
  before: BandCounts;
  after: BandCounts;
  /** Mean change in points of the accounts with a score on both sides; `null`: there is none. */
  meanPoints: number | null;
  /** Largest change in points first; those without a score on one side last. */
  changes: BandChange[];
  /** How many accounts each factor would be left out of, for want of a source. */
  leftOut: ReadonlyMap<FactorId, number>;
}

/**
 * Adds up two scores of each account, one account after the other, and keeps no more of them than
 * is shown: `whatIfPortfolio` for portfolios that are read in slices. No errors.
 * @example tally.add({ id, name }, before, after); tally.result().meanPoints
 */
export class PreviewTally {
  readonly #before = noBands();
  readonly #after = noBands();
  readonly #changes: BandChange[] = [];
  readonly #leftOut = new Map<FactorId, number>();
  #accounts = 0;
  #compared = 0;
  #points = 0;

  add({ id, name }: { id: string; name: string }, before: HealthScore, after: HealthScore): void {
    this.#accounts += 1;
    this.#before[before.band] += 1;
    this.#after[after.band] += 1;
    for (const factor of after.profile.leftOut)
      this.#leftOut.set(factor, (this.#leftOut.get(factor) ?? 0) + 1);
    if (before.score !== null && after.score !== null) {
      this.#compared += 1;
      this.#points += after.score - before.score;
    }
    if (before.band === after.band) return;
    this.#changes.push({
      accountId: id,
      name,
      before: shownOf(before),
      after: shownOf(after),
      difference: difference(before, after),
    });
  }

  result(): ScorePreview {
    return {
      accounts: this.#accounts,
      before: { ...this.#before },
      after: { ...this.#after },
      meanPoints: this.#compared === 0 ? null : this.#points / this.#compared,
      changes: this.#changes.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
      leftOut: new Map(this.#leftOut),
    };
  }
}

function noBands(): BandCounts {
  return { healthy: 0, watch: 0, 'at-risk': 0, unknown: 0 };
}

function shownOf({ score, band, greenWithheld }: HealthScore): ShownScore {
  return { score, band, greenWithheld };
}

function sizeOf({ difference: { points } }: BandChange): number {
  return points === null ? -1 : Math.abs(points);
}
