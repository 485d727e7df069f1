import { type Cell, isRead, isUnread } from './cell.ts';
import { westernForm } from './text.ts';

const DAY_MIN = 1440;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const ISO = /^pt(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/;
const PART =
  /(\d{1,5}(?:[.,]\d{1,3})?) ?(hours?|hrs?|h|stunden|std\.?|小时|时|minutes?|minuten|mins?|min\.|m|分钟|分|seconds?|secs?|s|秒)/y;

const HOUR = /^(?:h|stunden|std|小时|时)/;
const SECOND = /^(?:s(?:ec|$)|秒)/;

function minutesIn(unit: string): number {
  if (HOUR.test(unit)) return 60;
  return SECOND.test(unit) ? 1 / 60 : 1;
}

/** `1 h 25 min`, `90 sec`, `2小时`: parts that follow one another, and nothing else. */
function byUnits(text: string): number | null {
  let total = 0;
  let at = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const [all, figure = '', unit = ''] = PART.exec(text) ?? [];
    if (all === undefined) return null;
    total += Number(figure.replace(',', '.')) * minutesIn(unit);
    at += all.length;
    while (text[at] === ' ' || text[at] === ',') at += 1;
  }
  return text === '' ? null : total;
}

function byClock(text: string): number | null {
  const [, first, second, third] = CLOCK.exec(text) ?? [];
  if (first === undefined || Number(second) > 59 || Number(third ?? 0) > 59) return null;
  return Number(first) * 60 + Number(second) + Number(third ?? 0) / 60;
}

function byIso(text: string): number | null {
  const [, hours, minutes, seconds] = ISO.exec(text) ?? [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return null;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}

/**
 * A duration in whole minutes, at most a day: `25`, `25 min`, `1:30` (hours and minutes),
 * `0:45:00`, `PT1H`, `1小时20分钟`. A bare number is minutes.
 * @example readMinutes('1:30', numberReader('.')).value // 90
 */
export function readMinutes(
  text: string,
  readNumber: (text: string) => Cell<number>,
): Cell<number> {
  const plain = westernForm(text).toLowerCase().trim();
  if (plain.length > 40) return isUnread('not-a-number');
  const found = byClock(plain) ?? byIso(plain) ?? byUnits(plain);
  const bare = found === null ? readNumber(plain) : isRead(found);
  if (bare.value === null) return bare;
  const whole = Math.round(bare.value);
  return whole >= 0 && whole <= DAY_MIN
    ? { value: whole, code: bare.code }
    : isUnread('out-of-range');
}
