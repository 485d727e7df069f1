import { Dexie } from 'dexie';
import type { CleanRow } from '../../intake/import-record.ts';
import type { ImportJob } from '../../model/import-job.ts';
import type { BellwetherDatabase } from '../database.ts';
import { runRead, runWrite } from '../write-transaction.ts';
import { beginJob } from './begin-job.ts';
import { CHUNK_ROWS, chunksOf, readAhead } from './chunks.ts';
import { closeChunk } from './close-chunk.ts';
import { finish, keepFailure } from './end-run.ts';
import type { ImportOrder, ImportResult, ImportRun } from './import-order.ts';
import { requireUnchanged } from './jobs.ts';
import { sumCounts } from './outlook.ts';
import { planChunk, skipRows } from './plan-chunk.ts';
import { progressOf } from './progress.ts';
import { RowSender } from './row-sender.ts';
import { newRunning, type Running, recall } from './running.ts';
import { outdateScores } from './score-touched.ts';

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

/** @returns whether the file was read to its end */
async function writeRows(db: BellwetherDatabase, running: Running, run: ImportRun) {
  const { begun, outlook, signal } = running;
  const start = { at: run.clock(), done: begun.rowsDone };
  let index = 0;
  try {
    const chunks = chunksOf(run.rows, run.chunkRows ?? CHUNK_ROWS);
    for await (const { piece: rows, readNext } of readAhead(chunks)) {
      if (index < begun.chunks) skipRows(running.state, rows);
      else {
        if (run.signal?.aborted) return false;
        const chunk = { rows, now: run.clock(), onSent: readNext };
        const written = await runWrite(db, () => writeOne(db, running, chunk));
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

interface Chunk {
  rows: readonly CleanRow[];
  now: number;
  /** Called when every row is on its way to the disk, and there is time. */
  onSent: () => void;
}

/** One chunk, in the caller's transaction. @returns the accounts of which it wrote something */
async function writeOne(
  db: BellwetherDatabase,
  running: Running,
  { rows, now, onSent }: Chunk,
): Promise<ReadonlySet<string>> {
  const { begun, job, state, freshness, outlook } = running;
  await requireUnchanged(db, job);
  if (await freshness.renew(db, state)) {
    running.outdated.clear();
    running.kept.forget();
  }
  const sender = new RowSender(db);
  const draft = await planChunk(db, state, rows, outlook, (drafted) => sender.send(drafted));
  // Reading a file is no part of the transaction.
  Dexie.ignoreTransaction(onSent);
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
    sender.settled(),
    closeChunk(db, draft, place, now),
    outdateScores(db, fresh),
    running.kept.take(db, draft, fresh),
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
