import type { LogEntry } from '../model/log-entry.ts';
import { undo } from '../store/commit.ts';
import type { BellwetherDatabase } from '../store/database.ts';
import { logEntry } from '../store/log-entry.ts';
import { readScoreRow } from '../store/reads.ts';
import { tellBackground } from './tell-background.ts';

/** A committed log, with the score before and after; `null`: not known. */
export interface Logged {
  changeId: string;
  accountId: string;
  name: string;
  scores: { before: number | null; after: number | null };
}

/**
 * Logs an entry for an account from an own page; badges follow. The same id again changes nothing.
 * @throws {StoreError} if it was not stored
 * @example await logFor(db, account, { id, entry }, 'popup', Date.now())
 */
export async function logFor(
  db: BellwetherDatabase,
  account: { accountId: string; name: string },
  log: { id: string; entry: LogEntry },
  page: 'popup' | 'dashboard',
  now: number,
): Promise<Logged> {
  const { accountId, name } = account;
  const before = await readScoreRow(db, accountId);
  const source = { kind: page, site: null, url: null };
  const { changeId } = await logEntry(db, { ...log, accountId }, source, now);
  tellBackground([accountId]);
  const after = await readScoreRow(db, accountId);
  const scores = { before: before?.score ?? null, after: after?.score ?? null };
  return { changeId, accountId, name, scores };
}

/**
 * Takes a log back.
 * @returns whether it is gone; `false`: something later builds on it
 * @throws {StoreError}; nothing was written then
 * @example if (!(await takeBackLog(db, logged, Date.now()))) showTooLate();
 */
export async function takeBackLog(
  db: BellwetherDatabase,
  { changeId, accountId }: Logged,
  now: number,
): Promise<boolean> {
  const isUndone = await undo(db, changeId, now);
  tellBackground([accountId]);
  return isUndone;
}
