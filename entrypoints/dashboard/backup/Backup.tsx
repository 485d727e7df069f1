import { useCallback } from 'preact/hooks';
import { BackupPage } from '../../../components/backup/BackupPage.tsx';
import type { TakeChoice } from '../../../components/backup/TakeCards.tsx';
import { DashboardSkeleton } from '../../../components/dashboard/DashboardSkeleton.tsx';
import { useMessages } from '../../../components/i18n.tsx';
import { StoreProblem } from '../../../components/StoreProblem.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useLive } from '../../../components/use-live.ts';
import type { CsvList } from '../../../lib/bundle/list-columns.ts';
import type { BundleLayout } from '../../../lib/bundle/write-bundle.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { countRows } from '../../../lib/store/export.ts';
import { noteTaken, readBackupAge } from '../../../lib/store/last-backup.ts';
import { live } from '../../../lib/store/live.ts';
import { troubleOf } from '../../../lib/store/problem.ts';
import { saveBackup, saveList } from './save-backup.ts';
import { saveBundle } from './save-bundle.ts';
import { useBefore } from './use-before.ts';
import { useInWords } from './use-in-words.ts';
import { useOpenFile } from './use-open-file.ts';

interface BackupProps {
  db: BellwetherDatabase;
  say: (toast: ToastContent) => void;
}

/** The data out of this browser and back in, live. */
export function Backup({ db, say }: BackupProps) {
  const { backup } = useMessages();
  const age = useLive(
    live(() => readBackupAge(db, Date.now())),
    db,
  );
  const { before, look, bringBack } = useBefore(db, say);
  const open = useOpenFile(db, look);
  const seal = useAction(useSeal(db, say));
  const take = useAction(useTake(db, say));
  const lists = useAction(useLists(db, say));
  if (age.state === 'failed') {
    const reload = () => location.reload();
    return <StoreProblem trouble={troubleOf(age.error)} onRetry={reload} onReload={reload} />;
  }
  if (age.state !== 'ready') return <DashboardSkeleton label={backup.title} />;
  return (
    <BackupPage
      seal={{ standing: age.value, now: Date.now(), save: seal }}
      open={{ ...open, before, bringBack }}
      take={{ save: take }}
      lists={{ save: lists }}
    />
  );
}

type Say = BackupProps['say'];

function useSeal(db: BellwetherDatabase, say: Say) {
  const words = useMessages().backup.seal;
  const inWords = useInWords();
  return useCallback(
    async (passphrase: string) => {
      const { name, rows } = await inWords(() => saveBackup(db, passphrase, Date.now()));
      say({ text: words.saved(name, rows) });
    },
    [db, say, words, inWords],
  );
}

function useTake(db: BellwetherDatabase, say: Say) {
  const words = useMessages().backup.take;
  const inWords = useInWords();
  return useCallback(
    async (layout: BundleLayout, { confidentialNotes }: TakeChoice) => {
      const { name, header } = await inWords(async () => {
        const saved = await saveBundle(db, { layout, confidentialNotes }, Date.now());
        const rows = countRows(saved.header);
        await noteTaken(db, { what: 'export', subject: `bundle ${layout}`, rows }, Date.now());
        return saved;
      });
      say({ text: words.saved(name, countRows(header)) });
    },
    [db, say, words, inWords],
  );
}

function useLists(db: BellwetherDatabase, say: Say) {
  const words = useMessages().backup.lists;
  const inWords = useInWords();
  return useCallback(
    async (list: CsvList, { confidentialNotes }: TakeChoice) => {
      const { name, rows } = await inWords(() => saveList(db, list, confidentialNotes, Date.now()));
      say({ text: words.saved(name, rows) });
    },
    [db, say, words, inWords],
  );
}
