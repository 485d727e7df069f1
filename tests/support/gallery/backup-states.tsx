import type { VNode } from 'preact';
import { BackupPage, type BackupPageProps } from '../../../components/backup/BackupPage.tsx';
import type { FileStep, OpenedFile } from '../../../components/backup/file-step.ts';
import { BUNDLE_TABLES } from '../../../lib/bundle/bundle-form.ts';
import type { Difference, MergeOutlook } from '../../../lib/bundle/outlook.ts';
import { DAY_MS } from '../../../lib/time.ts';
import { NOW } from '../panel-fixtures.ts';
import { IDLE } from './idle-action.ts';
import type { DASHBOARD_NAMES } from './names.ts';

const NONE = { added: 0, changed: 0, removed: 0, same: 0, unreadable: 0 };
const DIFFERENCE: Difference = {
  ...(Object.fromEntries(BUNDLE_TABLES.map((table) => [table, NONE])) as Difference),
  accounts: { added: 12, changed: 3, removed: 0, same: 1240, unreadable: 0 },
  contacts: { added: 31, changed: 8, removed: 2, same: 3904, unreadable: 0 },
  interactions: { added: 418, changed: 0, removed: 26, same: 48_211, unreadable: 3 },
  surveyAnswers: { added: 9, changed: 0, removed: 0, same: 2077, unreadable: 0 },
  tasks: { added: 4, changed: 17, removed: 1, same: 302, unreadable: 0 },
  settings: { ...NONE, changed: 1 },
};

const OUTLOOK: MergeOutlook = {
  tables: {
    accounts: { added: 12, updated: 2, kept: 1, same: 1240 },
    contacts: { added: 31, updated: 5, kept: 5, same: 3904 },
    interactions: { added: 418, updated: 0, kept: 26, same: 48_211 },
    surveyAnswers: { added: 9, updated: 0, kept: 0, same: 2077 },
    signals: { added: 0, updated: 0, kept: 0, same: 0 },
    tasks: { added: 4, updated: 11, kept: 7, same: 302 },
    externalIds: { added: 2, updated: 1, kept: 0, same: 640 },
    scoreDays: { added: 0, updated: 0, kept: 0, same: 0 },
    holds: { added: 0, updated: 0, kept: 0, same: 0 },
    recipes: { added: 1, updated: 0, kept: 0, same: 2 },
  },
  conflicts: [
    {
      table: 'externalIds',
      key: '"hubspot|app.hubspot.com|account|77"',
      label: 'hubspot|app.hubspot.com|account|77',
      winner: 'file',
      why: 'newer',
      isOtherAccount: true,
    },
    {
      table: 'accounts',
      key: '"a"',
      label: 'Northwind Traders',
      winner: 'here',
      why: 'newer',
      isOtherAccount: false,
    },
    {
      table: 'tasks',
      key: '"b"',
      label: 'Send the renewal plan',
      winner: 'file',
      why: 'tie',
      isOtherAccount: false,
    },
  ],
  conflictCount: 3,
};

const FILE: OpenedFile = {
  fileName: 'bellwether-2026-11-20.bwbackup',
  header: { exportedAt: NOW - 2 * DAY_MS, confidentialNotes: 'included' },
  rows: 55_731,
  notesMissing: 0,
  erasedLeftOut: 0,
  difference: DIFFERENCE,
  outlook: OUTLOOK,
};

function page(step: FileStep, change: Partial<BackupPageProps['open']> = {}, isDue = false) {
  const standing = isDue
    ? { lastBackupAt: NOW - 23 * DAY_MS, changesSince: 214, isDue }
    : { lastBackupAt: NOW - 3 * DAY_MS, changesSince: 12, isDue };
  const nothing = { onFile: () => {}, onPassphrase: () => {}, onConfirm: () => {} };
  return (
    <BackupPage
      seal={{ standing, now: NOW, save: IDLE }}
      open={{ step, before: null, onCancel: () => {}, bringBack: IDLE, ...nothing, ...change }}
      take={{ save: IDLE }}
      lists={{ save: IDLE }}
    />
  );
}

const BEFORE = { reason: 'restore', at: NOW, until: NOW + 7 * DAY_MS } as const;
const WRONG = 'That is not the passphrase of this backup. Nothing was changed.';
const CUT = 'This backup is damaged or cut off. Choose another copy. Nothing was changed.';

type BackupName = Extract<(typeof DASHBOARD_NAMES)[number], `dashboard-backup${string}`>;

/** The states of the backup page, by the name they are photographed under. */
export const BACKUP_STATES: Record<BackupName, () => VNode> = {
  'dashboard-backup': () => page({ step: 'idle' }),
  'dashboard-backup-due': () => page({ step: 'idle' }, {}, true),
  'dashboard-backup-locked': () => page({ step: 'locked', fileName: FILE.fileName, fault: WRONG }),
  'dashboard-backup-reading': () =>
    page({ step: 'reading', fileName: FILE.fileName, rows: 31_500 }),
  'dashboard-backup-restore': () => page({ step: 'opened', file: FILE }),
  'dashboard-backup-merge': () => page({ step: 'opened', file: { ...FILE, notesMissing: 3 } }),
  'dashboard-backup-working': () =>
    page({ step: 'working', choice: 'restore', file: FILE, done: 812, total: 1255 }),
  'dashboard-backup-done': () =>
    page({ step: 'done', choice: 'restore', accounts: 1255, file: FILE }, { before: BEFORE }),
  'dashboard-backup-failed': () => page({ step: 'failed', fault: CUT }),
};
