import { median } from './median.ts';
import { seededRandom } from './seeded-random.ts';

/** A number with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const RESAMPLES = 2000;
const TAIL = 0.025;

type Combine = (ours: number, floor: number) => number;

/**
 * Median of `ours` divided by the median of `floor`, with a percentile-bootstrap interval (both
 * arms resampled independently). `null`: an arm is empty, or the floor's median is 0.
 * @example ratioOfMedians([12, 13, 14], [10, 10, 11], 1) // { value: 1.3, low: 1.1…, high: 1.4 }
 */
export function ratioOfMedians(
  ours: readonly number[],
  floor: readonly number[],
  seed: number,
): Estimate | null {
  return bootstrap(ours, floor, seed, (a, b) => a / b);
}

/** Median of `ours` minus the median of `floor`, the same way. */
export function differenceOfMedians(
  ours: readonly number[],
  floor: readonly number[],
  seed: number,
): Estimate | null {
  return bootstrap(ours, floor, seed, (a, b) => a - b);
}

/** The median itself. `null`: no values. */
export function medianWithInterval(values: readonly number[], seed: number): Estimate | null {
  return bootstrap(values, [0], seed, (a) => a);
}

function bootstrap(
  ours: readonly number[],
  floor: readonly number[],
  seed: number,
  combine: Combine,
): Estimate | null {
  const value = combineMedians(ours, floor, combine);
  if (value === null) return null;
  const random = seededRandom(seed);
  const draw = (from: readonly number[]) =>
    from.map(() => from[Math.floor(random() * from.length)] ?? 0);
  const drawn: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    const one = combineMedians(draw(ours), draw(floor), combine);
    if (one !== null) drawn.push(one);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))] ?? value;
  return { value, low: at(TAIL), high: at(1 - TAIL) };
}

function combineMedians(
  ours: readonly number[],
  floor: readonly number[],
  combine: Combine,
): number | null {
  const a = median(ours);
  const b = median(floor);
  if (a === null || b === null) return null;
  const value = combine(a, b);
  return Number.isFinite(value) ? value : null;
}
