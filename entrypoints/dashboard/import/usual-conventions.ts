import type { Conventions } from '../../../lib/intake/conventions.ts';

const LETTERS: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
  day: 'd',
  month: 'm',
  year: 'y',
};

function dateOrderOf(locale: string): Conventions['dateOrder'] {
  const order = new Intl.DateTimeFormat(locale, { dateStyle: 'short', calendar: 'gregory' })
    .formatToParts(0)
    .map(({ type }) => LETTERS[type] ?? '')
    .join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null;
}

function decimalOf(locale: string): Conventions['decimal'] {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value;
  return mark === '.' || mark === ',' ? mark : null;
}

/**
 * What a file is taken to mean where nothing in it says otherwise: the habits of the user's own
 * region, as far as their browser names one.
 * @param locale BCP 47, such as `de-DE`; without a region no region is assumed
 * @param timeZone IANA
 * @example usualConventions('de-DE', 'Europe/Berlin').decimal // ','
 */
export function usualConventions(locale: string, timeZone: string): Conventions {
  const { region } = new Intl.Locale(locale);
  return {
    decimal: decimalOf(locale),
    // English of no country is written in two orders.
    dateOrder: region === undefined && /^en\b/i.test(locale) ? null : dateOrderOf(locale),
    timeZone,
    currency: null,
    region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null,
  };
}
