import type { ImportJob, ImportOptions, RecordKind } from '../../model/import-job.ts';
import type { RowSource } from './chunks.ts';
import type { ImportProgress } from './progress.ts';
import type { ImportOutlook } from './row-outcome.ts';

/** A file that is to be imported, as the dry run showed it. */
export interface ImportOrder {
  /** Made by the client once; of an earlier order: it is taken up where it stopped. */
  id: string;
  kind: RecordKind;
  fileName: string;
  fileBytes: number;
  /** SHA-256, hexadecimal. */
  fileHash: string;
  /** How the columns are read, as JSON of `lib/intake`. */
  mapping: string;
  options: ImportOptions;
  /** As the dry run counted them; `null`: there was none. */
  rowsTotal: number | null;
}

export interface ImportRun {
  /** The rows of the file, cleaned, from its first on. */
  rows: RowSource;
  clock: () => number;
  /** Once aborted, the import stops after the chunk that is being written. */
  signal?: AbortSignal;
  /** Rows of one chunk, for tests; the same in all runs of one import. */
  chunkRows?: number;
  onProgress?: (progress: ImportProgress) => void;
}

export interface ImportResult {
  job: ImportJob;
  /** What became of the rows of this run; those of earlier runs count in the job. */
  outlook: ImportOutlook;
}
