import { type Count, count, type Share, share, UnitError } from './units.ts';
import { type ShareInterval, wilsonInterval } from './wilson.ts';

/** A share with what it was counted from. */
export interface ShareOf {
  share: Share;
  part: Count;
  whole: Count;
  /** Wilson's 95 % interval, both ends 0–1. */
  interval: ShareInterval;
}

/**
 * A part ÷ its whole, with both counts and Wilson's 95 % interval. Range 0–1; `null` when the whole
 * is empty: there is no share of nothing.
 * @throws {UnitError} when the part is larger than the whole, or either is no count
 * @example shareOf(count(90), count(100))?.share // 0.9
 */
export function shareOf(part: Count, whole: Count): ShareOf | null {
  if (count(part) > count(whole))
    throw new UnitError(`${part} are no part of ${whole}: count both in the same group.`);
  const interval = wilsonInterval(part, whole);
  return interval && { share: share(part / whole), part, whole, interval };
}
