import type { ImportProgress } from '../../store/import/progress.ts';
import {
  type FromWorker,
  IMPORT_LOCK,
  type ImportFailure,
  type ImportTask,
  type TaskResults,
  type ToWorker,
} from './protocol.ts';
import { startWorker } from './start-worker.ts';

/** A task that failed; `failure.code` is for the interface's words. */
export class ImportTaskError extends Error {
  override readonly name = 'ImportTaskError';
  constructor(readonly failure: ImportFailure) {
    super(failure.message);
  }
}

/** A task in a worker of its own. */
export interface RunningTask<T> {
  /** @throws {ImportTaskError} */
  result: Promise<T>;
  /** Has an import end after the chunk it writes, and a dry run at once. */
  cancel: () => void;
}

type ResultOf<T extends ImportTask> = TaskResults[T['do']];

/**
 * Reads, cleans and writes a file in a worker, so that the page stays free.
 * @param onProgress some times a second
 * @example const { result, cancel } = startTask({ do: 'undo', id }, show);
 */
export function startTask<T extends ImportTask>(
  task: T,
  onProgress: (progress: ImportProgress) => void,
  start: () => Worker = startWorker,
): RunningTask<ResultOf<T>> {
  const worker = start();
  const send = (message: ToWorker) => worker.postMessage(message);
  const result = new Promise<ResultOf<T>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === 'progress') return onProgress(data.progress);
      worker.terminate();
      if (data.is === 'failed') return reject(new ImportTaskError(data.failure));
      return resolve(data.result as ResultOf<T>);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new ImportTaskError(crashed(message)));
    };
  });
  send(task);
  return { result, cancel: () => send({ do: 'cancel' }) };
}

/** Out of memory, or not startable: what was written before is on disk, with its job. */
function crashed(message: string): ImportFailure {
  const hint = 'The import stopped unexpectedly; it can be taken up again. Reload the page first.';
  return { code: 'unexpected', message: `${hint} (${message})`, line: null };
}

/**
 * Whether rows are being written or taken back, in this window or another. A job that is `running`
 * while none are was interrupted.
 * @example if (job.state === 'running' && !(await isImporting())) offerToResume(job);
 */
export async function isImporting(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === IMPORT_LOCK);
}
