import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time.ts';
import type { Conventions } from '../conventions.ts';
import { dayOf, readCalendarDay } from './calendar-day.ts';
import { type Cell, isDoubtful, isRead, isUnread, MISSING, remembering } from './cell.ts';
import { readNumberedDate } from './numbered-date.ts';
import { westernForm } from './text.ts';
import { splitTime, type TimeOfDay } from './time-of-day.ts';
import { type ToMoment, zoneReader } from './zone.ts';

/** How far from now a moment is believed without a doubt: from 1990, and ten years ahead. */
const FAR_PAST = Date.UTC(1990, 0, 1);
const FAR_FUTURE_MS = 10 * 365.25 * DAY_MS;
const LONGEST = 100;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(z|[+-]\d{2}:?\d{2})?$/;

export interface DateReaders {
  /** A moment; of a day alone its beginning in the file's zone. */
  time: (text: string) => Cell<number>;
  /** A calendar day: its noon in the file's zone, which is the same day almost everywhere. */
  day: (text: string) => Cell<number>;
}

/** A day and what is said of the time, before a zone makes a moment of them. */
interface Dated {
  dayAt: number;
  time: TimeOfDay | null;
}

function offsetOf(text: string): number {
  if (text === 'z') return 0;
  const size = Number(text.slice(1, 3)) * HOUR_MS + Number(text.slice(-2)) * MINUTE_MS;
  return text[0] === '-' ? -size : size;
}

/** What nearly every export writes, without a detour. */
function readIso(text: string): Dated | Cell<never> | null {
  const [, year, month, day, hour, minute, second, fraction, zone] = ISO.exec(text) ?? [];
  if (year === undefined) return null;
  const dayAt = dayOf(Number(year), Number(month), Number(day));
  if (typeof dayAt === 'string') return isUnread(dayAt);
  if (hour === undefined) return zone === undefined ? { dayAt, time: null } : null;
  const h = Number(hour);
  const m = Number(minute);
  const s = Number(second ?? 0);
  if (h > 23 || m > 59 || s > 59) return null;
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const offsetMs = zone === undefined ? null : offsetOf(zone);
  const sinceMidnight = h * HOUR_MS + m * MINUTE_MS + s * 1000 + ms;
  return { dayAt, time: { sinceMidnight, offsetMs, isZoneUnknown: false } };
}

function readDated(text: string, order: Conventions['dateOrder'], now: number) {
  const { rest, time } = splitTime(text);
  if (time === 'impossible-date') return isUnread(time);
  const dayAt = readCalendarDay(rest, order, now);
  return typeof dayAt === 'string' ? isUnread(dayAt) : { dayAt, time };
}

function toMoment({ dayAt, time }: Dated, inZone: ToMoment): Cell<number> {
  if (time === null) return isRead(inZone(dayAt));
  const { sinceMidnight, offsetMs, isZoneUnknown } = time;
  const local = dayAt + sinceMidnight;
  const at = offsetMs === null ? inZone(local) : local - offsetMs;
  return isZoneUnknown ? isDoubtful(at, 'unknown-zone') : isRead(at);
}

/** Before 1970 nothing can be kept; what is far away is doubted. */
function checked({ value, code }: Cell<number>, now: number): Cell<number> {
  if (value === null) return { value, code };
  if (value < 0) return isUnread('far-past');
  if (value < FAR_PAST) return isDoubtful(value, 'far-past');
  return value > now + FAR_FUTURE_MS ? isDoubtful(value, 'far-future') : { value, code };
}

/**
 * Readers of dates in a file's conventions: ISO 8601, days by numbers or with the month's name,
 * `2026年3月1日 下午2:30`, serial numbers of spreadsheets, seconds or milliseconds since 1970. An
 * offset in the cell counts, else the file's zone. Impossible dates are none.
 * @param now epoch milliseconds
 * @example dateReaders(conventions, now).time('2026-03-01T10:00:00+08:00').value
 */
export function dateReaders(conventions: Conventions, now: number): DateReaders {
  const inZone = zoneReader(conventions.timeZone);
  const read = (text: string): Dated | Cell<number> => {
    if (text.length > LONGEST) return isUnread('not-a-date');
    const plain = westernForm(text).toLowerCase();
    return (
      readIso(plain) ??
      readNumberedDate(plain, inZone) ??
      readDated(plain, conventions.dateOrder, now)
    );
  };
  return {
    time: (text) => {
      if (text === '') return MISSING;
      const found = read(text);
      return checked('dayAt' in found ? toMoment(found, inZone) : found, now);
    },
    day: remembering((text) => {
      if (text === '') return MISSING;
      const found = read(text);
      const isDay = 'dayAt' in found;
      return checked(isDay ? isRead(inZone(found.dayAt + 12 * HOUR_MS)) : found, now);
    }),
  };
}
