import { useEffect } from 'preact/hooks';
import { useAttempt } from '../../components/use-attempt.ts';
import { type Live, useLive } from '../../components/use-live.ts';
import { useReady } from '../../components/use-ready.ts';
import type { PortfolioSummary } from '../../lib/model/views.ts';
import { checkedDatabase, followStore } from '../../lib/own-pages/checked-database.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { live } from '../../lib/store/live.ts';
import { readPortfolioSummary } from '../../lib/store/portfolio.ts';
import { keepSummary } from './first-paint.ts';

export interface PopupData {
  summary: Live<PortfolioSummary>;
  /** `null`: not open yet. */
  db: BellwetherDatabase | null;
  whenOpen: () => Promise<BellwetherDatabase>;
  retry: () => void;
}

/** The summary, first as it was last seen and then live, and the database behind it. */
export function usePopupData(painted: PortfolioSummary | null): PopupData {
  const [attempt, retry] = useAttempt(followStore);
  const database = useLive(checkedDatabase, attempt);
  const db = database.state === 'ready' ? database.value : null;
  const summary = useLive(db && live(() => readPortfolioSummary(db, Date.now())), db);
  useEffect(() => {
    if (summary.state === 'ready') void keepSummary(summary.value);
  }, [summary]);
  return {
    summary: latest(database, summary, painted),
    db,
    whenOpen: useReady(database),
    retry,
  };
}

function latest(
  database: Live<BellwetherDatabase>,
  summary: Live<PortfolioSummary>,
  painted: PortfolioSummary | null,
): Live<PortfolioSummary> {
  if (database.state === 'failed') return database;
  if (summary.state !== 'loading' || painted === null) return summary;
  return { state: 'ready', value: painted };
}
