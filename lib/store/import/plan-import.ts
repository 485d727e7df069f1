import type { ImportOptions } from '../../model/import-job.ts';
import type { BellwetherDatabase } from '../database.ts';
import { runRead } from '../write-transaction.ts';
import { CHUNK_ROWS, chunksOf, type RowSource } from './chunks.ts';
import { Freshness } from './freshness.ts';
import { emptyOutlook } from './outlook.ts';
import { planChunk } from './plan-chunk.ts';
import { type ImportProgress, progressOf } from './progress.ts';
import type { ImportOutlook } from './row-outcome.ts';
import { newRun } from './run-state.ts';

export interface DryRun {
  options: ImportOptions;
  /** The rows of the file, cleaned, from its first on. */
  rows: RowSource;
  clock: () => number;
  signal?: AbortSignal;
  /** Rows of one chunk, for tests. */
  chunkRows?: number;
  onProgress?: (progress: ImportProgress) => void;
}

/**
 * What an import of these rows would do: the very steps of the import, without its writes.
 * @throws {StoreError} if the database cannot be read, whatever reading the file throws, and the
 * signal's reason once it is aborted
 * @example const outlook = await planImport(db, { options, rows, clock: Date.now });
 */
export async function planImport(db: BellwetherDatabase, dryRun: DryRun): Promise<ImportOutlook> {
  const { options, rows, clock, signal, onProgress } = dryRun;
  const startedAt = clock();
  const state = newRun(options, { importId: null, startedAt, isDry: true });
  const freshness = new Freshness();
  const outlook = emptyOutlook();
  for await (const chunk of chunksOf(rows, dryRun.chunkRows ?? CHUNK_ROWS)) {
    signal?.throwIfAborted();
    await runRead(db, async () => {
      await freshness.renew(db, state);
      await planChunk(db, state, chunk, outlook);
    });
    const far = { done: outlook.rows, total: null };
    onProgress?.(progressOf('planning', far, { at: startedAt, done: 0 }, clock()));
  }
  return outlook;
}
