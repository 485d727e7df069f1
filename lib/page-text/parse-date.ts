import { monthOf, weekdayNames } from './calendar-names.ts';
import { isValue, knownLanguage, noValue, type Parsed, plainForm } from './parsed.ts';

type Order = 'dmy' | 'mdy' | 'ymd';

/** English of no country is written in two orders. */
const TWO_ORDERS = new Set(['en']);
const ORDER_LETTERS: Record<string, string> = { day: 'd', month: 'm', year: 'y' };

/** A time of day, and the name of a weekday, beside a date. */
const TIME =
  /(?:,| at| um| à)? ?(?:T)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[AP]\.?M\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
const YEARS = { min: 1900, max: 2200 };

/** In which order a language writes the numbers of a date; `null`: it has several, or is unknown. */
function orderOf(language: string | null): Order | null {
  if (language === null || TWO_ORDERS.has(language)) return null;
  const order = new Intl.DateTimeFormat(language, { dateStyle: 'short', calendar: 'gregory' })
    .formatToParts(0)
    .map(({ type }) => ORDER_LETTERS[type] ?? '')
    .join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
}

function toDay(year: number, month: number, day: number): Parsed<string> {
  if (year < YEARS.min || year > YEARS.max) return noValue('other-calendar');
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? isValue(date.toISOString().slice(0, 10)) : noValue('impossible');
}

/** `2027-03-31`, `2027/3/31`, `2027年3月31日`, `2027. 3. 31.`: the year comes first, then the month. */
const YEAR_FIRST = /^(\d{4})(?: ?[-/.年년] ?)(\d{1,2})(?: ?[-/.月월] ?)(\d{1,2})(?: ?[日일.])?$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})\.?$/;
const SHORT_YEAR = /^\d{1,2} ?([-/.]) ?\d{1,2} ?\1 ?\d{2}\.?$/;

function byNumbers(text: string, language: string | null): Parsed<string> | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return toDay(Number(year), Number(month), Number(day));
  if (SHORT_YEAR.test(text)) return noValue('short-year');
  const [, one, , two, last] = YEAR_LAST.exec(text) ?? [];
  if (!last) return null;
  const [a, b, y] = [Number(one), Number(two), Number(last)];
  if (a === b || a > 12) return toDay(y, b, a);
  if (b > 12) return toDay(y, a, b);
  const order = orderOf(language);
  if (order === 'dmy') return toDay(y, b, a);
  return order === 'mdy' ? toDay(y, a, b) : noValue('ambiguous');
}

/** A month by its name, with a day and a year around it in any order: only one is possible. */
function byName(text: string, language: string | null): Parsed<string> {
  const words = text.split(/[\s,/-]+|\.(?=\s|$)|(?<=\d)\.(?=\p{L})/u).filter((word) => word !== '');
  const months = words.flatMap((word) => monthOf(word, language) ?? []);
  const numbers = words.filter((word) => /^\d{1,4}(?:st|nd|rd|th|er|º|ª)?$/.test(word));
  const filler = words.filter((word) => /^(?:de|del|den|the|of)$/i.test(word));
  const [month] = months;
  if (month === undefined || months.length + numbers.length + filler.length !== words.length)
    return noValue('more-text');
  if (months.length > 1 || numbers.length > 2) return noValue('more-text');
  const years = numbers.filter((word) => /^\d{4}$/.test(word));
  const days = numbers.filter((word) => !/^\d{3,4}$/.test(word));
  if (years.length === 0) return noValue(numbers.length === 2 ? 'short-year' : 'no-year');
  return days.length === 1
    ? toDay(Number(years[0]), month, Number.parseInt(days[0] ?? '', 10))
    : noValue('more-text');
}

/** A weekday says nothing that the date does not; it stands before or after it. */
function withoutWeekday(text: string, language: string | null): string {
  for (const name of [
    ...(language === null ? [] : weekdayNames(language)),
    ...weekdayNames('en'),
  ]) {
    const lower = text.toLowerCase();
    if (lower.startsWith(name)) return text.slice(name.length).replace(/^[.,]* /, '');
    if (lower.endsWith(name)) return text.slice(0, -name.length).replace(/[ ,(]+$/, '');
  }
  return text;
}

/** Languages whose years are counted otherwise: `2570` is no year of ours, and neither is `1406`. */
function usesOtherYears(language: string | null): boolean {
  return (
    language !== null && new Intl.DateTimeFormat(language).resolvedOptions().calendar !== 'gregory'
  );
}

/**
 * The calendar day that a text is, as `YYYY-MM-DD`, in the spelling of the page's language. Numbers
 * that can be day or month only count if the language decides; a year of two digits never does.
 * A time of day beside it is left away: the day is the one shown.
 * @param language of the page as BCP 47; `null`: unknown
 * @returns `ambiguous`, `short-year`, `no-year`, `other-calendar`, `impossible` (31 February) or
 * `more-text`
 * @example parseDate('04/03/2027', 'en-GB').value // '2027-03-04'
 */
export function parseDate(text: string, language: string | null): Parsed<string> {
  const plain = plainForm(text);
  if (plain === '') return noValue('empty');
  const known = knownLanguage(language);
  const day = withoutWeekday(plain.replace(TIME, '').replace(/,$/, ''), known);
  const isIso = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const found = byNumbers(day, known) ?? byName(day, known);
  return found.value !== null && !isIso && usesOtherYears(known)
    ? noValue('other-calendar')
    : found;
}
