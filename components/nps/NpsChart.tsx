import type { NpsPoint } from '../../lib/model/views.ts';
import { useFormatters } from '../i18n.tsx';
import {
  barPath,
  CHART,
  intervalPath,
  linePath,
  type PlottedPoint,
  plotNps,
} from './chart-geometry.ts';

interface NpsChartProps {
  points: readonly NpsPoint[];
  /** Read instead of the picture. */
  label: string;
}

/** Line of the NPS in its interval; hollow points rest on fewer than 30 answers. */
export function NpsChart({ points, label }: NpsChartProps) {
  const format = useFormatters();
  const { runs, ticks } = plotNps(points);
  return (
    <svg
      class="bw-chart"
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="img"
      aria-label={label}
    >
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path
            class="bw-chart-grid"
            data-zero={value === 0 || undefined}
            d={`M${CHART.left} ${y}H${CHART.width - CHART.right}`}
          />
          <text class="bw-chart-text" x={CHART.left - 6} y={y + 4} text-anchor="end">
            {format.signedPoints(value, 0)}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <Run key={run[0]?.at} run={run} />
      ))}
      <DayLabel point={points[0]} x={CHART.left} anchor="start" />
      <DayLabel point={points.at(-1)} x={CHART.width - CHART.right} anchor="end" />
    </svg>
  );
}

function DayLabel(props: { point: NpsPoint | undefined; x: number; anchor: 'start' | 'end' }) {
  const format = useFormatters();
  const { point, x, anchor } = props;
  if (!point) return null;
  return (
    <text class="bw-chart-text" x={x} y={CHART.height - 4} text-anchor={anchor}>
      {format.date(point.at)}
    </text>
  );
}

function Run({ run }: { run: readonly PlottedPoint[] }) {
  return (
    <>
      {/* A point without neighbours spans no area: its interval is a bar. */}
      {run.length > 1 ? (
        <path class="bw-chart-interval" d={intervalPath(run)} />
      ) : (
        <path class="bw-chart-bar" d={barPath(run)} />
      )}
      <path class="bw-chart-line" d={linePath(run)} />
      {run.map(({ at, x, y, indicative }) => (
        <circle
          key={at}
          class="bw-chart-point"
          data-hollow={indicative || undefined}
          cx={x}
          cy={y}
          r="2.8"
        />
      ))}
    </>
  );
}
