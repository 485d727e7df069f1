import { useCallback } from 'preact/hooks';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { ToastContent } from '../Toast.tsx';
import { useTakeBack } from '../use-take-back.ts';

/** What was logged for whom, and the score before and after; `null`: not known. */
interface LoggedEntry {
  name: string;
  scores: { before: number | null; after: number | null };
}

/**
 * Says that an entry was logged and what it did to the score, and offers the way back.
 * @returns to be called with the entry and with what takes it back: resolves to whether it is gone
 */
export function useSayLogged(say: (toast: ToastContent) => void) {
  const { log, common } = useMessages();
  const format = useFormatters();
  const onUndo = useTakeBack(say);
  return useCallback(
    ({ name, scores }: LoggedEntry, takeBack: () => Promise<boolean>) => {
      const said = (score: number | null) =>
        score === null ? common.notAvailable : format.number(score, 0);
      const [before, after] = [said(scores.before), said(scores.after)];
      const text = before === after ? log.done(name) : log.doneWithScore(name, before, after);
      say({ text, onUndo: onUndo(takeBack) });
    },
    [say, onUndo, log, common, format],
  );
}
