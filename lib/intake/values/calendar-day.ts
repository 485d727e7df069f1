import { monthNames, monthOf } from '../../page-text/calendar-names.ts';
import type { Conventions } from '../conventions.ts';
import type { ProblemCode } from '../problem-code.ts';

/** Midnight of a calendar day as epoch milliseconds of Greenwich, or why there is none. */
export type DayOrFault = number | ProblemCode;
type Order = Conventions['dateOrder'];

const YEARS = { min: 1900, max: 2200 };
/** A year of two digits lies at most this far ahead; else in the century before. */
const AHEAD_YEARS = 30;

const YEAR_FIRST = /^(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2}) ?[日号號일.]?$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})\.?$/;
const MONTH_FIRST_CN = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/;
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'cs', 'ja'];
const FILLER = new Set(['de', 'del', 'den', 'the', 'of', 'le', 'el']);
const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?$/;

/** The day that year, month (1–12) and day name, if the calendar has it. */
export function dayOf(year: number, month: number, day: number): DayOrFault {
  if (year < YEARS.min || year > YEARS.max) return 'impossible-date';
  const at = Date.UTC(year, month - 1, day);
  const date = new Date(at);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? at : 'impossible-date';
}

function fullYear(text: string, now: number): number {
  if (text.length === 4) return Number(text);
  const thisYear = new Date(now).getUTCFullYear();
  const year = Math.floor(thisYear / 100) * 100 + Number(text);
  return year > thisYear + AHEAD_YEARS ? year - 100 : year;
}

function byOrder(a: number, b: number, year: number, order: Order): DayOrFault {
  // What only one order allows needs no convention; the other order would not be a date.
  if (a === b || a > 12) return dayOf(year, b, a);
  if (b > 12) return dayOf(year, a, b);
  if (order === 'dmy') return dayOf(year, b, a);
  return order === 'mdy' ? dayOf(year, a, b) : 'ambiguous-date';
}

function byNumbers(text: string, order: Order, now: number): DayOrFault | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return dayOf(Number(year), Number(month), Number(day));
  const [, one = '', , two = '', last = ''] = YEAR_LAST.exec(text) ?? [];
  if (last === '') return MONTH_FIRST_CN.test(text) ? 'not-a-date' : null;
  if (last.length === 2 && order === 'ymd')
    return dayOf(fullYear(one.padStart(2, '0'), now), Number(two), Number(last));
  return byOrder(Number(one), Number(two), fullYear(last, now), order);
}

const OTHER_MONTHS = new Map<string, number>();

/** Names that mean two different months in two languages mean none. */
function monthAnywhere(word: string): number | null {
  if (OTHER_MONTHS.size === 0) {
    for (const language of LANGUAGES) {
      for (const [name, month] of monthNames(language)) {
        const before = OTHER_MONTHS.get(name);
        OTHER_MONTHS.set(name, before === undefined || before === month ? month : 0);
      }
    }
  }
  return monthOf(word, null) ?? (OTHER_MONTHS.get(word.toLowerCase().replace(/\.$/, '')) || null);
}

/** A month by its name with a day and a year around it; a weekday and fillers say nothing more. */
function byName(text: string, now: number): DayOrFault {
  const words = text.split(/[\s,/-]+/).filter((word) => word !== '' && !FILLER.has(word));
  if (words.length < 3 || words.length > 6) return 'not-a-date';
  const month = words.map(monthAnywhere).find((one) => one !== null) ?? null;
  if (month === null) return 'not-a-date';
  const figures = words.filter((word) => /^\d/.test(word));
  const [first = '', second = ''] = figures;
  if (figures.length !== 2) return 'not-a-date';
  const [dayText, yearText] = /^\d{4}$/.test(first) ? [second, first] : [first, second];
  const [, day] = DAY.exec(dayText) ?? [];
  if (day === undefined || !/^(?:\d{4}|\d{2})$/.test(yearText)) return 'not-a-date';
  return dayOf(fullYear(yearText, now), month, Number(day));
}

/**
 * The calendar day that a text without a time of day names: by numbers in the file's order, or with
 * the month by its name in one of the languages that are known.
 * @param text in Western width, in lower case
 * @param now for years of two digits
 */
export function readCalendarDay(text: string, order: Order, now: number): DayOrFault {
  return byNumbers(text, order, now) ?? byName(text, now);
}
