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
  /** Where the value could be, drawn behind it. */
  range?: { low: number; high: number } | null;
}

/** Borders of the bands, 0–100. */
const BORDERS = [50, 75];

export function Meter({ label, value, text, band, range = null }: MeterProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot be without a value and cannot be drawn as here
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value)}
      aria-valuetext={text}
      data-band={band}
    >
      <svg class="bw-meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bw-meter-track" width="100" height="6" />
        {range && (
          <rect class="bw-meter-range" x={range.low} width={range.high - range.low} height="6" />
        )}
        {value !== null && <rect class="bw-meter-fill" width={value} height="6" />}
        {value === null && <path class="bw-meter-none" d="M0 3h100" />}
        {BORDERS.map((border) => (
          <rect class="bw-meter-mark" key={border} x={border - 0.2} width="0.4" height="6" />
        ))}
      </svg>
    </div>
  );
}
