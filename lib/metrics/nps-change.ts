import { npsIsShown } from './nps.ts';
import { answersIn, latestPerPerson, type NpsAnswers, type NpsWindow } from './nps-answers.ts';
import { type NpsCounts, netPromoterScore, npsCounts, npsTotal } from './nps-bands.ts';
import { adjustedNps, Z_90 } from './nps-interval.ts';
import { npsWindow } from './nps-trend.ts';

export type NpsVerdict = 'higher' | 'lower' | 'no detectable change';

interface NpsChange {
  /** People counted. */
  later: NpsCounts;
  earlier: NpsCounts;
  /** Later minus earlier NPS, in points; `null` when one of them has fewer than 5 answers. */
  difference: number | null;
  /** Adjusted Wald test statistic; `null` as `difference`. */
  z: number | null;
  /** Smallest difference, in points, that so many answers can tell from none; `null` likewise. */
  minimumDetectable: number | null;
  /** At 90 %, two-sided; `null` as `difference`: too few answers to say. */
  verdict: NpsVerdict | null;
}

/** Two windows that share time, and so may share answers, were to be compared. */
export class OverlappingWindowsError extends Error {
  override readonly name = 'OverlappingWindowsError';
}

/**
 * Whether the NPS of one group is higher than that of another: z = (NPS′₁ − NPS′₂)/√(v₁/n₁′ +
 * v₂/n₂′) by adjusted Wald, told at 90 % two-sided (|z| ≥ 1.645); the smallest detectable
 * difference is 1.645·√(v₁/n₁′ + v₂/n₂′). The groups are taken as independent: where the same
 * people answered twice, the test is cautious. `null` below 5 answers in either. No errors.
 * Source: Lewis and Sauro (2021), after Rocks (2016).
 * @example npsCompare({ promoters: 250, passives: 150, detractors: 100 }, last).verdict // 'higher'
 */
export function npsCompare(later: NpsCounts, earlier: NpsCounts): NpsChange {
  const [scoreLater, scoreEarlier] = [netPromoterScore(later), netPromoterScore(earlier)];
  const isTellable = npsIsShown(npsTotal(later)) && npsIsShown(npsTotal(earlier));
  if (!isTellable || scoreLater === null || scoreEarlier === null)
    return { later, earlier, difference: null, z: null, minimumDetectable: null, verdict: null };
  const [one, other] = [adjustedNps(later), adjustedNps(earlier)];
  const standardError = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const z = (one.centre - other.centre) / standardError;
  return {
    later,
    earlier,
    difference: scoreLater - scoreEarlier,
    z,
    minimumDetectable: Z_90 * standardError * 100,
    verdict: verdictOf(z),
  };
}

/**
 * How the NPS changed from one window to a later one, each person counted once in each with their
 * latest answer there. Answers recorded after `knownAt` are not read. Units and `null` as
 * `npsCompare`.
 * @throws {OverlappingWindowsError} unless the earlier window ends no later than the later starts
 * @throws {NpsModeError} for relational and transactional answers in one list
 * @example npsChange(answers, lastTwoWindows(now), now).verdict
 */
export function npsChange(
  answers: NpsAnswers,
  { later, earlier }: { later: NpsWindow; earlier: NpsWindow },
  knownAt: number,
): NpsChange {
  if (!(earlier.fromAt < earlier.toAt && earlier.toAt <= later.fromAt && later.fromAt < later.toAt))
    throw new OverlappingWindowsError(
      'Compare windows that follow each other: neighbouring points of a rolling NPS share answers.',
    );
  const countsIn = (window: NpsWindow) =>
    npsCounts(latestPerPerson(answersIn(answers, window, knownAt)).map(({ score }) => score));
  return npsCompare(countsIn(later), countsIn(earlier));
}

/** The last 90 days and the 90 before them. @example lastTwoWindows(now).earlier.toAt */
export function lastTwoWindows(now: number): { later: NpsWindow; earlier: NpsWindow } {
  const later = npsWindow(now);
  return { later, earlier: npsWindow(later.fromAt) };
}

function verdictOf(z: number): NpsVerdict {
  if (Math.abs(z) < Z_90) return 'no detectable change';
  return z > 0 ? 'higher' : 'lower';
}
