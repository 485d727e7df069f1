import {
  differenceOfMedians,
  type Estimate,
  medianWithInterval,
  ratioOfMedians,
} from '../statistics/interval.ts';
import { median } from '../statistics/median.ts';

/** What is compared with the limit: ours ÷ floor, ours − floor, or ours alone. */
export type Comparison = 'ratio' | 'difference' | 'value';

/** One line of the table. */
export interface Row {
  what: string;
  unit: 'ms' | 'µs' | 'kB' | '';
  ours: number;
  /** `null`: there is none. */
  floor: number | null;
  /** What the floor is. */
  against: string | null;
  comparison: Comparison;
  /** Has the unit, except as a ratio. */
  estimate: Estimate;
  /** Breaking it fails the run; `null`: information. */
  limit: number | null;
  /** Why the limit is where it is; `null`: there is none. */
  because: string | null;
  /** What the project aims at; missing it is reported and fails nothing. */
  goal: number | null;
  /** Milliseconds of a clock on the wall: other work on the machine makes them longer. */
  isWallClock: boolean;
}

export type Subject = Pick<Row, 'what' | 'unit'> &
  Partial<Pick<Row, 'goal' | 'isWallClock'>> &
  (Limited | { limit?: never; because?: never });

interface Limited {
  limit: number;
  because: string;
}

const SEED = 1;

export function ratioRow(
  subject: Subject,
  ours: readonly number[],
  against: string,
  floor: readonly number[],
): Row {
  return twoArms('ratio', subject, ours, against, floor);
}

export function differenceRow(
  subject: Subject,
  ours: readonly number[],
  against: string,
  floor: readonly number[],
): Row {
  return twoArms('difference', subject, ours, against, floor);
}

export function valueRow(subject: Subject, ours: readonly number[]): Row {
  const estimate = medianWithInterval(ours, SEED);
  if (!estimate) throw new NothingMeasuredError(subject.what);
  const value = estimate.value;
  return row(subject, { ours: value, floor: null, against: null, comparison: 'value', estimate });
}

/** A number without noise, such as the size of a file. */
export function exactRow(subject: Subject, value: number): Row {
  return valueRow(subject, [value]);
}

function twoArms(
  comparison: 'ratio' | 'difference',
  subject: Subject,
  ours: readonly number[],
  against: string,
  floor: readonly number[],
): Row {
  const estimateOf = comparison === 'ratio' ? ratioOfMedians : differenceOfMedians;
  const estimate = estimateOf(ours, floor, SEED);
  const [middle, floorMiddle] = [median(ours), median(floor)];
  if (!estimate || middle === null || floorMiddle === null)
    throw new NothingMeasuredError(subject.what);
  return row(subject, { ours: middle, floor: floorMiddle, against, comparison, estimate });
}

function row(subject: Subject, measured: Omit<Row, keyof Subject>): Row {
  return { limit: null, because: null, goal: null, isWallClock: false, ...subject, ...measured };
}

export class NothingMeasuredError extends Error {
  override readonly name = 'NothingMeasuredError';
  constructor(what: string) {
    super(`Nothing was measured for “${what}”: give --runs at least 1 and look at the arms.`);
  }
}
