import type { Progress } from '../../../components/import/import-state.ts';
import type { Conventions } from '../../../lib/intake/conventions.ts';
import type { ImportJob } from '../../../lib/model/import-job.ts';
import type { startTask } from '../../../lib/own-pages/import-worker/client.ts';

/** What the desk needs of the browser and of the store. */
export interface DeskTools {
  startTask: typeof startTask;
  /** Waited for before rows are written, such as a copy of what is there. */
  beforeImport?: () => Promise<void>;
  listJobs: () => Promise<ImportJob[]>;
  readJob: (id: string) => Promise<ImportJob | null>;
  usual: Conventions;
  newId: () => string;
  /** What went wrong, for the user. */
  inWords: (error: unknown) => string;
}

/** Before the worker has said anything. */
export const AT_START: Progress = {
  phase: 'reading',
  done: 0,
  total: null,
  ratePerSecond: null,
  leftMs: null,
};
