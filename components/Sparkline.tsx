interface SparklineProps {
  /** Read instead of the picture. */
  label: string;
  /** Evenly spaced, oldest first; `null` leaves a gap, it is never drawn as 0. */
  values: readonly (number | null)[];
  min?: number;
  max?: number;
}

const WIDTH = 100;
const HEIGHT = 40;

/** Splits at gaps, so that a line never runs over days without data. */
function linePath(values: readonly (number | null)[], min: number, max: number): string {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  let pen = 'M';
  let path = '';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    const y = HEIGHT - ((value - min) / (max - min)) * HEIGHT;
    path += `${pen}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    // A lone point between two gaps still shows, as a dot of the round line cap.
    if (pen === 'M') path += 'h0';
    pen = 'L';
  });
  return path;
}

export function Sparkline({ label, values, min = 0, max = 100 }: SparklineProps) {
  return (
    <svg
      class="bw-sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {[25, 50].map((percent) => (
        <path
          class="bw-sparkline-border"
          key={percent}
          d={`M0 ${(HEIGHT * percent) / 100}h${WIDTH}`}
        />
      ))}
      <path class="bw-sparkline-line" d={linePath(values, min, max)} />
    </svg>
  );
}
