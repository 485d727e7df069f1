import type {
  FromWorker,
  ImportTask,
  ToWorker,
} from '../../lib/own-pages/import-worker/protocol.ts';
import { openDatabase } from '../../lib/store/database.ts';
import type { ImportProgress } from '../../lib/store/import/progress.ts';
import { failureOf } from './failure.ts';
import { runTask } from './run-task.ts';

/** Progress is told at most so often. */
const PROGRESS_MS = 200;

/** The worker's own side of its window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/** Does the one task that the page sends, and says how it went. */
export function serveTask(scope = globalThis as unknown as WorkerScope): void {
  const stop = new AbortController();
  scope.onmessage = ({ data }) => {
    if (data.do === 'cancel') stop.abort();
    else void answer(scope, data, stop.signal);
  };
}

async function answer(scope: WorkerScope, task: ImportTask, signal: AbortSignal): Promise<void> {
  try {
    const db = await openDatabase();
    try {
      const result = await runTask(db, task, { signal, onProgress: steadily(scope) });
      scope.postMessage({ is: 'done', result });
    } finally {
      db.close();
    }
  } catch (error) {
    console.error(error);
    scope.postMessage({ is: 'failed', failure: failureOf(error, signal) });
  }
}

function steadily(scope: WorkerScope): (progress: ImportProgress) => void {
  let saidAt = 0;
  return (progress) => {
    const now = performance.now();
    const isLast = progress.done === progress.total;
    if (now - saidAt < PROGRESS_MS && !isLast) return;
    saidAt = now;
    scope.postMessage({ is: 'progress', progress });
  };
}
