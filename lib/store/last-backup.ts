import { type BackupAge, isBackupDue } from '../work/backup-due.ts';
import { appendAudit } from './audit.ts';
import type { BellwetherDatabase } from './database.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** In `meta`: epoch ms; absent: there never was one. */
const LAST_BACKUP_KEY = 'lastBackupAt';

/**
 * Notes that a file went out. Only an encrypted backup or a whole bundle counts as a backup.
 * @param taken.rows in the file
 * @throws {StoreError} or {DatabaseNewerError}; nothing was noted then
 * @example await noteTaken(db, { what: 'backup', subject: 'bundle', rows }, Date.now());
 */
export async function noteTaken(
  db: BellwetherDatabase,
  { what, subject, rows }: { what: 'backup' | 'export'; subject: string; rows: number },
  now: number,
): Promise<void> {
  await runWrite(db, async () => {
    if (what === 'backup') await db.meta.put({ key: LAST_BACKUP_KEY, value: now });
    await appendAudit(db, { action: what, subject, count: rows }, now);
  });
}

/**
 * How old the last backup is, and how much was done since.
 * @throws {StoreError} if the database cannot be read
 * @example const { lastBackupAt, isDue } = await readBackupAge(db, Date.now());
 */
export async function readBackupAge(
  db: BellwetherDatabase,
  now: number,
): Promise<BackupAge & { isDue: boolean }> {
  return runRead(db, async () => {
    const stored = (await db.meta.get(LAST_BACKUP_KEY))?.value;
    const lastBackupAt = typeof stored === 'number' ? stored : null;
    const since = db.changes.where('at').above(lastBackupAt ?? 0);
    const [first, changesSince] = [await since.first(), await since.count()];
    const age: BackupAge = { lastBackupAt, firstChangeAt: first?.at ?? null, changesSince };
    return { ...age, isDue: isBackupDue(age, now) };
  });
}
