import type { BundleTable } from './bundle-form.ts';
import type { Verdict } from './join-rows.ts';

/** What a restore would do to one table. */
export interface TableDifference {
  added: number;
  changed: number;
  removed: number;
  same: number;
  /** Of the rows of the file: kept as they are, and shown nowhere. */
  unreadable: number;
}
export type Difference = Record<BundleTable, TableDifference>;

/** Tables whose rows two people may have in common. All else is of one browser, and stays. */
export const JOINED_TABLES = [
  'accounts',
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
  'externalIds',
  'scoreDays',
  'holds',
] as const satisfies BundleTable[];
export type JoinedTable = (typeof JOINED_TABLES)[number];

/** One key that the two sides have something else under. */
export interface MergeConflict {
  table: JoinedTable | 'recipes';
  key: string;
  /** What the row is called, for the user; empty: it has no name. */
  label: string;
  winner: 'here' | 'file';
  why: Verdict['why'];
  /** A page's record that is linked to one account here and to another in the file. */
  isOtherAccount: boolean;
}

/** What becomes of the rows of one table: of the file's own, of the newer ones, of the others. */
export interface TableMerge {
  added: number;
  updated: number;
  kept: number;
  same: number;
}

/** What a merge would bring, or brought. */
export interface MergeOutlook {
  tables: Record<JoinedTable | 'recipes', TableMerge>;
  /** Keys that both sides have something else under: as many as are listed. */
  conflicts: MergeConflict[];
  conflictCount: number;
}
