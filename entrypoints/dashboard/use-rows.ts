import { useAttempt } from '../../components/use-attempt.ts';
import { type Live, useLive } from '../../components/use-live.ts';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import { checkedDatabase, followStore } from '../../lib/own-pages/checked-database.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { live } from '../../lib/store/live.ts';
import { listScoreRows } from '../../lib/store/reads.ts';

export interface Rows {
  rows: Live<readonly ScoreRow[]>;
  database: Live<BellwetherDatabase>;
  retry: () => void;
}

/** The database, and one row per account, live. */
export function useRows(): Rows {
  const [attempt, retry] = useAttempt(followStore);
  const database = useLive(checkedDatabase, attempt);
  const db = database.state === 'ready' ? database.value : null;
  const rows = useLive(db && live(() => listScoreRows(db)), db);
  return { rows, database, retry };
}
