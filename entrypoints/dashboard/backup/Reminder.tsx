import { BackupReminder } from '../../../components/backup/BackupReminder.tsx';
import { formatRoute } from '../../../components/dashboard/dashboard-route.ts';
import { useLive } from '../../../components/use-live.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { readBackupAge } from '../../../lib/store/last-backup.ts';
import { live } from '../../../lib/store/live.ts';

/** That a backup is due, as long as it is; it is no reason for a page to fail. */
export function Reminder({ db }: { db: BellwetherDatabase }) {
  const age = useLive(
    live(() => readBackupAge(db, Date.now())),
    db,
  );
  if (age.state !== 'ready' || !age.value.isDue) return null;
  const href = formatRoute({ view: 'workspace', page: 'backup' });
  return <BackupReminder lastBackupAt={age.value.lastBackupAt} href={href} />;
}
