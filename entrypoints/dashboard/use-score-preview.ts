import { useEffect, useState } from 'preact/hooks';
import type { PreviewState } from '../../components/dashboard/ScorePreview.tsx';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import type { TeamSettings } from '../../lib/store/health-settings.ts';
import { troubleOf } from '../../lib/store/problem.ts';
import { previewScores } from '../../lib/store/score-preview.ts';
import { pauseEvery } from './page-turns.ts';

/** A run begins when the typing pauses. */
const PAUSE_MS = 250;
/** Less than a frame. */
const TURN_MS = 10;

/**
 * What unsaved settings would do; every change of them ends the run and begins another.
 * @param settings `null`: there is nothing to try
 * @param accounts how many there are; another number is another preview
 */
export function useScorePreview(
  db: BellwetherDatabase,
  settings: TeamSettings | null,
  accounts: number,
): { shown: PreviewState; retry: () => void } {
  const [shown, setShown] = useState<PreviewState>({ state: 'unchanged' });
  const [attempt, setAttempt] = useState(0);
  const key = settings === null ? null : JSON.stringify(settings);
  useEffect(() => {
    if (settings === null) return;
    const stop = new AbortController();
    const show = (state: PreviewState) => !stop.signal.aborted && setShown(state);
    show({ state: 'running', done: 0, total: accounts });
    const run = {
      now: Date.now(),
      signal: stop.signal,
      onProgress: (done: number, total: number) => show({ state: 'running', done, total }),
      pause: pauseEvery(TURN_MS),
    };
    const timer = setTimeout(() => {
      previewScores(db, settings, run).then(
        (preview) => preview && show({ state: 'ready', preview }),
        (error) => show({ state: 'failed', trouble: troubleOf(error) }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [db, key, accounts, attempt]);
  return { shown, retry: () => setAttempt(attempt + 1) };
}
