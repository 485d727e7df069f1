import { counted } from '../plural.ts';

const rows = (n: number) => counted(n, 'row', 'rows');

/** A part of the data was lost, or cannot be read. */
export const recovery = {
  title: 'A part of your data is missing',
  unreadableTitle: 'Your data cannot be opened',
  short: 'Nothing is written until you have chosen how to go on.',
  otherWays: 'Other ways out',
  open: 'See what is missing',
  noticed: {
    emptied: 'Bellwether remembers what was stored here, and found its database empty.',
    replaced: 'Bellwether found another database than the one it wrote.',
    older: 'Bellwether found its database in an older state: the last writes are not in it.',
    rows: 'Bellwether counted its rows, and not all that were written are there.',
    unreadable:
      'The browser could not open the database, also after several tries. Its files are probably damaged.',
    unknown: 'Bellwether noticed a loss earlier. Which rows were there is not known any more.',
  },
  held: 'Nothing was written since. Bellwether goes on when you have chosen how.',
  heldSince: (at: string) =>
    `Noticed on ${at}. Nothing was written since; Bellwether goes on when you have chosen how.`,

  lossTitle: 'What is missing',
  columns: { what: 'What', expected: 'Was there', found: 'Found', missing: 'Missing' },
  notKnown: 'not known',
  other: 'others in their place',
  tables: {
    accounts: 'Accounts',
    contacts: 'People',
    interactions: 'Interactions',
    surveyAnswers: 'Survey answers',
    signals: 'Signals',
    tasks: 'Next steps',
    externalIds: 'Linked records',
    scores: 'Scores',
    scoreDays: 'Score history',
    changes: 'Changes that can be taken back',
    drafts: 'Drafts',
    imports: 'Imports',
    importChunks: 'Steps of imports',
    pageReads: 'Privacy ledger',
    holds: 'Legal holds',
    audit: 'Audit log',
    quarantine: 'Unreadable rows',
    meta: 'Settings',
  },

  waysTitle: 'How to go on',
  noSnapshot: 'There is no automatic snapshot yet.',
  snapshot: (at: string) => `Bring back the automatic snapshot of ${at}`,
  snapshotHolds: (accounts: number, interactions: number, all: number) =>
    `${counted(accounts, 'account', 'accounts')}, ${counted(interactions, 'interaction', 'interactions')}, ${rows(all)} in all.`,
  snapshotAbout:
    'Loses what was written since, except what can still be read. What you deleted since may come back.',
  snapshotDamaged: 'This snapshot is damaged itself and cannot be used.',
  file: 'Use a backup file',
  fileAbout:
    'Keeps what can be read and opens Backup, which shows what your file would change before anything is written.',
  rest: 'Go on with what can be read',
  restAbout: (n: number) =>
    `Keeps ${rows(n)}. What is missing stays missing; the snapshots stay where they are.`,
  anew: 'Start anew',
  anewAbout: 'Deletes the damaged database and begins with an empty one. The snapshots stay.',

  go: { snapshot: 'Bring it back', file: 'Go to Backup', rest: 'Go on without it' },
  ask: {
    snapshot: 'The snapshot is checked and written in one go: all of it, or nothing changes.',
    file: 'What is missing now is no longer expected. Continue?',
    rest: 'What is missing now is no longer expected, and Bellwether writes again. Continue?',
  },
  confirm: {
    snapshot: 'Yes, bring it back',
    file: 'Yes, open Backup',
    rest: 'Yes, go on',
  },
  busy: { snapshot: 'Bringing it back', file: 'Opening Backup', rest: 'Going on' },
  back: 'Back',
  failed: (why: string) => `Nothing was changed. ${why}`,
  done: {
    snapshot: (at: string) => `Your data is back, as of ${at}.`,
    rest: 'Bellwether goes on with what could be read.',
  },

  exportTitle: 'Keep a copy first',
  exportHint: (n: number) =>
    `One JSON file with every row that can be read as it lies there: ${rows(n)}. It is not encrypted.`,
  exportAction: 'Export what can be read',
  exporting: 'Collecting',
  exported: (name: string) => `Saved as ${name}.`,

  quarantine: {
    title: 'Rows that cannot be read',
    count: (n: number) =>
      `${rows(n)} could not be read and ${n === 1 ? 'was' : 'were'} moved aside. Everything else works; nothing was deleted.`,
    columns: { table: 'Where it was', reason: 'What does not fit', found: 'Moved on' },
    show: 'Show them',
    more: (n: number) => `And ${rows(n)} more, all in the export.`,
    exportAction: 'Export them',
    again: 'Try to read them again',
    trying: 'Reading',
    broughtBack: (n: number) => `${rows(n)} ${n === 1 ? 'is' : 'are'} back.`,
    noneBack: 'None of them can be read by this version.',
    remove: 'Delete them',
    removeAsk: 'Delete them for good? Export them first if you may need them.',
    removeYes: 'Yes, delete them',
    removed: 'They were deleted.',
  },

  snapshots: {
    title: 'Automatic snapshots',
    hint: 'A copy of everything in another storage of the browser, made every day and before large changes. It helps if the database is damaged; a backup file also helps if the computer is lost.',
    newest: (at: string) => `The newest is of ${at}.`,
    none: 'There is none yet: the first is made within a day of your first entry.',
    skipped: {
      empty: 'There was nothing to copy.',
      unchanged: 'Nothing was written since the newest one.',
      'too-large': 'Your data is larger than 150 MB: snapshots are not made. Use backup files.',
      changing: 'Something kept writing while it was made. It is tried again tonight.',
      failed:
        'The last one could not be written, probably for want of room. It is tried again tonight.',
    },
  },
};
