/** How far an import, a dry run or an undo is. */
export interface ImportProgress {
  phase: 'planning' | 'writing' | 'scoring' | 'undoing';
  /** Rows; of scoring, accounts. */
  done: number;
  /** `null`: not known. */
  total: number | null;
  /** Rows a second since the run began; `null`: too early to say. */
  ratePerSecond: number | null;
  /** Milliseconds; `null`: not known. */
  leftMs: number | null;
}

/** Before this a rate says nothing. */
const WARM_UP_MS = 500;

/**
 * @param begun how far it was when the run began: what an earlier run did says nothing of this one's rate
 * @example progressOf('writing', { done: 8000, total: 10_000 }, { at: 0, done: 4000 }, 2000).leftMs // 1000
 */
export function progressOf(
  phase: ImportProgress['phase'],
  { done, total }: { done: number; total: number | null },
  begun: { at: number; done: number },
  now: number,
): ImportProgress {
  const elapsed = now - begun.at;
  const fresh = done - begun.done;
  const isKnown = elapsed >= WARM_UP_MS && fresh > 0;
  const ratePerSecond = isKnown ? (fresh * 1000) / elapsed : null;
  const left = total === null ? null : Math.max(0, total - done);
  const leftMs = ratePerSecond === null || left === null ? null : (left * 1000) / ratePerSecond;
  return { phase, done, total, ratePerSecond, leftMs };
}
