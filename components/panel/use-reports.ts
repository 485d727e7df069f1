import { useState } from 'preact/hooks';
import type { WriteReceipt } from '../../lib/model/write-receipt.ts';
import { useMessages } from '../i18n.tsx';
import type { Answer, Problem } from '../problem.ts';
import type { ToastContent } from '../Toast.tsx';
import type { PanelActions } from './actions.ts';

/** What is said about the last write: that it is done, with Undo, or what was wrong. */
export function useReports(actions: PanelActions) {
  const { common, panel } = useMessages();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const undo = async (changeId: string) => {
    const answer = await actions.undo(changeId);
    if (!answer.ok) setToast({ text: panel.problem[answer.problem] });
    else setToast({ text: answer.value ? common.undone : common.nothingToUndo });
  };
  const report = (answer: Answer<WriteReceipt>, done: string): Problem | null => {
    if (!answer.ok) {
      setToast({ text: panel.problem[answer.problem] });
      return answer.problem;
    }
    const { changeId } = answer.value;
    setToast({ text: done, onUndo: () => void undo(changeId) });
    return null;
  };
  return { toast, report, dismiss: () => setToast(null) };
}
