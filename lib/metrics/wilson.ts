const Z_95 = 1.96;

export interface ShareInterval {
  low: number;
  high: number;
}

/**
 * Wilson's 95 % interval of a share, both ends 0–1. `null` when there is nothing to take a share
 * of. Unlike the plain interval it never claims certainty from a few answers that agree.
 * @throws RangeError unless 0 ≤ successes ≤ n
 * @example wilsonInterval(80, 100) // { low: 0.711…, high: 0.867… }
 */
export function wilsonInterval(successes: number, n: number): ShareInterval | null {
  if (!(successes >= 0 && successes <= n))
    throw new RangeError(`Give between 0 and ${n} successes; got ${successes}.`);
  if (n === 0) return null;
  const share = successes / n;
  const z2 = Z_95 ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2))) / (1 + z2 / n);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
