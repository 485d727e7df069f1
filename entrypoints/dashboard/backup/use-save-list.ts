import { useCallback } from 'preact/hooks';
import { useMessages } from '../../../components/i18n.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { portfolioCsv } from '../../../lib/bundle/portfolio-csv.ts';
import type { ScoreRow } from '../../../lib/model/score-row.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { noteTaken } from '../../../lib/store/last-backup.ts';
import { localDay } from '../../../lib/store/local-day.ts';
import { saveFile } from '../export-file.ts';

/** Hands the portfolio to the user as CSV, as it is filtered and sorted. */
export function useSaveList(
  db: BellwetherDatabase,
  say: (toast: ToastContent) => void,
): (rows: readonly ScoreRow[]) => void {
  const words = useMessages().backup.lists;
  return useCallback(
    (rows) => {
      const now = Date.now();
      const name = `bellwether-portfolio-${localDay(now)}.csv`;
      saveFile(name, [portfolioCsv(rows)], 'text/csv;charset=utf-8');
      say({ text: words.saved(name, rows.length) });
      const taken = { what: 'export', subject: 'csv portfolio', rows: rows.length } as const;
      // The file is out whether or not this can be noted.
      noteTaken(db, taken, now).catch(console.error);
    },
    [db, say, words],
  );
}
