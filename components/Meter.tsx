import { HEALTHY_FROM, WATCH_FROM } from '../lib/health/band.ts';
import type { Band } from '../lib/model/health.ts';

interface MeterProps {
  /** Accessible name. */
  label: string;
  /** 0–100; `null`: not known, and then no value is claimed. */
  value: number | null;
  /** The value in words. */
  text: string;
  /** Colours the fill; the words beside the meter carry the meaning. */
  band: Band;
  /** Where the value could be, drawn below it. */
  range?: { low: number; high: number } | null;
}

export function Meter(props: MeterProps) {
  const { label, value, text, band } = props;
  const picture = (
    <>
      <MeterPicture value={value} />
      {props.range && <RangePicture {...props.range} />}
    </>
  );
  if (value === null) {
    // A role with no value would be an error, and 0 would be a lie: the element may be without one.
    return (
      <div class="bw-meter-box" data-band={band}>
        <meter class="bw-hidden" min={0} max={100} aria-label={label} aria-valuetext={text} />
        {picture}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as this one is
    <div
      class="bw-meter-box"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={text}
      data-band={band}
    >
      {picture}
    </div>
  );
}

/** From low to high as a line with ends, below the bar: it must be seen beside the fill too. */
function RangePicture({ low, high }: { low: number; high: number }) {
  return (
    <svg class="bw-range" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${low} 1v4m0-2H${high}m0-2v4`} />
    </svg>
  );
}

function MeterPicture({ value }: { value: number | null }) {
  return (
    <svg class="bw-meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bw-meter-track" width="100" height="6" />
      {value === null ? (
        <path class="bw-meter-none" d="M0 3h100" />
      ) : (
        <rect class="bw-meter-fill" width={value} height="6" />
      )}
      {[WATCH_FROM, HEALTHY_FROM].map((border) => (
        <rect class="bw-meter-mark" key={border} x={border - 0.2} width="0.4" height="6" />
      ))}
    </svg>
  );
}
