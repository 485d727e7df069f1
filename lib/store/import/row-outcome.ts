import type { ImportCounts } from '../../model/import-job.ts';

/** What became of a row of a file. */
export type RowOutcome = keyof ImportCounts;

/** Why it was not simply created or updated, as a code that an interface can put into words. */
export type OutcomeReason =
  /** Merged: an earlier row of the file has the same identity. */
  | 'twice-in-file'
  /** Merged: what it says is stored already. */
  | 'nothing-new'
  /** Merged: it says otherwise than the user typed by hand, and the user's stays. */
  | 'yours-stays'
  /** Skipped: no customer fits, and none is to be created. */
  | 'account-unknown'
  /** Skipped: more than one customer, or person, fits. */
  | 'account-ambiguous'
  | 'person-ambiguous'
  /** Skipped: what it speaks of was deleted by hand. */
  | 'deleted'
  /** Skipped: whom it is about was erased for good. */
  | 'erased'
  /** Skipped: what is stored of it cannot be read by this version. */
  | 'unreadable'
  /** Invalid: it could not be cleaned; its problems say why. */
  | 'not-clean'
  /** Invalid: a value is longer or larger than can be kept. */
  | 'does-not-fit';

/** One field of a row before and after; `null`: nothing is known. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What becomes of one row, and why. */
export interface RowResult {
  outcome: RowOutcome;
  /** `null`: it is new, or says something new. */
  reason: OutcomeReason | null;
  changes: FieldChange[];
  /** Values of the file that gave way to what the user typed. */
  kept: FieldChange[];
}

/** A row of the file as the dry run shows it. */
export interface ImportExample extends RowResult {
  line: number;
  /** What the row is about: a customer's name, a person's, a subject. */
  about: string;
}

/** What an import does, or would do. */
export interface ImportOutlook {
  rows: number;
  counts: ImportCounts;
  reasons: Partial<Record<OutcomeReason, number>>;
  /** Rows in which a field was changed or filled, by field. */
  fields: Record<string, number>;
  /** Customers and people that rows only name, and that are created with them. */
  alsoCreated: { accounts: number; contacts: number };
  /** People that rows name and that could not be told apart: the row is kept without them. */
  peopleLeftOut: number;
  /** The first of each outcome. */
  examples: Record<RowOutcome, ImportExample[]>;
}
