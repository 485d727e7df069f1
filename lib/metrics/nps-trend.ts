import type { NpsPoint } from '../model/views.ts';
import { DAY_MS } from '../time.ts';
import { npsIsIndicative, npsIsShown, npsSummary } from './nps.ts';

/** One relational answer. Answers about a single transaction are never pooled with these. */
export interface NpsAnswer {
  /** Stable key of the person within the account. */
  respondent: string;
  accountId: string;
  /** 0–10. */
  score: number;
  answeredAt: number;
  recordedAt: number;
}

interface NpsTrendOptions {
  /** Closed months before the running one. */
  months?: number;
}

const WINDOW_DAYS = 90;

/**
 * The NPS of the 90 days (at − 90 d, at], each person counted once with their latest answer.
 * `nps` in points; `null` below 5 answers, `low` and `high` only when there are none. Answers are
 * dated by when they were given, so closed periods stay put; one recorded after `knownAt` is not
 * read. No errors.
 * @example npsAt(answers, Date.UTC(2026, 5, 30)).n
 */
export function npsAt(answers: readonly NpsAnswer[], at: number, knownAt = at): NpsPoint {
  const latest = new Map<string, NpsAnswer>();
  for (const answer of answers) {
    if (answer.answeredAt > at || answer.answeredAt <= at - WINDOW_DAYS * DAY_MS) continue;
    if (answer.recordedAt > knownAt) continue;
    const person = `${answer.accountId}|${answer.respondent}`;
    const other = latest.get(person);
    if (other === undefined || isLater(answer, other)) latest.set(person, answer);
  }
  const { n, nps, low, high } = npsSummary([...latest.values()].map((answer) => answer.score));
  return { at, nps: npsIsShown(n) ? nps : null, low, high, n, indicative: npsIsIndicative(n) };
}

/**
 * Rolling 90-day NPS at the ends of the last closed months (12, in UTC) and at `now`, oldest
 * first. Units and `null` as in `npsAt`. Neighbouring points share answers: never test one
 * against the other. No errors.
 * @example npsTrend(answers, Date.UTC(2026, 10, 22)).at(-1)?.nps
 */
export function npsTrend(
  answers: readonly NpsAnswer[],
  now: number,
  options: NpsTrendOptions = {},
): NpsPoint[] {
  return [...monthEnds(now, options.months ?? 12), now].map((at) => npsAt(answers, at, now));
}

function isLater(answer: NpsAnswer, other: NpsAnswer): boolean {
  if (answer.answeredAt !== other.answeredAt) return answer.answeredAt > other.answeredAt;
  return answer.recordedAt > other.recordedAt;
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
