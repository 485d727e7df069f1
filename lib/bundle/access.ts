import type { BundleTable, Row } from './bundle-form.ts';

/** Tables in which something of one account or one person may stand. */
export const ACCESS_TABLES = [
  'accounts',
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
  'externalIds',
  'scoreDays',
  'drafts',
  'holds',
] as const satisfies BundleTable[];
export type AccessTable = (typeof ACCESS_TABLES)[number];

/**
 * All that is kept of one account, or of one of its people: rows as they are stored, also those
 * that are marked deleted and those that cannot be read.
 */
export interface AccessFile {
  format: 'bellwether-access';
  version: 1;
  /** Epoch ms. */
  exportedAt: number;
  about: { accountId: string; contactId: string | null; name: string };
  /** `left-out`: the note of a confidential interaction is `null`. */
  confidentialNotes: 'included' | 'left-out';
  tables: Record<AccessTable, Row[]>;
}
