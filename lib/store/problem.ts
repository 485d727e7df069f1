import {
  DatabaseHeldError,
  DatabaseNewerError,
  MigrationError,
  StoreError,
  toStoreError,
} from './errors.ts';

/** What is wrong with the database, as a code that an interface can put into words. */
export type ProblemKind =
  | 'newer'
  | 'closed'
  /** Another page holds an older version and does not let go. */
  | 'blocked'
  | 'quota'
  | 'migration'
  | 'denied'
  /** A part of the data is missing. */
  | 'loss'
  | 'other';

/** What Chromium and Firefox say where a profile forbids sites and extensions to store. */
const DENIED = /denied permission|did not allow mutations|operation is insecure/i;

/**
 * The kind of problem behind anything the store threw.
 * @example problemKind(new DatabaseNewerError(2, 1)) // 'newer'
 */
export function problemKind(error: unknown): ProblemKind {
  const named = toStoreError(error);
  if (named instanceof DatabaseNewerError) return 'newer';
  if (named instanceof MigrationError) return 'migration';
  if (named instanceof DatabaseHeldError) return 'loss';
  if (DENIED.test(named.message)) return 'denied';
  const code = named instanceof StoreError ? named.code : 'failed';
  return code === 'closed' || code === 'quota' || code === 'blocked' ? code : 'other';
}

/** The problem and, for whoever asks for it, what the store said. */
export function troubleOf(error: unknown): { kind: ProblemKind; detail: string } {
  return { kind: problemKind(error), detail: toStoreError(error).message };
}
