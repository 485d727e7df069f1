import type { Estimate } from './interval.ts';

/**
 * `unclear`: the median is over, but its interval still reaches the limit, so another run may say
 * otherwise. Only `over` breaks a limit.
 */
export type Verdict = 'inside' | 'unclear' | 'over';

/** Limits are upper bounds; a value on the limit is inside. */
export function judge({ value, low }: Estimate, limit: number): Verdict {
  if (value <= limit) return 'inside';
  return low <= limit ? 'unclear' : 'over';
}
