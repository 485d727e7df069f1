import { useCallback, useEffect, useState } from 'preact/hooks';
import { DashboardSkeleton } from '../../../components/dashboard/DashboardSkeleton.tsx';
import { formatRoute, WORKSPACE_PAGES } from '../../../components/dashboard/dashboard-route.ts';
import { useFormatters, useMessages } from '../../../components/i18n.tsx';
import { RecoveryScreen } from '../../../components/recovery/RecoveryScreen.tsx';
import type { RecoveryView, RecoveryWay } from '../../../components/recovery/recovery-view.ts';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { browser } from '../../../lib/browser.ts';
import { chooseWay } from '../../../lib/integrity/choose-way.ts';
import { rescueRows } from '../../../lib/store/rescue.ts';
import { saveJson } from '../export-file.ts';
import { readRecovery } from './read-recovery.ts';

interface RecoveryProps {
  say: (toast: ToastContent) => void;
}

/** The page is there when the tab for it is. */
const BACKUP = WORKSPACE_PAGES.find((page) => (page as string) === 'backup');

/**
 * The way out of a loss: shows what is known, and does what the user chooses. Every page is told then,
 * this one too, and opens the database anew.
 */
export function Recovery({ say }: RecoveryProps) {
  const { dashboard } = useMessages();
  const [view, setView] = useState<RecoveryView | null>(null);
  useEffect(() => {
    readRecovery(browser.storage.local).then(setView, console.error);
  }, []);
  const recover = useAction(useRecover(view, say));
  const exportReadable = useExport(say);
  if (view === null) return <DashboardSkeleton label={dashboard.portfolio.loading} />;
  return <RecoveryScreen {...{ view, recover, exportReadable }} hasBackup={BACKUP !== undefined} />;
}

function useRecover(view: RecoveryView | null, say: RecoveryProps['say']) {
  const { done } = useMessages().recovery;
  const format = useFormatters();
  return useCallback(
    async (way: RecoveryWay) => {
      const id = /^snapshot:(.+)/.exec(way)?.[1];
      const chosen =
        id === undefined ? ({ kind: 'rest' } as const) : ({ kind: 'snapshot', id } as const);
      await chooseWay(browser.storage.local, chosen, Date.now());
      const at = view?.snapshots.find((one) => one.id === id)?.at;
      if (way === 'file' && BACKUP)
        location.hash = formatRoute({ view: 'workspace', page: BACKUP });
      say({ text: at === undefined ? done.rest : done.snapshot(format.dateTime(at)) });
    },
    [view, say, done, format],
  );
}

/** What can be read, as a file; for every state in which the data is there and not opened. */
export function useExport(say: (toast: ToastContent) => void) {
  const words = useMessages().recovery;
  const work = useCallback(async () => {
    const now = Date.now();
    say({ text: words.exported(saveJson('bellwether-rescue', await rescueRows(now), now)) });
  }, [say, words]);
  return useAction(work);
}
