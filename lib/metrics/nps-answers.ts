import type { SurveyAnswer } from '../model/facts.ts';
import { isNpsScore } from './nps-bands.ts';

/** Relational answers are about the whole relationship, transactional ones about one event. */
export type NpsMode = SurveyAnswer['mode'];

/** One answer to the NPS question. */
export interface NpsAnswer<Mode extends NpsMode = 'relational'> {
  mode: Mode;
  /** Stable key of the person within the account. */
  respondent: string;
  accountId: string;
  /** 0–10. */
  score: number;
  answeredAt: number;
  recordedAt: number;
}

/** An answer of either mode: for looking at one by one, never for pooling. */
export type AnyNpsAnswer = NpsAnswer<NpsMode>;

/** Answers of one mode: a list that may hold both does not compile where they would be pooled. */
export type NpsAnswers = readonly NpsAnswer<'relational'>[] | readonly NpsAnswer<'transactional'>[];

/** The time after `fromAt`, up to and including `toAt`; epoch milliseconds. */
export interface NpsWindow {
  fromAt: number;
  toAt: number;
}

/** Relational and transactional answers met where only one of them may be counted. */
export class NpsModeError extends Error {
  override readonly name = 'NpsModeError';
}

const MODES: readonly NpsMode[] = ['relational', 'transactional'];

/**
 * The one mode of the answers; `null` of none.
 * @throws {NpsModeError} for a mode that there is not, or two in one list: take one of them
 * @example modeOf(answers) // 'relational'
 */
export function modeOf(answers: NpsAnswers): NpsMode | null {
  const all: readonly AnyNpsAnswer[] = answers;
  const [first] = all;
  if (first === undefined) return null;
  if (!MODES.includes(first.mode))
    throw new NpsModeError(`An NPS answer is relational or transactional, not "${first.mode}".`);
  if (all.some(({ mode }) => mode !== first.mode))
    throw new NpsModeError(
      'Relational and transactional answers are not one NPS: count one of them, then the other.',
    );
  return first.mode;
}

/**
 * The answers that count in a window: whole numbers from 0 to 10, given after its start and no
 * later than its end, and recorded no later than `knownAt`. Dates that are no numbers are in no
 * window.
 * @throws {NpsModeError} as `modeOf`
 * @example answersIn(answers, { fromAt: now - 90 * DAY_MS, toAt: now }, now).length
 */
export function answersIn(
  answers: NpsAnswers,
  { fromAt, toAt }: NpsWindow,
  knownAt: number,
): AnyNpsAnswer[] {
  modeOf(answers);
  const all: readonly AnyNpsAnswer[] = answers;
  return all.filter(
    ({ score, answeredAt, recordedAt }) =>
      answeredAt > fromAt && answeredAt <= toAt && recordedAt <= knownAt && isNpsScore(score),
  );
}

/**
 * The latest answer of each person. Of two given in the same instant the one recorded later counts,
 * of two recorded in the same instant the lower: the order of the list changes nothing. No errors.
 * @example latestPerPerson(answers).length
 */
export function latestPerPerson(answers: readonly AnyNpsAnswer[]): AnyNpsAnswer[] {
  return Array.from(answersByPerson(answers), (given) =>
    given.reduce((other, answer) => (compareAnswers(answer, other) > 0 ? answer : other)),
  );
}

/**
 * The answers of each person in the order of the list; the same key in two accounts is two people.
 * By account first: to join both keys into one is what takes the time in long lists.
 * @example [...answersByPerson(answers)].length
 */
export function* answersByPerson(answers: readonly AnyNpsAnswer[]): Generator<AnyNpsAnswer[]> {
  for (const given of Map.groupBy(answers, ({ accountId }) => accountId).values())
    yield* Map.groupBy(given, ({ respondent }) => respondent).values();
}

/** Sorts answers so that of one person's the last is the one that counts. */
export function compareAnswers(one: AnyNpsAnswer, other: AnyNpsAnswer): number {
  return (
    one.answeredAt - other.answeredAt ||
    one.recordedAt - other.recordedAt ||
    other.score - one.score
  );
}
