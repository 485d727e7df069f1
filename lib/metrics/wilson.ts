import type { Share } from './units.ts';

const Z_95 = 1.96;

export interface ShareInterval {
  low: Share;
  high: Share;
}

/**
 * Wilson's 95 % interval of a share, both ends 0–1 (Wilson 1927; z = 1.96):
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). `null` when there is nothing to take a share
 * of. Unlike the plain interval it never claims certainty from a few answers that agree, and it
 * always contains the share itself.
 * @throws RangeError unless 0 ≤ successes ≤ n and n is finite
 * @example wilsonInterval(80, 100) // { low: 0.711…, high: 0.867… }
 */
export function wilsonInterval(successes: number, n: number): ShareInterval | null {
  if (!(successes >= 0 && successes <= n && n < Number.POSITIVE_INFINITY))
    throw new RangeError(`Give between 0 and ${n} successes; got ${successes}.`);
  if (n === 0) return null;
  const share = successes / n;
  const z2 = Z_95 ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2))) / (1 + z2 / n);
  return {
    low: Math.min(share, Math.max(0, centre - half)) as Share,
    high: Math.max(share, Math.min(1, centre + half)) as Share,
  };
}
