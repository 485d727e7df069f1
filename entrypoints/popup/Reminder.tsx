import { BackupReminder } from '../../components/backup/BackupReminder.tsx';
import { useLive } from '../../components/use-live.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readBackupAge } from '../../lib/store/last-backup.ts';
import { live } from '../../lib/store/live.ts';
import { backupHref } from './links.ts';
import { openPage } from './tab-actions.ts';

/** That a backup is due, below everything else: it comes after the database is open. */
export function Reminder({ db }: { db: BellwetherDatabase | null }) {
  const age = useLive(db && live(() => readBackupAge(db, Date.now())), db !== null);
  if (age.state !== 'ready' || !age.value.isDue) return null;
  const { lastBackupAt } = age.value;
  return <BackupReminder lastBackupAt={lastBackupAt} href={backupHref()} onOpen={openPage} />;
}
