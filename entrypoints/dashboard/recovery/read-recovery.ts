import type { RecoveryView, SnapshotView } from '../../../components/recovery/recovery-view.ts';
import { readLoss } from '../../../lib/integrity/ledger.ts';
import type { LocalArea } from '../../../lib/integrity/local-area.ts';
import { isWhole } from '../../../lib/integrity/read-snapshot.ts';
import { listSnapshots, type Snapshot } from '../../../lib/integrity/snapshot.ts';
import { countReadable } from '../../../lib/store/rescue.ts';

/** What was noticed, what can still be read, and the snapshots, each looked through. */
export async function readRecovery(area: LocalArea): Promise<RecoveryView> {
  const [loss, readable, snapshots] = await Promise.all([
    readLoss(area),
    countReadable().catch(() => null),
    listSnapshots(area),
  ]);
  const views: SnapshotView[] = [];
  for (const one of snapshots) views.push(viewOf(one, !(await isWhole(area, one))));
  return {
    kind: readable === null ? 'unreadable' : (loss?.kind ?? 'unknown'),
    noticedAt: loss?.noticedAt ?? null,
    tables: loss?.tables ?? [],
    snapshots: views,
    readable: readable ?? 0,
  };
}

function viewOf({ id, at, rows }: Snapshot, isDamaged: boolean): SnapshotView {
  return {
    id,
    at,
    accounts: rows.accounts ?? 0,
    interactions: rows.interactions ?? 0,
    rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
    isDamaged,
  };
}
