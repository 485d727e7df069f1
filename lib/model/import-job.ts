import * as z from 'zod/mini';
import { EpochMs, Id, Line } from './fact.ts';

const Count = z.int().check(z.gte(0));

/** What rows of a file stand for. One file is read as one kind. */
export const RecordKind = z.enum([
  'accounts',
  'contacts',
  'interactions',
  'tickets',
  'survey-answers',
  'usage',
  'subscriptions',
  'renewals',
  'outcomes',
]);
export type RecordKind = z.infer<typeof RecordKind>;

/** What became of the rows of a file; they add up to the rows read. */
export const ImportCounts = z.strictObject({
  created: Count,
  updated: Count,
  /** Said something of a row of the same file again, or nothing new of a stored one. */
  merged: Count,
  skipped: Count,
  /** Could not be used; the report says why. */
  invalid: Count,
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** How the rows of a file become those of the database: the user's to choose before the dry run. */
export const ImportOptions = z.strictObject({
  /** The system the file was exported from, such as `salesforce`; `import`: any other. */
  site: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Its host such as `acme.my.salesforce.com`; empty: not known. */
  host: z.string().check(z.maxLength(260)),
  /** Values of the file replace also what the user typed by hand. */
  fileWins: z.boolean(),
  /** What to do with a fact whose customer is not known. */
  unknownAccounts: z.enum(['create', 'skip']),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** Why a row stayed when its import was taken back. */
export const StayReason = z.enum([
  /** Somebody, or another import, changed it since. */
  'changed-since',
  /** Later facts, links or drafts belong to it. */
  'in-use',
]);
export type StayReason = z.infer<typeof StayReason>;

/** One import: written with every chunk, so that it can be taken up again or taken back. */
export const ImportJob = z.strictObject({
  id: Id,
  kind: RecordKind,
  fileName: Line,
  fileBytes: Count,
  /** SHA-256 of the file, hexadecimal: a resumed import is of the same file. */
  fileHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** How the columns were read, as JSON of `lib/intake`. */
  mapping: z.string().check(z.maxLength(100_000)),
  options: ImportOptions,
  state: z.enum(['running', 'cancelled', 'failed', 'done', 'undoing', 'undone']),
  startedAt: EpochMs,
  endedAt: z.nullable(EpochMs),
  /** Chunks that are on disk; the next one begins after them. */
  chunks: Count,
  rowsDone: Count,
  /** Rows of the file as the dry run counted them; `null`: there was none. */
  rowsTotal: z.nullable(Count),
  counts: ImportCounts,
  /** Rows were written or taken back, and the scores of their accounts not made since. */
  areScoresDue: z.boolean(),
  /** Chunks that were taken back, from the last on. */
  chunksUndone: Count,
  /** Rows that stayed when the import was taken back, by reason. */
  stays: z.partialRecord(StayReason, Count),
});
export type ImportJob = z.infer<typeof ImportJob>;
