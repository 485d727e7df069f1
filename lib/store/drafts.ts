import { LogDraft } from '../model/log-entry.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { toNamedError } from './full-disk.ts';
import { joinDrafts } from './joined-drafts.ts';
import { findLiving } from './redirect.ts';
import { runWrite } from './write-transaction.ts';

/**
 * Keeps what is typed and not yet logged, replacing the draft of the same key. What is typed for an
 * account that was merged away meanwhile is joined to what is typed for the one it went into.
 * @param key the account's id
 * @throws {StoreError} `invalid` if a text is longer than a note may be; nothing was written
 * @example await saveDraft(db, accountId, { type: 'call', fields: { note: 'Asked' }, updatedAt });
 */
export async function saveDraft(
  db: BellwetherDatabase,
  key: string,
  draft: LogDraft,
): Promise<void> {
  const parsed = LogDraft.safeParse(draft);
  if (!parsed.success)
    throw new StoreError('invalid', 'This draft is too long or malformed to be kept. Shorten it.');
  await runWrite(db, async () => {
    const living = (await findLiving(db, key))?.id ?? key;
    const there = living === key ? undefined : await db.drafts.get(living);
    const known = LogDraft.safeParse(there?.draft);
    const kept = known.success ? joinDrafts(known.data, parsed.data) : parsed.data;
    return db.drafts.put({ key: living, draft: kept });
  });
}

/**
 * @returns the draft of this key; `null` if there is none or it can no longer be read
 * @throws {StoreError} if the database cannot be read
 * @example const draft = await readDraft(db, accountId);
 */
export async function readDraft(db: BellwetherDatabase, key: string): Promise<LogDraft | null> {
  try {
    const parsed = LogDraft.safeParse((await db.drafts.get(key))?.draft);
    return parsed.success ? parsed.data : null;
  } catch (error) {
    throw await toNamedError(error);
  }
}

/**
 * Forgets a draft; no draft is no error.
 * @throws {StoreError} if the database cannot be written
 * @example await deleteDraft(db, accountId);
 */
export async function deleteDraft(db: BellwetherDatabase, key: string): Promise<void> {
  await runWrite(db, () => db.drafts.delete(key));
}
