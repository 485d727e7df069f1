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

/** Hashes that are remembered of one of them: an account brings its people along. */
export const ERASED_KEYS_MAX = 5_000;
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * That a person or an account was erased: what they would be known by again, hashed, so that an old
 * backup, the same file or a colleague's bundle does not bring them back unnoticed.
 */
export const Erased = z.strictObject({
  /** Stands for them in the audit log, and in answers that stay: `person-` or `account-` and twelve hex digits. */
  pseudonym: z.string().check(z.regex(/^(person|account)-[0-9a-f]{12}$/)),
  of: z.enum(['account', 'contact']),
  at: EpochMs,
  /** Rows that went or were changed. */
  count: z.int().check(z.gte(0)),
  /** Hexadecimal; goes into every hash, so that a list of all addresses of the world does not tell. */
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  keys: z.array(Hash).check(z.maxLength(ERASED_KEYS_MAX)),
});
export type Erased = z.infer<typeof Erased>;

/** Facts that retention knows, in the order in which they are shown. */
export const RETENTION_KINDS = [
  'interactions',
  'tickets',
  'surveyAnswers',
  'signals',
  'scoreDays',
  'drafts',
  'pageReads',
  'changes',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** How many months each kind of fact is kept; `null`: for ever. A month of `changes` is 30 days. */
export type RetentionPolicy = Record<RetentionKind, number | null>;

/** What of one kind is older than it is kept. */
export interface DueCount {
  count: number;
  /** Epoch ms of the oldest; `null`: there is none. */
  oldest: number | null;
  /** As old, and kept by a legal hold. */
  held: number;
}
export type DueCounts = Record<RetentionKind, DueCount>;

/** A hold with the name of whom it is on, as it stands now. */
export interface NamedHold extends LegalHold {
  /** `null`: they are not there any more, or cannot be read. */
  name: string | null;
  /** Where they are shown. */
  accountId: string;
}
