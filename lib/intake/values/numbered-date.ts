import { dayOf } from './calendar-day.ts';
import { type Cell, isRead, isUnread } from './cell.ts';
import type { ToMoment } from './zone.ts';

const DIGITS = /^(\d{4,14})(?:[.,](\d{1,12}))?$/;
/** 30 December 1899, from which spreadsheets count days; right from March 1900 on. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** Days of 1954 and 2119 as spreadsheets count them: a year alone is no serial number. */
const SERIALS = { min: 20_000, max: 80_000 };

function serialDay(text: string, inZone: ToMoment): Cell<number> {
  const days = Number(text);
  if (days < SERIALS.min || days > SERIALS.max) return isUnread('not-a-date');
  const local = SERIAL_EPOCH + Math.round(days * 86_400) * 1000;
  return isRead(inZone(local));
}

/** `20260301`, or `20260301143000`. */
function compactDay(text: string, inZone: ToMoment): Cell<number> {
  const part = (from: number, to: number) => Number(text.slice(from, to));
  const dayAt = dayOf(part(0, 4), part(4, 6), part(6, 8));
  if (typeof dayAt === 'string') return isUnread(dayAt);
  const seconds = part(8, 10) * 3600 + part(10, 12) * 60 + part(12, 14);
  return isRead(inZone(dayAt + (seconds % 86_400) * 1000));
}

/**
 * The moment that a number stands for: days as spreadsheets count them (in the file's zone), the
 * digits of a date, or seconds or milliseconds since 1970. `null`: it is no number.
 * @example readNumberedDate('46082', inZone)?.value // 2026-03-01
 */
export function readNumberedDate(text: string, inZone: ToMoment): Cell<number> | null {
  const [, digits = '', fraction] = DIGITS.exec(text) ?? [];
  if (digits === '') return null;
  if (digits.length === 5) return serialDay(`${digits}.${fraction ?? '0'}`, inZone);
  if (digits.length === 9 || digits.length === 10) return isRead(Number(digits) * 1000);
  if (fraction !== undefined) return isUnread('not-a-date');
  if (digits.length === 12 || digits.length === 13) return isRead(Number(digits));
  if (digits.length === 8 || digits.length === 14) return compactDay(digits, inZone);
  return isUnread('not-a-date');
}
