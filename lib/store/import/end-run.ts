import type { ImportJob } from '../../model/import-job.ts';
import { appendAudit } from '../audit.ts';
import type { BellwetherDatabase } from '../database.ts';
import { DatabaseNewerError, StoreError } from '../errors.ts';
import { runWrite } from '../write-transaction.ts';
import type { ImportRun } from './import-order.ts';
import { findJob, requireUnchanged } from './jobs.ts';
import { progressOf } from './progress.ts';
import type { Running } from './running.ts';
import { scoreTouched } from './score-touched.ts';

/** Makes the scores that are due, and closes the job. */
export async function finish(
  db: BellwetherDatabase,
  running: Running,
  run: ImportRun,
  state: 'done' | 'cancelled',
): Promise<ImportJob> {
  if (running.job.areScoresDue) await scoreAll(db, running, run);
  return runWrite(db, async () => {
    await requireUnchanged(db, running.job);
    const now = run.clock();
    const ended = { ...running.job, state, endedAt: now, areScoresDue: false };
    const { created, updated } = ended.counts;
    await db.imports.put(ended);
    await appendAudit(db, { action: 'import', subject: ended.kind, count: created + updated }, now);
    return ended;
  });
}

async function scoreAll(db: BellwetherDatabase, running: Running, run: ImportRun): Promise<void> {
  const { touched, kept, signal } = running;
  const start = { at: run.clock(), done: 0 };
  let done = 0;
  const onScored = (scored: readonly string[]) => {
    done += scored.length;
    signal.add(scored, run.clock());
    const far = { done, total: touched.size };
    run.onProgress?.(progressOf('scoring', far, start, run.clock()));
  };
  await scoreTouched(db, touched, { clock: run.clock, onScored, kept });
  signal.flush();
}

/**
 * Notes that a run failed, and makes the scores that are due if the database is not what failed:
 * the file may be broken while the database is well.
 */
export async function keepFailure(
  db: BellwetherDatabase,
  running: Running,
  run: ImportRun,
  error: unknown,
): Promise<void> {
  const isOfStore = error instanceof StoreError || error instanceof DatabaseNewerError;
  try {
    if (!isOfStore && running.job.areScoresDue) await scoreAll(db, running, run);
    await runWrite(db, async () => {
      const there = await findJob(db, running.job.id);
      const isOurs = there?.state === 'running' && there.chunks === running.job.chunks;
      if (isOurs) await db.imports.put({ ...there, state: 'failed', endedAt: run.clock() });
    });
  } catch (failure) {
    // The first error is the one to show; the job stays `running` on disk, which can be taken up too.
    if (!(failure instanceof StoreError)) throw failure;
  }
}
