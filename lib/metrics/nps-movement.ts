import {
  type AnyNpsAnswer,
  answersByPerson,
  answersIn,
  compareAnswers,
  type NpsAnswers,
  type NpsWindow,
} from './nps-answers.ts';
import { type NpsBand, npsBand } from './nps-bands.ts';

/** One person's latest answer of the window beside the one before it. */
export interface NpsMove {
  respondent: string;
  accountId: string;
  from: NpsBand;
  to: NpsBand;
  /** Latest minus previous score. */
  change: number;
  answeredAt: number;
}

interface NpsMovement {
  /** People who crossed into another band, latest first. */
  moves: NpsMove[];
  /** People by the band of their previous answer, then by that of their latest. */
  table: Record<NpsBand, Record<NpsBand, number>>;
  /** People who crossed upwards, downwards, or stayed in their band. */
  up: number;
  down: number;
  stayed: number;
  /** People whose answer in the window is their first. */
  first: number;
}

const RANK: Record<NpsBand, number> = { detractor: 0, passive: 1, promoter: 2 };

/**
 * Who crossed between detractor, passive and promoter: the latest answer in the window of each
 * person, against the one they gave before it, however long ago. More telling than the NPS itself
 * where few answered. Answers recorded after the window's end are not read; two of one instant are
 * one answer, as last recorded.
 * @throws {NpsModeError} for relational and transactional answers in one list
 * @example npsMovement(answers, npsWindow(now)).up
 */
export function npsMovement(answers: NpsAnswers, { fromAt, toAt }: NpsWindow): NpsMovement {
  const all = { fromAt: Number.NEGATIVE_INFINITY, toAt };
  const known = answersIn(answers, all, toAt).sort(compareAnswers);
  const moved: NpsMove[] = [];
  let first = 0;
  for (const given of answersByPerson(known)) {
    const latest = given.at(-1);
    if (latest === undefined || latest.answeredAt <= fromAt) continue;
    const previous = given.findLast(({ answeredAt }) => answeredAt < latest.answeredAt);
    if (previous === undefined) first += 1;
    else moved.push(moveOf(previous, latest));
  }
  return { ...talliesOf(moved), first };
}

function moveOf(previous: AnyNpsAnswer, latest: AnyNpsAnswer): NpsMove {
  const { respondent, accountId, answeredAt } = latest;
  return {
    respondent,
    accountId,
    from: npsBand(previous.score),
    to: npsBand(latest.score),
    change: latest.score - previous.score,
    answeredAt,
  };
}

function talliesOf(all: readonly NpsMove[]): Omit<NpsMovement, 'first'> {
  const table = { promoter: emptyRow(), passive: emptyRow(), detractor: emptyRow() };
  for (const { from, to } of all) table[from][to] += 1;
  const moves = all.filter(({ from, to }) => from !== to);
  const up = moves.filter(({ from, to }) => RANK[to] > RANK[from]).length;
  return {
    moves: moves.sort((one, other) => other.answeredAt - one.answeredAt),
    table,
    up,
    down: moves.length - up,
    stayed: all.length - moves.length,
  };
}

function emptyRow(): Record<NpsBand, number> {
  return { promoter: 0, passive: 0, detractor: 0 };
}
