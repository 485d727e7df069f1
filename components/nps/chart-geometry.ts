import type { NpsPoint } from '../../lib/model/views.ts';

/** Size of the chart's drawing area, and the room for its labels. */
export const CHART = { width: 348, height: 132, left: 34, right: 8, top: 8, bottom: 20 } as const;

export interface PlottedPoint {
  x: number;
  y: number;
  yLow: number;
  yHigh: number;
  indicative: boolean;
  at: number;
}

interface Plot {
  /** Runs of neighbouring points; a point without an NPS breaks the line. */
  runs: PlottedPoint[][];
  ticks: { value: number; y: number }[];
}

const STEP = 50;

/** Places points by time and NPS. The axis spans the intervals, in steps of 50, always with 0. */
export function plotNps(points: readonly NpsPoint[]): Plot {
  const known = points.flatMap(({ nps, low, high }) =>
    nps === null || low === null || high === null ? [] : [low, high],
  );
  const bottom = Math.max(-100, Math.floor(Math.min(0, ...known) / STEP) * STEP);
  const top = Math.min(100, Math.ceil(Math.max(STEP, ...known) / STEP) * STEP);
  const y = (value: number) =>
    CHART.top + ((top - value) / (top - bottom)) * (CHART.height - CHART.top - CHART.bottom);
  const first = points[0]?.at ?? 0;
  const span = Math.max(1, (points.at(-1)?.at ?? 0) - first);
  const x = (at: number) =>
    CHART.left + ((at - first) / span) * (CHART.width - CHART.left - CHART.right);

  const runs: PlottedPoint[][] = [[]];
  for (const { at, nps, low, high, indicative } of points) {
    if (nps === null || low === null || high === null) runs.push([]);
    else runs.at(-1)?.push({ x: x(at), y: y(nps), yLow: y(low), yHigh: y(high), indicative, at });
  }
  const tickCount = (top - bottom) / STEP + 1;
  return {
    runs: runs.filter((run) => run.length > 0),
    ticks: Array.from({ length: tickCount }, (_, index) => {
      const value = bottom + index * STEP;
      return { value, y: y(value) };
    }),
  };
}

const BAR_END = 3;
const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

export function linePath(run: readonly PlottedPoint[]): string {
  return `M${run.map(({ x, y }) => at(x, y)).join('L')}`;
}

/** The intervals as upright bars with ends. */
export function barPath(run: readonly PlottedPoint[]): string {
  const end = (x: number, y: number) => `M${at(x - BAR_END, y)}L${at(x + BAR_END, y)}`;
  return run
    .map(({ x, yLow, yHigh }) => `M${at(x, yLow)}L${at(x, yHigh)}${end(x, yLow)}${end(x, yHigh)}`)
    .join('');
}

/** The interval as an area: along the upper ends, back along the lower ones. */
export function intervalPath(run: readonly PlottedPoint[]): string {
  const upper = run.map(({ x, yHigh }) => at(x, yHigh));
  const lower = [...run].reverse().map(({ x, yLow }) => at(x, yLow));
  return `M${[...upper, ...lower].join('L')}Z`;
}
