/** Calendar helpers on epoch milliseconds. Pure: the caller gives `now` and the offset. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Whole and fractional days from `fromAt` to `toAt`; negative if `toAt` is earlier. */
export function daysBetween(fromAt: number, toAt: number): number {
  return (toAt - fromAt) / DAY_MS;
}

/**
 * The local calendar day of an instant as `YYYY-MM-DD`.
 * @param offsetMin minutes to add to UTC for the user's zone at that instant (Berlin in winter: 60)
 * @example calendarDay(Date.UTC(2026, 0, 1, 23, 30), 60) // '2026-01-02'
 */
export function calendarDay(at: number, offsetMin = 0): string {
  return new Date(at + offsetMin * MINUTE_MS).toISOString().slice(0, 10);
}
