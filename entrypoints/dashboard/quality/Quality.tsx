import { useCallback } from 'preact/hooks';
import { formatRoute, WORKSPACE_PAGES } from '../../../components/dashboard/dashboard-route.ts';
import { useMessages } from '../../../components/i18n.tsx';
import { QualityPage } from '../../../components/quality/QualityPage.tsx';
import type { PastImport, SavedPart } from '../../../components/quality/quality-data.ts';
import type { ToastContent } from '../../../components/Toast.tsx';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { saveFound } from './save-found.ts';
import { useQuality } from './use-quality.ts';

interface QualityProps {
  db: BellwetherDatabase;
  say: (toast: ToastContent) => void;
}

/** The page about the quality of the data, with what the database says of it. */
export function Quality({ db, say }: QualityProps) {
  const messages = useMessages();
  const { retry, ...data } = useQuality(db);
  const save = useCallback(
    (one: PastImport, part: SavedPart) => {
      const name = saveFound(one, part, messages);
      if (name !== null) say({ text: messages.quality.saved(name) });
    },
    [messages, say],
  );
  const page = WORKSPACE_PAGES.find((one: string) => one === 'import');
  const importHref = page ? formatRoute({ view: 'workspace', page }) : null;
  return <QualityPage {...data} importHref={importHref} onSave={save} onRetry={retry} />;
}
