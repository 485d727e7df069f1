import { ImportJob } from '../../model/import-job.ts';
import type { BellwetherDatabase } from '../database.ts';
import { StoreError } from '../errors.ts';
import { runWrite } from '../write-transaction.ts';
import { ImportError } from './import-error.ts';
import type { ImportOrder } from './import-order.ts';
import { findJob } from './jobs.ts';
import { NO_COUNTS } from './outlook.ts';

/**
 * Puts an import on record, or takes an earlier one up again.
 * @throws {ImportError} `other-file`, `other-mapping` or `undone`; {StoreError} `invalid`; nothing
 * was written
 */
export async function beginJob(
  db: BellwetherDatabase,
  order: ImportOrder,
  now: number,
): Promise<ImportJob> {
  return runWrite(db, async () => {
    const earlier = await findJob(db, order.id);
    const job = earlier ? resumed(earlier, order) : newJob(order, now);
    if (job !== earlier) await db.imports.put(job);
    return job;
  });
}

function resumed(job: ImportJob, order: ImportOrder): ImportJob {
  if (job.fileHash !== order.fileHash) throw new ImportError('other-file');
  if (job.state === 'undoing' || job.state === 'undone') throw new ImportError('undone');
  const isReadAlike =
    job.kind === order.kind &&
    job.mapping === order.mapping &&
    JSON.stringify(Object.entries(job.options).sort()) ===
      JSON.stringify(Object.entries(order.options).sort());
  if (!isReadAlike) throw new ImportError('other-mapping');
  return job.state === 'done' ? job : { ...job, state: 'running', endedAt: null };
}

function newJob(order: ImportOrder, now: number): ImportJob {
  const job = ImportJob.safeParse({
    ...order,
    state: 'running',
    startedAt: now,
    endedAt: null,
    chunks: 0,
    rowsDone: 0,
    counts: { ...NO_COUNTS },
    areScoresDue: false,
    chunksUndone: 0,
    stays: {},
  });
  if (job.success) return job.data;
  const field = job.error.issues[0]?.path.join('.') ?? 'the import';
  throw new StoreError(
    'invalid',
    `imports: ${field} cannot be kept. Shorten the names of the columns, or leave some out.`,
  );
}
