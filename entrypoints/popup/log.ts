import { type QuickLogDraft, toEntry } from '../../components/popup/quick-log.ts';
import type { Source } from '../../lib/model/fact.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { logEntry } from '../../lib/store/log-entry.ts';
import { readScoreRow } from '../../lib/store/reads.ts';

const SOURCE: Source = { kind: 'popup', site: null, url: null };

/** A committed log, with the score before and after; `null`: not known. */
export interface Logged {
  changeId: string;
  accountId: string;
  name: string;
  scores: { before: number | null; after: number | null };
}

/**
 * Logs a complete draft. The same id again changes nothing.
 * @throws {StoreError} if it was not stored
 */
export async function logDraft(
  db: BellwetherDatabase,
  id: string,
  draft: QuickLogDraft & { account: NonNullable<QuickLogDraft['account']> },
  now: number,
): Promise<Logged> {
  const { accountId, name } = draft.account;
  const before = await readScoreRow(db, accountId);
  const entry = toEntry(draft, now);
  const { changeId } = await logEntry(db, { id, accountId, entry }, SOURCE, now);
  tellBackground([accountId]);
  const after = await readScoreRow(db, accountId);
  return {
    changeId,
    accountId,
    name,
    scores: { before: before?.score ?? null, after: after?.score ?? null },
  };
}
