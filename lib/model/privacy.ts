import * as z from 'zod/mini';
import { EpochMs, Id, Line } from './fact.ts';

/** The privacy ledger: that a field was read from pages of a site, never what it said. */
export const PageRead = z.strictObject({
  /** `site|origin|recipe|field`. */
  key: z.string().check(z.maxLength(700)),
  site: z.string().check(z.maxLength(64)),
  origin: z.string().check(z.maxLength(300)),
  /** The recipe the user taught; `null`: the site's own reader. */
  recipeId: z.nullable(Id),
  field: z.string().check(z.maxLength(64)),
  firstAt: EpochMs,
  lastAt: EpochMs,
  times: z.int().check(z.gte(1)),
});
export type PageRead = z.infer<typeof PageRead>;

/** Keeps an account or a person from being erased, by hand or by retention. */
export const LegalHold = z.strictObject({
  /** Of the account or the contact. */
  id: Id,
  of: z.enum(['account', 'contact']),
  reason: Line.check(z.minLength(1)),
  since: EpochMs,
});
export type LegalHold = z.infer<typeof LegalHold>;
