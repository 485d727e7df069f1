import { useEffect, useState } from 'preact/hooks';
import type { QualityPageProps } from '../../../components/quality/QualityPage.tsx';
import { type Live, useLive } from '../../../components/use-live.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { listPastImports } from '../../../lib/store/import-reports.ts';
import { live } from '../../../lib/store/live.ts';
import {
  storedCompleteness,
  type TableCompleteness,
} from '../../../lib/store/stored-completeness.ts';

type Shown = Pick<QualityPageProps, 'tables' | 'imports' | 'quarantined'>;

/** What the database says of its quality. Imports are followed; the rest is counted once a visit. */
export function useQuality(db: BellwetherDatabase): Shown & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const imports = useLive(
    live(() => listPastImports(db)),
    attempt,
  );
  const quarantined = useLive(
    live(() => db.quarantine.count()),
    attempt,
  );
  return {
    imports,
    tables: useCounted(db, attempt),
    quarantined: quarantined.state === 'ready' ? quarantined.value : null,
    retry: () => setAttempt((before) => before + 1),
  };
}

/** Counting reads everything: it is not done again with every write. */
function useCounted(db: BellwetherDatabase, attempt: number): Live<TableCompleteness[]> {
  const [tables, setTables] = useState<Live<TableCompleteness[]>>({ state: 'loading' });
  useEffect(() => {
    const leaving = new AbortController();
    const show = (next: Live<TableCompleteness[]>) => leaving.signal.aborted || setTables(next);
    show({ state: 'loading' });
    storedCompleteness(db, leaving.signal).then(
      (value) => show({ state: 'ready', value }),
      (error) => show({ state: 'failed', error }),
    );
    return () => leaving.abort();
  }, [db, attempt]);
  return tables;
}
