import { HOUR_MS, MINUTE_MS } from '../../time.ts';

/** A time of day; `offsetMs` is `null` where the file's zone decides. */
export interface TimeOfDay {
  sinceMidnight: number;
  offsetMs: number | null;
  /** It names a zone, such as `PST`, that is nobody's for certain. */
  isZoneUnknown: boolean;
}

const CLOCK =
  /(?:(上午|早上|凌晨|中午|下午|晚上|午前|午後) ?)?(\d{1,2})[:：时時点](\d{2})(?:[:：分](\d{2})(?:[.,](\d{1,9}))?)?[分秒]? ?(?:([ap])(?=\.?m))?/;
const ZONE = /^(?:z|utc|gmt)? ?(?:([+-])(\d{1,2}):?(\d{2})?)?(?: ?\([^()]{1,40}\))?$/;
const JOINING = /(?:,| at| um| à| a las|t)? ?$/;
/** Between the time and the date that follows it. */
const LEADING = /^[ ,]*(?:on |am )?/;

const AFTERNOON = new Set(['下午', '晚上', '午後', 'p']);
const MORNING = new Set(['上午', '早上', '凌晨', '午前', 'a']);

function hourOf(hour: number, half: string): number {
  if (AFTERNOON.has(half) && hour < 12) return hour + 12;
  return MORNING.has(half) && hour === 12 ? 0 : hour;
}

function zoneIn(text: string): Pick<TimeOfDay, 'offsetMs' | 'isZoneUnknown'> | null {
  const plain = text.trim();
  if (plain === '') return { offsetMs: null, isZoneUnknown: false };
  const [all, sign, hours = '0', minutes = '0'] = ZONE.exec(plain) ?? [];
  if (all === undefined)
    return /^\(?[a-z][a-z/_ ]{1,40}\)?$/.test(plain)
      ? { offsetMs: null, isZoneUnknown: true }
      : null;
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return { offsetMs: sign === '-' ? -size : size, isZoneUnknown: false };
}

/**
 * Parts a text into a time of day, if it has one, and what is left of it, which may be a date:
 * before the time, or after it.
 * @param text in Western width, in lower case
 * @returns `impossible-date` for 25:00
 * @example splitTime('3/4/2026 2:30 pm').rest // '3/4/2026'
 */
export function splitTime(text: string): {
  rest: string;
  time: TimeOfDay | null | 'impossible-date';
} {
  const found = CLOCK.exec(text);
  if (found === null) return { rest: text, time: null };
  const [all, before = '', hourText, minuteText, secondText = '0', fraction, half = ''] = found;
  const after = text.slice(found.index + all.length).replace(half === '' ? /^$/ : /^\.?m\.?/, '');
  const hour = hourOf(Number(hourText), before || half);
  const [minute, second] = [Number(minuteText), Number(secondText)];
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
    return { rest: text, time: 'impossible-date' };
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const sinceMidnight = hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + ms;
  const rest = text.slice(0, found.index).replace(JOINING, '');
  if (rest !== '') {
    const zone = zoneIn(after);
    return zone === null ? { rest: text, time: null } : { rest, time: { sinceMidnight, ...zone } };
  }
  const time = { sinceMidnight, offsetMs: null, isZoneUnknown: false };
  return { rest: after.replace(LEADING, '').trim(), time };
}
