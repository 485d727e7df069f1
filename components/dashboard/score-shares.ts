/** Weights as shares of 1. */
export function fractionsOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Weights as whole percentages that add up to 100: the largest remainders are rounded up, of equal
 * ones the first.
 * @param weights from 0 on; `null`: one is not known, or nothing weighs, and then no share is
 * @example sharesOf([1, 1, 1]) // [34, 33, 33]
 */
export function sharesOf(weights: readonly (number | null)[]): number[] | null {
  const known = weights.filter((weight) => weight !== null);
  if (known.length < weights.length || !known.some((weight) => weight > 0)) return null;
  const exact = fractionsOf(known).map((share) => share * 100);
  const shares = exact.map(Math.floor);
  const missing = 100 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
