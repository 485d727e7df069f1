import { judge } from '../statistics/verdict.ts';
import type { Row } from './row.ts';

const HEAD = ['What', 'Ours', 'Floor', 'Compared [95 %]', 'Limit', 'Goal', 'Verdict'];

/** The results as one Markdown table. */
export function markdownTable(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Rows whose limit is broken with the whole interval. */
export function brokenLimits(rows: readonly Row[]): Row[] {
  return rows.filter(({ estimate, limit }) => limit !== null && judge(estimate, limit) === 'over');
}

/** Limits first; a row without a limit is judged by its goal, if it has one. */
export function verdictOf({ estimate, limit, goal }: Row): string {
  const words: string[] = [];
  if (limit !== null) words.push(judge(estimate, limit));
  if (goal !== null) words.push(GOAL_WORDS[judge(estimate, goal)]);
  return words.join(', ') || 'information';
}

const GOAL_WORDS = { inside: 'goal met', unclear: 'goal unclear', over: 'goal missed' };

function cells(row: Row): string[] {
  const { what, unit, ours, floor, against, limit, goal } = row;
  return [
    what,
    withUnit(ours, unit),
    floor === null ? '–' : `${withUnit(floor, unit)} (${against})`,
    compared(row),
    limit === null ? '–' : bound(row, limit),
    goal === null ? '–' : bound(row, goal),
    verdictOf(row),
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
