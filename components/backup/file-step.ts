import type { BundleHeader } from '../../lib/bundle/bundle-form.ts';
import type { Difference, MergeOutlook } from '../../lib/bundle/outlook.ts';

export type FileChoice = 'restore' | 'merge';

/** A file that was read whole, and what either choice would do. */
export interface OpenedFile {
  fileName: string;
  header: Pick<BundleHeader, 'exportedAt' | 'confidentialNotes'>;
  rows: number;
  notesMissing: number;
  /** People and accounts in the file who were erased here since: they are left out. */
  erasedLeftOut: number;
  difference: Difference;
  outlook: MergeOutlook;
}

/** Where the way of a file into the data stands. */
export type FileStep =
  | { step: 'idle' }
  | { step: 'locked'; fileName: string; fault: string | null }
  | { step: 'reading'; fileName: string; rows: number }
  | { step: 'opened'; file: OpenedFile }
  | { step: 'working'; choice: FileChoice; file: OpenedFile; done: number; total: number }
  | { step: 'done'; choice: FileChoice; accounts: number; file: OpenedFile }
  | { step: 'failed'; fault: string };
