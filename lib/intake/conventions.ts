import * as z from 'zod/mini';

/**
 * How a file spells what can be spelt in several ways: detected, shown, and the user's to change.
 * `null` is not decided: only what can be read in one way counts then, and nothing is guessed.
 */
export const Conventions = z.strictObject({
  /** What stands before the cents: 1,234.56 or 1.234,56. */
  decimal: z.nullable(z.enum(['.', ','])),
  /** Of days written as numbers: 2026-03-04, 04.03.2026, 03/04/2026. */
  dateOrder: z.nullable(z.enum(['ymd', 'dmy', 'mdy'])),
  /** IANA name, such as `Europe/Berlin`, of the zone of times that do not name theirs. */
  timeZone: z.string().check(z.maxLength(64), z.refine(isZone)),
  /** ISO 4217, of amounts that name none and have no column that does; `null`: they are left out. */
  currency: z.nullable(z.string().check(z.regex(/^[A-Z]{3}$/))),
  /** ISO 3166, of phone numbers without a country code. */
  region: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
});
export type Conventions = z.infer<typeof Conventions>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
