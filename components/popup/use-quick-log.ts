import { useCallback, useState } from 'preact/hooks';
import { type Action, useAction } from '../use-action.ts';
import { problemOf, type QuickLogDraft, type QuickLogProblem } from './quick-log.ts';

interface QuickLogForm {
  /** What the last Enter found missing, until it is said. */
  problem: QuickLogProblem | null;
  action: Action<[]>;
  submit: (event: Event) => void;
}

/** Checks the draft on Enter, and logs it if nothing is missing. */
export function useQuickLog(
  { draft, onLog }: { draft: QuickLogDraft; onLog: (draft: QuickLogDraft) => Promise<void> },
  onProblem: (problem: QuickLogProblem) => void,
): QuickLogForm {
  const [asked, setAsked] = useState(false);
  const problem = problemOf(draft);
  const action = useAction(useCallback(() => onLog(draft), [onLog, draft]));
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(problem !== null);
    if (problem !== null) onProblem(problem);
    else void action.run();
  };
  return { problem: asked ? problem : null, action, submit };
}
