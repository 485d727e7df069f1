import fc from 'fast-check';

const STEPS = 1_000_000;

/**
 * Numbers spread evenly between two ends, both of them among them. `fc.double` is spread over the
 * numbers that a double can be: from 0 to 1 half of its values are below 10⁻¹⁵⁰.
 */
export function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: STEPS }).map((step) => min + ((max - min) * step) / STEPS);
}
