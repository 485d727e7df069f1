import type { CleanRow } from '../../intake/import-record.ts';
import type { ImportJob } from '../../model/import-job.ts';
import type { BellwetherDatabase } from '../database.ts';
import { DatabaseNewerError, StoreError } from '../errors.ts';
import { runRead, runWrite } from '../write-transaction.ts';
import { beginJob } from './begin-job.ts';
import { CHUNK_ROWS, chunksOf } from './chunks.ts';
import { Freshness } from './freshness.ts';
import type { ImportOrder, ImportResult, ImportRun } from './import-order.ts';
import { eachChunk, findJob, requireUnchanged } from './jobs.ts';
import { emptyOutlook, sumCounts } from './outlook.ts';
import { planChunk, skipRows } from './plan-chunk.ts';
import { progressOf } from './progress.ts';
import type { ImportOutlook } from './row-outcome.ts';
import { newRun, type RunState } from './run-state.ts';
import { outdateScores, scoreTouched } from './score-touched.ts';
import { SteadySignal } from './steady-signal.ts';
import { writeChunk } from './write-chunk.ts';

/** An import while it runs. */
interface Running {
  /** As it was when this run began, and as it is on disk. */
  begun: ImportJob;
  job: ImportJob;
  state: RunState;
  freshness: Freshness;
  outlook: ImportOutlook;
  /** Accounts of which this import wrote something. */
  touched: Set<string>;
  /** Those whose scores are marked as older than their rows. */
  outdated: Set<string>;
  signal: SteadySignal;
}

/**
 * Imports a file, or goes on with an import that stopped: chunks that are on disk are skipped. Each
 * chunk is one strict transaction with its rows, what is needed to take it back, and the job. The
 * scores of the accounts are made once, at the end; until then each shows what it was before, and
 * the job says that they are due. The same rows again change nothing.
 * @returns the job as it ended: `done`, or `cancelled` once the signal is aborted
 * @throws {ImportError} before anything is written; {StoreError}, {DatabaseNewerError} or whatever
 * reading the file throws: the job is `failed` then, its chunks stay, and it can be taken up again
 * @example const { job } = await runImport(db, order, { rows, clock: Date.now, signal });
 */
export async function runImport(
  db: BellwetherDatabase,
  order: ImportOrder,
  run: ImportRun,
): Promise<ImportResult> {
  const begun = await beginJob(db, order, run.clock());
  const running = newRunning(begun);
  const { outlook } = running;
  if (begun.state === 'done') return { job: begun, outlook };
  try {
    await runRead(db, () => recall(db, running));
    const isWhole = await writeRows(db, running, run);
    return { job: await finish(db, running, run, isWhole ? 'done' : 'cancelled'), outlook };
  } catch (error) {
    running.signal.flush();
    await keepFailure(db, running, run, error);
    throw error;
  }
}

function newRunning(begun: ImportJob): Running {
  const { id: importId, startedAt, options } = begun;
  return {
    begun,
    job: begun,
    state: newRun(options, { importId, startedAt, isDry: false }),
    freshness: new Freshness(),
    outlook: emptyOutlook(),
    touched: new Set(),
    outdated: new Set(),
    signal: new SteadySignal(),
  };
}

/** Takes up what earlier runs of the import knew, from the chunks they wrote. */
async function recall(db: BellwetherDatabase, { job, state, touched }: Running): Promise<void> {
  await eachChunk(db, job.id, ({ accountIds, created, byReference, before, same }) => {
    for (const id of accountIds) touched.add(id);
    for (const id of byReference) state.byReference.add(id);
    const named = new Set(byReference);
    const spoken = Object.values(created)
      .flat()
      .filter((key) => !named.has(key));
    for (const key of [...spoken, ...same]) state.seen.add(key);
    for (const { key } of before) state.seen.add(String(key));
  });
}

/** @returns whether the file was read to its end */
async function writeRows(db: BellwetherDatabase, running: Running, run: ImportRun) {
  const { begun, outlook, signal } = running;
  const start = { at: run.clock(), done: begun.rowsDone };
  let index = 0;
  try {
    for await (const rows of chunksOf(run.rows, run.chunkRows ?? CHUNK_ROWS)) {
      if (index < begun.chunks) skipRows(running.state, rows);
      else {
        if (run.signal?.aborted) return false;
        const written = await runWrite(db, () => writeOne(db, running, rows, run.clock()));
        signal.add(written, run.clock());
        const far = { done: begun.rowsDone + outlook.rows, total: begun.rowsTotal };
        run.onProgress?.(progressOf('writing', far, start, run.clock()));
      }
      index += 1;
    }
  } catch (error) {
    // A reader that was told to stop says so in its own way.
    if (run.signal?.aborted && error === run.signal.reason) return false;
    throw error;
  }
  return true;
}

/** One chunk, in the caller's transaction. @returns the accounts of which it wrote something */
async function writeOne(
  db: BellwetherDatabase,
  running: Running,
  rows: readonly CleanRow[],
  now: number,
): Promise<ReadonlySet<string>> {
  const { begun, job, state, freshness, outlook } = running;
  await requireUnchanged(db, job);
  if (await freshness.renew(db, state)) running.outdated.clear();
  const draft = await planChunk(db, state, rows, outlook);
  const place = { importId: job.id, index: job.chunks };
  const next: ImportJob = {
    ...job,
    chunks: job.chunks + 1,
    rowsDone: job.rowsDone + rows.length,
    counts: sumCounts(begun.counts, outlook.counts),
    areScoresDue: job.areScoresDue || draft.accountIds.size > 0,
  };
  const fresh = [...draft.accountIds].filter((id) => !running.outdated.has(id));
  await Promise.all([
    writeChunk(db, draft, place, now),
    outdateScores(db, fresh),
    db.imports.put(next),
  ]);
  await freshness.settle(db);
  state.directory.settle();
  state.people.settle();
  running.job = next;
  for (const id of draft.accountIds) {
    running.touched.add(id);
    running.outdated.add(id);
  }
  return draft.accountIds;
}

async function finish(
  db: BellwetherDatabase,
  running: Running,
  run: ImportRun,
  state: 'done' | 'cancelled',
): Promise<ImportJob> {
  if (running.job.areScoresDue) await scoreAll(db, running, run);
  return runWrite(db, async () => {
    await requireUnchanged(db, running.job);
    const ended = { ...running.job, state, endedAt: run.clock(), areScoresDue: false };
    await db.imports.put(ended);
    return ended;
  });
}

async function scoreAll(db: BellwetherDatabase, running: Running, run: ImportRun): Promise<void> {
  const { touched, signal } = running;
  const start = { at: run.clock(), done: 0 };
  let done = 0;
  await scoreTouched(db, [...touched], run.clock, (scored) => {
    done += scored.length;
    signal.add(scored, run.clock());
    const far = { done, total: touched.size };
    run.onProgress?.(progressOf('scoring', far, start, run.clock()));
  });
  signal.flush();
}

/** What is on disk stays right: the file may be broken while the database is well. */
async function keepFailure(
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
