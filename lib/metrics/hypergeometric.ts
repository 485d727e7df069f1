/** A sum that did not settle within the terms it was given. */
export class ConvergenceError extends Error {
  override readonly name = 'ConvergenceError';
}

const MOST_TERMS = 1_000_000;

/**
 * Gauss' hypergeometric function ₂F₁(a, b; c; z) = Σ (a)ₙ(b)ₙ/(c)ₙ · zⁿ/n! for real z below 1,
 * continued below −1. About 12 digits; the closer z is to 1, the slower. No units.
 * Source: Abramowitz & Stegun (1964), 15.1.1, and below 0 15.3.4 (Pfaff).
 * @throws {RangeError} for z ≥ 1, c at 0 or a negative whole number, or anything not finite
 * @throws {ConvergenceError} when z is so near 1, or so far below 0, that a million terms are not
 * enough
 * @example hypergeometric2F1(1, 1, 2, 0.5) // 2 ln 2 = 1.386…
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (![a, b, c, z].every(Number.isFinite) || z >= 1)
    throw new RangeError(`2F1 takes finite numbers and z below 1; got ${[a, b, c, z].join(', ')}.`);
  if (Number.isInteger(c) && c <= 0)
    throw new RangeError(`2F1 has no value at c = ${c}: c is not 0 or a negative whole number.`);
  if (z < 0) return (1 - z) ** -a * gaussSeries(a, c - b, c, z / (z - 1));
  return gaussSeries(a, b, c, z);
}

/** The series itself, for 0 ≤ z < 1. */
function gaussSeries(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    // What is left out is at most about term / (1 − z).
    if (Math.abs(term) <= Number.EPSILON * Math.abs(sum) * (1 - z)) return sum;
  }
  throw new ConvergenceError(
    `2F1(${[a, b, c, z].join(', ')}) did not settle: z is too near 1 or too far below 0.`,
  );
}
