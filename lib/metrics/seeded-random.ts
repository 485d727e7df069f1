/** The next number of a sequence, in [0, 1). */
export type SeededRandom = () => number;

/**
 * A sequence of evenly spread numbers in [0, 1) that is the same for the same seed (mulberry32, 32
 * bits of state): for resampling that must come out the same on every run, never for secrets.
 * Every finite number is a seed. No errors.
 * @example const random = seededRandom(1); random() // always the same number
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
