import type { ColumnMapping } from '../../intake/column-mapping.ts';
import type { ImportFileErrorCode } from '../../intake/file-error.ts';
import type { FileForm } from '../../intake/file-form.ts';
import type { CleanRow } from '../../intake/import-record.ts';
import type { ImportJob, ImportOptions } from '../../model/import-job.ts';
import type { StoreErrorCode } from '../../store/errors.ts';
import type { ImportFault } from '../../store/import/import-error.ts';
import type { ImportProgress } from '../../store/import/progress.ts';
import type { ImportOutlook } from '../../store/import/row-outcome.ts';

/** Where the bundled worker lies in the extension. */
export const IMPORT_WORKER = '/import-worker.js';

/** Held while rows are written or taken back: one import at a time, in whatever window. */
export const IMPORT_LOCK = 'bellwether-import';

/** How the bytes of a file become records: kept with the job, so that it can be taken up again. */
export interface FileReading {
  form: FileForm;
  mapping: ColumnMapping;
}

/** What a worker is made for; each does one thing. */
export type ImportTask =
  | ({ do: 'plan'; file: File; options: ImportOptions } & FileReading)
  | ({
      do: 'import';
      /** Made by the page; of an import that stopped: it is taken up again. */
      id: string;
      file: File;
      options: ImportOptions;
      /** As the dry run counted them; `null`: there was none. */
      rowsTotal: number | null;
    } & FileReading)
  | { do: 'undo'; id: string };

/** To the worker. A cancelled import keeps what it wrote; an undo goes on to its end. */
export type ToWorker = ImportTask | { do: 'cancel' };

/** Why a task failed, as a code that an interface can put into words. */
export interface ImportFailure {
  code:
    | StoreErrorCode
    | ImportFault
    | ImportFileErrorCode
    /** Another window imports, or takes an import back. */
    | 'busy'
    /** A newer Bellwether owns the data. */
    | 'newer'
    | 'cancelled'
    /** A fault of Bellwether itself. */
    | 'unexpected';
  /** In English, with what to do next. */
  message: string;
  /** Of the file, where the trouble is; `null`: nowhere in it. */
  line: number | null;
}

/** A row that cannot be used, and what is wrong with its cells. */
export type InvalidRow = Pick<CleanRow, 'line' | 'problems'>;

/** What a dry run found. */
export interface PlanResult {
  outlook: ImportOutlook;
  /** The first of the invalid rows. */
  invalid: InvalidRow[];
  /** Names of JSON that the form has no column for: their values are not read. */
  otherColumns: string[];
}

export interface TaskResults {
  plan: PlanResult;
  import: { job: ImportJob; outlook: ImportOutlook };
  undo: ImportJob;
}

/** From the worker. */
export type FromWorker =
  | { is: 'progress'; progress: ImportProgress }
  | { is: 'done'; result: TaskResults[keyof TaskResults] }
  | { is: 'failed'; failure: ImportFailure };

/** @returns the text under which a reading is kept with its job */
export function readingToText({ form, mapping }: FileReading): string {
  return JSON.stringify({ form, mapping });
}
