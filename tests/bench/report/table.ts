import { judge, type Verdict } from '../statistics/verdict.ts';
import type { Row } from './row.ts';

const HEAD = ['What', 'Ours', 'Floor', 'Compared [95 %]', 'Limit', 'Goal', 'Verdict'];

/** Whether other programs kept the machine busy meanwhile. */
export interface Machine {
  isBusy: boolean;
}

/** The results as one Markdown table. */
export function markdownTable(rows: readonly Row[], machine: Machine): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map((row) => cells(row, machine))];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Why each limit is where it is, each limit and reason once. */
export function limitReasons(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) =>
    row.limit === null ? [] : [`- ${bound(row, row.limit)}: ${row.because}`],
  );
  return [...new Set(lines)].join('\n');
}

/** Rows whose limit is broken with the whole interval. */
export function brokenLimits(rows: readonly Row[], machine: Machine): Row[] {
  return rows.filter((row) => row.limit !== null && judgeOn(machine, row, row.limit) === 'over');
}

/** Seconds on the wall of a busy machine are no proof against anybody. */
function judgeOn({ isBusy }: Machine, { estimate, isWallClock }: Row, bound: number): Verdict {
  const verdict = judge(estimate, bound);
  return verdict === 'over' && isWallClock && isBusy ? 'unclear' : verdict;
}

/** Limits first; a row without a limit is judged by its goal, if it has one. */
export function verdictOf(row: Row, machine: Machine): string {
  const { limit, goal } = row;
  const words: string[] = [];
  if (limit !== null) words.push(judgeOn(machine, row, limit));
  if (goal !== null) words.push(GOAL_WORDS[judgeOn(machine, row, goal)]);
  return words.join(', ') || 'information';
}

const GOAL_WORDS = { inside: 'goal met', unclear: 'goal unclear', over: 'goal missed' };

function cells(row: Row, machine: Machine): string[] {
  const { what, unit, ours, floor, against, limit, goal } = row;
  return [
    what,
    withUnit(ours, unit),
    floor === null ? '–' : `${withUnit(floor, unit)} (${against})`,
    compared(row),
    limit === null ? '–' : bound(row, limit),
    goal === null ? '–' : bound(row, goal),
    verdictOf(row, machine),
  ];
}

function compared({ comparison, estimate: { value, low, high }, unit }: Row): string {
  const interval = `[${round(low)} to ${round(high)}]`;
  if (comparison === 'ratio') return `${round(value)}× ${interval}`;
  if (comparison === 'difference')
    return `${value < 0 ? '' : '+'}${withUnit(value, unit)} ${interval}`;
  return low === high ? '–' : interval;
}

function bound({ comparison, unit }: Row, limit: number): string {
  if (comparison === 'ratio') return `≤ ${round(limit)}×`;
  return `≤ ${comparison === 'difference' ? '+' : ''}${withUnit(limit, unit)}`;
}

function withUnit(value: number, unit: Row['unit']): string {
  return unit === '' ? round(value) : `${round(value)} ${unit}`;
}

/** Three significant digits, but no fractions of large numbers. */
function round(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits))).replace('-', '−');
}
