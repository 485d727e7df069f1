import { calendarDay } from '../time.ts';

/**
 * The user's calendar day of an instant, in the zone that this browser stands in.
 * @example localDay(Date.UTC(2026, 0, 1, 12)) // '2026-01-01' in Berlin
 */
export function localDay(at: number): string {
  return calendarDay(at, -new Date(at).getTimezoneOffset());
}
