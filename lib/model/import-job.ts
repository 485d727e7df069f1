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
  state: z.enum(['running', 'cancelled', 'failed', 'done', 'undoing', 'undone']),
  startedAt: EpochMs,
  endedAt: z.nullable(EpochMs),
  /** Chunks that are on disk; the next one begins after them. */
  chunks: Count,
  rowsDone: Count,
  counts: ImportCounts,
});
export type ImportJob = z.infer<typeof ImportJob>;
