import type { NpsPoint } from '../model/views.ts';
import { DAY_MS } from '../time.ts';
import { npsFigures, npsIsIndicative, npsIsShown } from './nps.ts';
import { answersIn, latestPerPerson, type NpsAnswers, type NpsWindow } from './nps-answers.ts';
import { type NpsCounts, npsCounts } from './nps-bands.ts';
import { rollingCounts } from './nps-rolling.ts';

export type { NpsAnswer } from './nps-answers.ts';

interface NpsTrendOptions {
  /** Closed months before the running one. */
  months?: number;
}

const WINDOW_DAYS = 90;

/**
 * The NPS of the 90 days (at − 90 d, at], each person counted once with their latest answer.
 * `nps` in points; `null` below 5 answers, `low` and `high` only when there are none. Answers are
 * dated by when they were given, so closed periods stay put; one recorded after `knownAt` is not
 * read, nor what is no whole number from 0 to 10.
 * @throws {NpsModeError} for relational and transactional answers in one list
 * @example npsAt(answers, Date.UTC(2026, 5, 30)).n
 */
export function npsAt(answers: NpsAnswers, at: number, knownAt = at): NpsPoint {
  const latest = latestPerPerson(answersIn(answers, npsWindow(at), knownAt));
  return pointAt(at, npsCounts(latest.map(({ score }) => score)));
}

/**
 * Rolling 90-day NPS at the ends of the last closed months (12, in UTC) and at `now`, oldest
 * first. Units and `null` as in `npsAt`. Neighbouring points share answers: never test one
 * against the other. One pass over the answers, in any order, however many points.
 * @throws {NpsModeError} as `npsAt`
 * @example npsTrend(answers, Date.UTC(2026, 10, 22)).at(-1)?.nps
 */
export function npsTrend(
  answers: NpsAnswers,
  now: number,
  options: NpsTrendOptions = {},
): NpsPoint[] {
  const ends = [...monthEnds(now, options.months ?? 12), now];
  const { fromAt } = npsWindow(Math.min(...ends));
  const known = answersIn(answers, { fromAt, toAt: now }, now);
  return rollingCounts(known, ends.map(npsWindow)).map(({ toAt, counts }) => pointAt(toAt, counts));
}

/** The 90 days up to a date. @example npsWindow(now) // { fromAt: now - 90 * DAY_MS, toAt: now } */
export function npsWindow(at: number): NpsWindow {
  return { fromAt: at - WINDOW_DAYS * DAY_MS, toAt: at };
}

function pointAt(at: number, counts: NpsCounts): NpsPoint {
  const { n, nps, low, high } = npsFigures(counts);
  return { at, nps: npsIsShown(n) ? nps : null, low, high, n, indicative: npsIsIndicative(n) };
}

/** The last milliseconds of the closed months before `now`, oldest first. */
function monthEnds(now: number, months: number): number[] {
  const today = new Date(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  return Array.from(
    { length: months },
    (_, index) => Date.UTC(year, month - (months - 1 - index), 1) - 1,
  );
}
