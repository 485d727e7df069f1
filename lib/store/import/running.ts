import type { ImportJob } from '../../model/import-job.ts';
import type { BellwetherDatabase } from '../database.ts';
import { Freshness } from './freshness.ts';
import { eachChunk } from './jobs.ts';
import { KeptInteractions } from './kept-interactions.ts';
import { emptyOutlook } from './outlook.ts';
import type { ImportOutlook } from './row-outcome.ts';
import { newRun, type RunState } from './run-state.ts';
import { SteadySignal } from './steady-signal.ts';

/** An import while it runs. */
export interface Running {
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
  kept: KeptInteractions;
  signal: SteadySignal;
}

/** A run of a job that is on record. */
export function newRunning(begun: ImportJob): Running {
  const { id: importId, startedAt, options } = begun;
  return {
    begun,
    job: begun,
    state: newRun(options, { importId, startedAt, isDry: false }),
    freshness: new Freshness(),
    outlook: emptyOutlook(),
    touched: new Set(),
    outdated: new Set(),
    kept: new KeptInteractions(),
    signal: new SteadySignal(),
  };
}

/** Takes up what earlier runs of the import knew, from the chunks they wrote, in the caller's transaction. */
export async function recall(
  db: BellwetherDatabase,
  { job, state, touched }: Running,
): Promise<void> {
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
