import { daysBetween } from '../time.ts';

/** Days on which nobody is expected to use the product, such as between two terms. */
export interface Holiday {
  fromAt: number;
  /** The first instant after it. */
  untilAt: number;
}

/** Whether an instant lies in a holiday. */
export function isHoliday(at: number, holidays: readonly Holiday[]): boolean {
  return holidays.some(({ fromAt, untilAt }) => at >= fromAt && at < untilAt);
}

/**
 * Days between two instants without the holidays among them.
 * @param holidays that do not overlap
 * @example workingDays(monday, friday, []) // 4
 */
export function workingDays(fromAt: number, toAt: number, holidays: readonly Holiday[]): number {
  const off = holidays.reduce((days, holiday) => {
    const [start, end] = [Math.max(fromAt, holiday.fromAt), Math.min(toAt, holiday.untilAt)];
    return days + Math.max(0, daysBetween(start, end));
  }, 0);
  return daysBetween(fromAt, toAt) - off;
}
