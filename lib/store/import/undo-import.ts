import type { ImportJob } from '../../model/import-job.ts';
import { appendAudit } from '../audit.ts';
import type { BellwetherDatabase } from '../database.ts';
import { savePortfolioContext } from '../portfolio-context.ts';
import { takeSnapshot, withLearnedSince } from '../portfolio-snapshot.ts';
import { readScoreRules } from '../score-rules.ts';
import { runRead, runWrite } from '../write-transaction.ts';
import { ImportError } from './import-error.ts';
import type { ImportRun } from './import-order.ts';
import { eachChunk, findJob, requireUnchanged } from './jobs.ts';
import { LaterChanges } from './later-changes.ts';
import { progressOf } from './progress.ts';
import { outdateScores, scoreTouched } from './score-touched.ts';
import { SteadySignal } from './steady-signal.ts';
import { undoChunk } from './undo-chunk.ts';

type Undo = Pick<ImportRun, 'clock' | 'onProgress'>;

/**
 * Takes a whole import back, chunk by chunk from the last: rows that it made go, rows that it
 * changed become what they were. Rows that somebody changed since, and customers and people to
 * which later facts belong, stay and are counted. Safe to stop and to repeat.
 * @returns the job, `undone`; `stays` says how many rows stayed, and why
 * @throws {ImportError} `not-found`, `elsewhere`; {StoreError} or {DatabaseNewerError}: what was
 * taken back until then stays so, and the undo can be taken up again
 * @example const { stays } = await undoImport(db, id, { clock: Date.now });
 */
export async function undoImport(
  db: BellwetherDatabase,
  id: string,
  undo: Undo,
): Promise<ImportJob> {
  const begun = await runWrite(db, () => beginUndo(db, id));
  if (begun.state === 'undone') return begun;
  const later = new LaterChanges(begun.startedAt);
  const signal = new SteadySignal();
  const start = { at: undo.clock(), done: begun.chunksUndone };
  let job = begun;
  while (job.chunksUndone < job.chunks) {
    const { next, accountIds } = await runWrite(db, () => undoLast(db, job, later));
    job = next;
    signal.add(accountIds, undo.clock());
    const far = { done: job.chunksUndone, total: job.chunks };
    undo.onProgress?.(progressOf('undoing', far, start, undo.clock()));
  }
  const ended = await finishUndo(db, job, undo);
  signal.flush();
  return ended;
}

async function beginUndo(db: BellwetherDatabase, id: string): Promise<ImportJob> {
  const job = await findJob(db, id);
  if (!job) throw new ImportError('not-found');
  if (job.state === 'undone' || job.state === 'undoing') return job;
  const undoing: ImportJob = { ...job, state: 'undoing', endedAt: null };
  await db.imports.put(undoing);
  return undoing;
}

async function undoLast(db: BellwetherDatabase, job: ImportJob, later: LaterChanges) {
  await requireUnchanged(db, job);
  const index = job.chunks - 1 - job.chunksUndone;
  const chunk = await db.importChunks.get([job.id, index]);
  if (!chunk) throw new ImportError('elsewhere');
  await later.read(db);
  const stays = await undoChunk(db, chunk, later);
  await outdateScores(db, chunk.accountIds);
  const next: ImportJob = {
    ...job,
    chunksUndone: job.chunksUndone + 1,
    areScoresDue: true,
    stays: {
      'changed-since': (job.stays['changed-since'] ?? 0) + stays['changed-since'],
      'in-use': (job.stays['in-use'] ?? 0) + stays['in-use'],
    },
  };
  await db.imports.put(next);
  return { next, accountIds: chunk.accountIds };
}

async function finishUndo(
  db: BellwetherDatabase,
  job: ImportJob,
  { clock, onProgress }: Undo,
): Promise<ImportJob> {
  const touched = new Set<string>();
  let hasSignals = false;
  await runRead(db, () =>
    eachChunk(db, job.id, ({ accountIds, created }) => {
      for (const id of accountIds) touched.add(id);
      hasSignals ||= created.signals !== undefined;
    }),
  );
  if (hasSignals) await unlearn(db, clock());
  const start = { at: clock(), done: 0 };
  let done = 0;
  const onScored = (scored: readonly string[]) => {
    done += scored.length;
    onProgress?.(progressOf('scoring', { done, total: touched.size }, start, clock()));
  };
  await scoreTouched(db, touched, { clock, onScored });
  return runWrite(db, async () => {
    await requireUnchanged(db, job);
    const now = clock();
    const ended: ImportJob = { ...job, state: 'undone', endedAt: now, areScoresDue: false };
    const { created, updated } = job.counts;
    const count = created + updated;
    const chunks = db.importChunks.where('[importId+index]');
    await chunks.between([job.id, 0], [job.id, job.chunks]).delete();
    await db.imports.put(ended);
    await appendAudit(db, { action: 'import-undone', subject: job.kind, count }, now);
    return ended;
  });
}

/** Metrics that only this import brought are expected of nobody any more. */
async function unlearn(db: BellwetherDatabase, now: number): Promise<void> {
  const before = await runRead(db, () => readScoreRules(db));
  const snapshot = await takeSnapshot(db, now);
  await runWrite(db, async () => {
    const { context } = await readScoreRules(db);
    const { connected } = withLearnedSince(snapshot, before.context, context);
    await savePortfolioContext(db, { ...context, connected });
  });
}
