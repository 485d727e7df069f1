/** How figures and days are written in one file: detected, shown, and the user's to change. */
export interface Conventions {
  /** What stands before the cents: 1,234.56 or 1.234,56. */
  decimal: '.' | ',';
  /** Of days written as numbers: 2026-03-04, 04.03.2026, 03/04/2026. */
  dateOrder: 'ymd' | 'dmy' | 'mdy';
  /** IANA zone of times that do not name theirs. */
  timeZone: string;
  /** ISO 4217 of amounts that do not name theirs; `null`: they stay without. */
  currency: string | null;
  /** ISO 3166-1 alpha-2 of phone numbers without a country code; `null`: they stay as they stand. */
  region: string | null;
}
