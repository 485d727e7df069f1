import { PreviewTally, type ScorePreview } from '../health/preview.ts';
import { countedRows } from '../work/counted-rows.ts';
import { factsOf } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import type { TeamSettings } from './health-settings.ts';
import { listScoreRows } from './reads.ts';
import { readScoreBasis, type ScoreBasis } from './score.ts';
import { readScoreRules, scoreBy } from './score-rules.ts';
import { runRead } from './write-transaction.ts';

/** Accounts read in one transaction: few enough that reading them is not felt. */
const SLICE = 20;

export interface PreviewRun {
  now: number;
  /** Ends the run before its next account. */
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
  /** Called before each account: a promise to wait for where the page wants its turn. */
  pause: () => Promise<void> | undefined;
}

/**
 * What other settings would make of the accounts that figures are made of, against those in force.
 * Reads and scores in slices and writes nothing; a write in between counts from its slice on.
 * @returns `null` if it was ended before it was done
 * @throws {StoreError} if the database cannot be read
 * @throws {HealthInputError} for settings that make no profile
 * @example await previewScores(db, { ...settings, preset: 'saas' }, { now, signal, onProgress, pause })
 */
export async function previewScores(
  db: BellwetherDatabase,
  settings: TeamSettings,
  { now, signal, onProgress, pause }: PreviewRun,
): Promise<ScorePreview | null> {
  const { rules, rows } = await runRead(db, async () => {
    return { rules: await readScoreRules(db), rows: countedRows(await listScoreRows(db)) };
  });
  const then = { ...rules, settings };
  const tally = new PreviewTally();
  onProgress(0, rows.length);
  for (let from = 0; from < rows.length; from += SLICE) {
    if (signal.aborted) return null;
    const slice = rows.slice(from, from + SLICE).map(({ accountId }) => accountId);
    for (const { rows: stored, recentBands } of await readSlice(db, slice, now)) {
      await pause();
      if (signal.aborted) return null;
      const facts = factsOf(stored);
      if (!facts) continue;
      const before = scoreBy(rules, facts, recentBands, now);
      tally.add(facts.account, before, scoreBy(then, facts, recentBands, now));
    }
    onProgress(from + slice.length, rows.length);
  }
  return signal.aborted ? null : tally.result();
}

function readSlice(
  db: BellwetherDatabase,
  accountIds: readonly string[],
  now: number,
): Promise<ScoreBasis[]> {
  return runRead(db, () => Promise.all(accountIds.map((id) => readScoreBasis(id, now))));
}
