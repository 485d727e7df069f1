/** A table that holds less than it did. */
export interface TableLossView {
  table: string;
  /** `null`: not known. */
  expected: number | null;
  found: number;
}

/** An automatic snapshot that can be brought back. */
export interface SnapshotView {
  id: string;
  /** Epoch ms. */
  at: number;
  accounts: number;
  interactions: number;
  /** Rows of all kinds. */
  rows: number;
  /** Its pieces are not as they were written: it cannot be used. */
  isDamaged: boolean;
}

export interface RecoveryView {
  /** `unreadable`: the database does not open at all; `unknown`: why is not noted any more. */
  kind: 'emptied' | 'replaced' | 'older' | 'rows' | 'unreadable' | 'unknown';
  /** Epoch ms; `null`: not known. */
  noticedAt: number | null;
  tables: TableLossView[];
  /** Newest first. */
  snapshots: SnapshotView[];
  /** Rows that can still be read. */
  readable: number;
}

/** What the user chose: the id of a snapshot stands behind `snapshot:`. */
export type RecoveryWay = `snapshot:${string}` | 'file' | 'rest';
