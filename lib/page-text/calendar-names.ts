const STYLES = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

const MONTHS = new Map<string, ReadonlyMap<string, number>>();
const WEEKDAYS = new Map<string, readonly string[]>();
const WEEKDAY_STYLES = [{ weekday: 'long' }, { weekday: 'short' }, { dateStyle: 'full' }] as const;

function folded(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/**
 * The names of the months in a language and their numbers, 1 to 12, in every form that dates have
 * them in: alone and beside a day, long and short.
 */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const known = MONTHS.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const style of STYLES) {
    const format = new Intl.DateTimeFormat(language, {
      ...style,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2027, month - 1, 15));
      const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (/\p{L}/u.test(name)) names.set(name, month);
    }
  }
  MONTHS.set(language, names);
  return names;
}

/** The month that a word names in this language, else in English; `null`: none. */
export function monthOf(word: string, language: string | null): number | null {
  const name = folded(word);
  const own = language === null ? undefined : monthNames(language).get(name);
  return own ?? monthNames('en').get(name) ?? (name === 'sept' ? 9 : null);
}

/** The names of the weekdays in a language, in every form that dates have them in, longest first. */
export function weekdayNames(language: string): readonly string[] {
  const known = WEEKDAYS.get(language);
  if (known) return known;
  const names = new Set<string>();
  for (const style of WEEKDAY_STYLES) {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    for (let day = 1; day <= 7; day += 1) {
      const parts = format.formatToParts(Date.UTC(2027, 0, day));
      names.add(folded(parts.find(({ type }) => type === 'weekday')?.value ?? ''));
    }
  }
  const list = [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  WEEKDAYS.set(language, list);
  return list;
}
