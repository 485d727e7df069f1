/** How many rows a table holds, and which. */
export interface TableTotals {
  /** Where `digest` is `null`, at least so many. */
  rows: number;
  /**
   * Sum over the hashes of all primary keys, 16 hexadecimal digits; the order does not matter.
   * `null`: many rows were written at once, and nobody has counted since.
   */
  digest: string | null;
}

/** Two sums of 32 bits: a row missing, or another in its place, changes both. */
export type DigestSums = [number, number];

export const NO_SUMS: DigestSums = [0, 0];
/** Of a table of which nothing is known. */
export const NOT_COUNTED: TableTotals = { rows: 0, digest: null };
export const NO_ROWS: TableTotals = { rows: 0, digest: formatDigest(NO_SUMS) };

/**
 * Sums with one key more, or one less. Not for secrets: it finds damage, not forgery.
 * @param sign 1: the row is there now, -1: it is gone
 * @example withKey(withKey(NO_SUMS, 'a', 1), 'a', -1) // NO_SUMS
 */
export function withKey(sums: DigestSums, key: unknown, sign: 1 | -1): DigestSums {
  const [low, high] = hashOf(typeof key === 'string' ? key : JSON.stringify(key));
  return [(sums[0] + sign * low) >>> 0, (sums[1] + sign * high) >>> 0];
}

/** @example formatDigest([1, 2]) // '0000000100000002' */
export function formatDigest(sums: DigestSums): string {
  return sums.map((sum) => sum.toString(16).padStart(8, '0')).join('');
}

/** The sums that `formatDigest` wrote. */
export function parseDigest(digest: string): DigestSums {
  return [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8), 16)];
}

/** The totals of a table with exactly these keys. */
export function totalsOf(keys: readonly unknown[]): TableTotals {
  let sums = NO_SUMS;
  for (const key of keys) sums = withKey(sums, key, 1);
  return { rows: keys.length, digest: formatDigest(sums) };
}

/** Two multiplicative hashes over the same text, mixed into each other (cyrb53, in the open). */
function hashOf(text: string): DigestSums {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return [low >>> 0, high >>> 0];
}
