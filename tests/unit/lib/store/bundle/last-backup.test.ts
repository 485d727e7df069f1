import { describe, expect, it } from 'vitest';
import { noteTaken, readBackupAge } from '../../../../../lib/store/last-backup.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import { isBackupDue } from '../../../../../lib/work/backup-due.ts';
import { callEntry, logNow, NOW, openAcme } from '../samples.ts';

describe('the last backup', () => {
  it('is due after two weeks and twenty changes, not before', () => {
    const age = { lastBackupAt: NOW - 14 * DAY_MS, firstChangeAt: NOW, changesSince: 20 };
    expect(isBackupDue(age, NOW)).toBe(true);
    expect(isBackupDue(age, NOW - 1)).toBe(false);
    expect(isBackupDue({ ...age, changesSince: 19 }, NOW)).toBe(false);
    expect(isBackupDue({ ...age, lastBackupAt: null }, NOW)).toBe(false);
    expect(isBackupDue({ ...age, lastBackupAt: null, firstChangeAt: 1 }, NOW)).toBe(true);
  });

  it('is noted with the audit log; an export is no backup', async () => {
    const db = await openAcme();
    await logNow(db, callEntry());
    expect(await readBackupAge(db, NOW)).toEqual({
      lastBackupAt: null,
      firstChangeAt: NOW,
      changesSince: 1,
      isDue: false,
    });
    await noteTaken(db, { what: 'export', subject: 'csv tasks', rows: 3 }, NOW);
    expect((await readBackupAge(db, NOW)).lastBackupAt).toBeNull();
    await noteTaken(db, { what: 'backup', subject: 'bundle', rows: 7 }, NOW + 1);
    expect(await readBackupAge(db, NOW + 2)).toMatchObject({
      lastBackupAt: NOW + 1,
      changesSince: 0,
    });
    expect(await db.audit.count()).toBe(2);
    expect(await db.audit.get(2)).toMatchObject({ action: 'backup', subject: 'bundle', count: 7 });
  });
});
