import { QuarantineCard } from '../../../components/recovery/QuarantineCard.tsx';
import { RecoveryScreen } from '../../../components/recovery/RecoveryScreen.tsx';
import type { RecoveryView } from '../../../components/recovery/recovery-view.ts';
import { SnapshotsCard } from '../../../components/recovery/SnapshotsCard.tsx';
import { DAY_MS, HOUR_MS } from '../../../lib/time.ts';
import { NOW } from '../panel-fixtures.ts';
import { IDLE } from './idle-action.ts';

const LOST: RecoveryView = {
  kind: 'older',
  noticedAt: NOW,
  tables: [
    { table: 'interactions', expected: 12_480, found: 11_902 },
    { table: 'changes', expected: 812, found: 794 },
    { table: 'tasks', expected: 341, found: 318 },
    { table: 'contacts', expected: 1_106, found: 1_106 },
  ],
  snapshots: [
    snapshot('a', 7 * HOUR_MS, 12_455, false),
    snapshot('b', DAY_MS + 7 * HOUR_MS, 12_301, true),
    snapshot('c', 2 * DAY_MS + 7 * HOUR_MS, 12_240, false),
  ],
  readable: 16_204,
};

function snapshot(id: string, agoMs: number, interactions: number, isDamaged: boolean) {
  const rows = interactions + 4_310;
  return { id, at: NOW - agoMs, accounts: 214, interactions, rows, isDamaged };
}

function screen(change: Partial<RecoveryView> = {}, recover = {}) {
  return (
    <RecoveryScreen
      view={{ ...LOST, ...change }}
      recover={{ ...IDLE, ...recover }}
      exportReadable={IDLE}
      hasBackup
    />
  );
}

const HELD = {
  count: 128,
  rows: [
    { id: 'a', table: 'interactions', reason: 'occurredAt: Invalid input', foundAt: NOW },
    { id: 'b', table: 'accounts', reason: 'domains: Invalid input: expected array', foundAt: NOW },
    { id: 'c', table: 'tasks', reason: 'text: Too long', foundAt: NOW - DAY_MS },
  ],
  exportRows: IDLE,
  tryAgain: IDLE,
  remove: IDLE,
};

/** On the overview of all data. */
export const KEEPING = (
  <>
    <QuarantineCard {...HELD} />
    <SnapshotsCard newestAt={NOW - 7 * HOUR_MS} skipped="failed" />
  </>
);

/** The recovery screen's states; each is put into the dashboard's frame. */
export const RECOVERY = {
  'dashboard-recovery': () => screen(),
  'dashboard-recovery-emptied': () =>
    screen({
      kind: 'emptied',
      tables: [
        { table: 'accounts', expected: 214, found: 0 },
        { table: 'interactions', expected: 12_480, found: 0 },
        { table: 'contacts', expected: 1_106, found: 0 },
      ],
      snapshots: [],
      readable: 0,
    }),
  'dashboard-recovery-unreadable': () =>
    screen({ kind: 'unreadable', noticedAt: null, tables: [], readable: 0 }),
  'dashboard-recovery-failed': () =>
    screen(
      {},
      {
        failure:
          'There is no room left for this profile on the disk. Free some space, then try again.',
      },
    ),
};
