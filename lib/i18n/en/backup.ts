import type { BundleProblemCode } from '../../bundle/bundle-error.ts';
import type { BundleTable } from '../../bundle/bundle-form.ts';
import type { CsvList } from '../../bundle/list-columns.ts';
import type { PassphraseStrength } from '../../bundle/passphrase.ts';
import { counted } from '../plural.ts';

const n = (count: number) => count.toLocaleString('en');

export const backup = {
  title: 'Backup and export',
  lead: 'Your data is kept in this browser profile and nowhere else. A backup on another disk is what brings it back when the profile is lost.',

  age: {
    never: 'There is no backup yet.',
    last: (when: string) => `The last backup was made ${when}.`,
    changes: (count: number) => `${counted(count, 'change', 'changes')} since then.`,
    due: 'A backup is due.',
  },

  seal: {
    title: 'Encrypted backup',
    hint: 'Everything in one file, confidential notes included, that opens only with this passphrase. Nobody can recover it: keep it where you keep passwords.',
    passphrase: 'Passphrase',
    again: 'Passphrase again',
    showHint: 'Ten characters or more; four or five words that do not belong together are best.',
    strength: {
      'too-short': 'Too short: ten characters or more.',
      weak: 'Weak: a computer guesses it within days.',
      fair: 'Fair: it holds against most.',
      strong: 'Strong.',
    } satisfies Record<PassphraseStrength, string>,
    differs: 'The two are not the same.',
    action: 'Save backup',
    pending: 'Encrypting',
    saved: (name: string, rows: number) =>
      `Saved as ${name}, with ${counted(rows, 'row', 'rows')}. Keep it on another disk.`,
  },

  open: {
    title: 'Bring data back',
    hint: 'Open a backup or an export, your own or a colleague’s. You see what it would change before anything does.',
    choose: 'Choose a file',
    another: 'Choose another file',
    reading: (rows: string) => `Reading and checking: ${rows}`,
    rows: (count: number) => counted(count, 'row', 'rows'),
    locked: (name: string) => `${name} is encrypted.`,
    unlock: 'Open',
    opened: (name: string) => name,
    about: (when: string, rows: number) =>
      `Exported ${when}, with ${counted(rows, 'row', 'rows')}. It is whole: every count and hash fits.`,
    erasedLeftOut: (count: number) =>
      `${counted(count, 'person or account in it was', 'people or accounts in it were')} erased here since, and stay out.`,
    notesMissing: (count: number) =>
      `${counted(count, 'confidential note is', 'confidential notes are')} not in this file.`,
    choice: 'What to do with it',
    restore: 'Replace everything',
    restoreHint: 'Your data becomes what is in the file. What is not in it goes.',
    merge: 'Merge it in',
    mergeHint: 'Rows of both stay. Of two that differ, the newer one does.',
    cancel: 'Cancel',
    restoreAction: 'Replace everything',
    mergeAction: 'Merge',
    nothing: 'It holds exactly what is here already.',
    working: { restore: 'Replacing', merge: 'Merging' },
    scored: (done: string, total: string) => `Scoring ${done} of ${total}`,
    done: {
      restore: (accounts: number) =>
        `Restored: ${counted(accounts, 'account is', 'accounts are')} here now.`,
      merge: (accounts: number) =>
        `Merged: ${counted(accounts, 'account is', 'accounts are')} here now.`,
    },
    before: {
      restore: (when: string) => `The data was replaced ${when}.`,
      merge: (when: string) => `A file was merged in ${when}.`,
    },
    bringBack: 'Bring back what was before',
    bringingBack: 'Bringing it back',
    bringBackHint: (until: string) =>
      `Possible until ${until}. What you did since then goes with it.`,
    broughtBack: 'Everything is as it was before.',
    notBroughtBack: 'What was before is no longer kept.',
  },

  difference: {
    caption: 'What would change',
    table: 'Kind',
    added: 'New',
    changed: 'Changed',
    removed: 'Gone',
    same: 'Same',
    updated: 'Newer in the file',
    kept: 'Kept as here',
    unreadable: (count: number) =>
      `${counted(count, 'row', 'rows')} of the file cannot be read by this version. They are kept, and shown nowhere.`,
    conflicts: (count: number) => `${counted(count, 'row differs', 'rows differ')} on both sides`,
    conflictsListed: (listed: number) => `The first ${n(listed)} of them`,
    stays: { here: 'Yours stays', file: 'The file’s is taken' },
    why: { newer: 'it is newer', fuller: 'the other one lacks something', tie: 'neither is newer' },
    otherAccount: 'This page is linked to another account in the file.',
    noName: 'without a name',
  },

  tables: {
    accounts: 'Accounts',
    contacts: 'People',
    interactions: 'Interactions',
    surveyAnswers: 'Survey answers',
    signals: 'Signals',
    tasks: 'Next steps',
    externalIds: 'Linked pages',
    scoreDays: 'History of scores',
    drafts: 'Drafts',
    imports: 'Imports',
    holds: 'Legal holds',
    pageReads: 'What was read',
    quarantine: 'Unreadable rows',
    recipes: 'Taught pages',
    originSettings: 'Products of sites',
    settings: 'Settings',
  } satisfies Record<BundleTable, string>,

  take: {
    title: 'Readable export',
    hint: 'The same as plain text, for other programs and to compare with an earlier one. It is not encrypted: keep it where only you can read it.',
    layout: 'Form',
    layouts: { json: 'JSON, one document', ndjson: 'NDJSON, one row a line, for much data' },
    confidential: 'With confidential notes',
    action: 'Export everything',
    pending: 'Collecting',
    saved: (name: string, rows: number) =>
      `Saved as ${name}, with ${counted(rows, 'row', 'rows')}.`,
  },

  lists: {
    title: 'Lists as CSV',
    hint: 'For a spreadsheet. Text that it would take for a formula has an apostrophe before it, which an import here takes off again.',
    list: 'List',
    names: {
      accounts: 'Accounts',
      contacts: 'People',
      interactions: 'Interactions',
      surveyAnswers: 'Survey answers',
      signals: 'Signals',
      tasks: 'Next steps',
    } satisfies Record<CsvList, string>,
    action: 'Save as CSV',
    pending: 'Collecting',
    saved: (name: string, rows: number) =>
      `Saved as ${name}, with ${counted(rows, 'row', 'rows')}.`,
  },

  problem: {
    empty: 'This file is empty.',
    'not-a-bundle': 'This is no backup or export of Bellwether.',
    'not-text': 'This file is damaged: a part of it is no text.',
    'newer-form': 'A newer Bellwether made this file. Update the extension, then open it again.',
    'newer-schema': 'A newer Bellwether made this file. Update the extension, then open it again.',
    'newer-backup':
      'A newer Bellwether made this backup. Update the extension, then open it again.',
    'too-large': 'This file is larger than any export can be.',
    'too-many-rows': 'This file has more rows than any export can have.',
    truncated: 'The end of this file is missing. Choose another copy.',
    counts: 'Rows are missing from this file, or too many. Choose another copy.',
    hash: 'This file was changed after it was exported. Choose another copy.',
    'not-json': 'This is no export of Bellwether, or it is damaged.',
    'too-long': 'A line of this file is longer than any row can be.',
    'too-deep': 'A value of this file is nested deeper than any can be.',
    'bad-row': 'A row of this file is not in its place, or is none. Choose another copy.',
    'after-end': 'Something follows the end of this file. Choose another copy.',
    'wrong-passphrase': 'That is not the passphrase of this backup.',
    'damaged-backup': 'This backup is damaged or cut off. Choose another copy.',
    'damaged-header': 'This is no backup of Bellwether, or its beginning is damaged.',
  } satisfies Record<BundleProblemCode, string>,
  atLine: (text: string, line: number) => `${text} (line ${n(line)})`,
  unchanged: 'Nothing was changed.',

  reminder: {
    text: 'Your last backup is old.',
    never: 'Your data has no backup yet.',
    action: 'Back up',
  },
};
