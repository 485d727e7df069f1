import { useState } from 'preact/hooks';
import type { PanelView } from '../../lib/model/views.ts';
import type { WriteReceipt } from '../../lib/model/write-receipt.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { Answer, Problem } from '../problem.ts';
import { shownScore } from '../score-text.ts';
import type { ToastContent } from '../Toast.tsx';
import type { PanelActions } from './actions.ts';

/** The score that stood there when something was written. */
export interface ScoreBefore {
  accountId: string;
  score: number | null;
}

interface Said extends ToastContent {
  before?: ScoreBefore | undefined;
}

/** What is said about the last write: that it is done, with Undo, or what was wrong. */
export function useReports(actions: PanelActions) {
  const { common, panel } = useMessages();
  const moved = useMovedText();
  const [said, setSaid] = useState<Said | null>(null);
  const undo = async (changeId: string) => {
    const onUndo = () => void undo(changeId);
    const answer = await actions.undo(changeId);
    if (!answer.ok) setSaid({ text: panel.problem[answer.problem], onUndo });
    else setSaid({ text: answer.value ? common.undone : common.nothingToUndo });
  };
  const report = (
    answer: Answer<WriteReceipt>,
    done: string,
    before?: ScoreBefore,
  ): Problem | null => {
    if (!answer.ok) {
      setSaid({ text: panel.problem[answer.problem] });
      return answer.problem;
    }
    const { changeId } = answer.value;
    setSaid({ text: done, onUndo: () => void undo(changeId), before });
    return null;
  };
  const toastFor = (view: PanelView | null): ToastContent | null => {
    if (said === null) return null;
    const { before, ...toast } = said;
    return { ...toast, text: [said.text, ...moved(before, view)].join(' · ') };
  };
  return {
    toastFor,
    report,
    say: (text: string) => setSaid({ text }),
    dismiss: () => setSaid(null),
  };
}

/** How the score moved since, as soon as the view shows it; nothing while it is the same. */
function useMovedText() {
  const { panel } = useMessages();
  const format = useFormatters();
  const words = (score: number) => format.number(shownScore(score));
  return (before: ScoreBefore | undefined, view: PanelView | null): string[] => {
    const score = view?.health?.score ?? null;
    if (!before || score === null || view?.account?.id !== before.accountId) return [];
    if (before.score === null) return [panel.scoreFirst(words(score))];
    if (words(before.score) === words(score)) return [];
    return [panel.scoreMoved(words(before.score), words(score))];
  };
}
