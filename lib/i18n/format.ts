import type { Money } from '../model/fact.ts';
import { DAY_MS } from '../time.ts';

export interface Formatters {
  /** The BCP 47 tag that everything below is written in. */
  locale: string;
  /** `12 Nov 2026`. */
  date(at: number): string;
  /** `12 Nov`, with the year when it is not the year of `now`. */
  shortDate(at: number, now: number): string;
  /** `12 Nov 2026, 14:05`. */
  dateTime(at: number): string;
  /** In whole calendar days of the user's zone: `today`, `tomorrow`, `in 43 days`, `3 days ago`. */
  relativeDay(at: number, now: number): string;
  /** No decimals: `$48,000`. */
  money(money: Money): string;
  /** `$48K`, for lists. */
  moneyShort(money: Money): string;
  /** A share of 1 in whole percent. */
  percent(share: number): string;
  /** At most `digits` decimals, grouped. */
  number(value: number, digits?: number): string;
  /** Points above or below something: `+6.8`, `−3.1`, `0.0`. One decimal unless told. */
  signedPoints(points: number, digits?: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

const MINUS = '−';

function atMidnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function moneyWriter(locale: string, notation: 'standard' | 'compact') {
  const cache = new Map<string, Intl.NumberFormat>();
  return ({ amount, currency }: Money): string => {
    const known = cache.get(currency);
    const format =
      known ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation,
        maximumFractionDigits: notation === 'compact' ? 1 : 0,
      });
    if (!known) cache.set(currency, format);
    return format.format(amount).replace('-', MINUS);
  };
}

function dateWriters(locale: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    date: (at: number) => date.format(at),
    shortDate: (at: number, now: number) =>
      new Date(at).getFullYear() === new Date(now).getFullYear()
        ? dayAndMonth.format(at)
        : date.format(at),
    dateTime: (at: number) => dateTime.format(at),
    // Rounded, because a day of the clock change has 23 or 25 hours.
    relativeDay: (at: number, now: number) =>
      relative.format(Math.round((atMidnight(at) - atMidnight(now)) / DAY_MS), 'day'),
  };
}

function numberWriters(locale: string) {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    percent: (share: number) => percent.format(share),
    number: (value: number, digits = 1) =>
      value.toLocaleString(locale, { maximumFractionDigits: digits }).replace('-', MINUS),
    signedPoints: (points: number, digits = 1) =>
      points
        .toLocaleString(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay: 'exceptZero',
        })
        .replace('-', MINUS),
  };
}

/** Writers of dates, money and numbers for one language tag. Costly to make: keep the result. */
export function makeFormatters(locale: string): Formatters {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    ...dateWriters(locale),
    ...numberWriters(locale),
    money: moneyWriter(locale, 'standard'),
    moneyShort: moneyWriter(locale, 'compact'),
    list: (items) => list.format(items),
  };
}
