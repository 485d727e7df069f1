import { useState } from 'preact/hooks';
import { DashboardSkeleton } from '../../components/dashboard/DashboardSkeleton.tsx';
import { formatRoute } from '../../components/dashboard/dashboard-route.ts';
import { ScoreLeave } from '../../components/dashboard/ScoreLeave.tsx';
import { ScorePage } from '../../components/dashboard/ScorePage.tsx';
import type { PreviewState } from '../../components/dashboard/ScorePreview.tsx';
import { checkDraft, isSameChoice } from '../../components/dashboard/score-check.ts';
import { type ScoreDraft, toDraft } from '../../components/dashboard/score-draft.ts';
import { useMessages } from '../../components/i18n.tsx';
import { StoreProblem } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { live } from '../../lib/store/live.ts';
import { troubleOf } from '../../lib/store/problem.ts';
import { readScoreRules, type ScoreRules } from '../../lib/store/score-rules.ts';
import { demoPart } from '../../lib/work/counted-rows.ts';
import { useLeaveGuard, useOpenPage } from './use-leave-guard.ts';
import type { LeaveGuard } from './use-route.ts';
import { useScorePreview } from './use-score-preview.ts';
import { useScoreSettings } from './use-score-settings.ts';

interface ScoreProps {
  db: BellwetherDatabase;
  rows: readonly ScoreRow[];
  say: (toast: ToastContent) => void;
  guard: LeaveGuard;
}

/** How scores are made, live. */
export function Score({ db, rows, say, guard }: ScoreProps) {
  const { scoreSettings } = useMessages();
  const [attempt, setAttempt] = useState(0);
  const rules = useLive(
    live(() => readScoreRules(db)),
    attempt,
  );
  if (rules.state === 'failed')
    return (
      <div class="bw-page">
        <StoreProblem
          trouble={troubleOf(rules.error)}
          onRetry={() => setAttempt(attempt + 1)}
          onReload={() => location.reload()}
        />
      </div>
    );
  if (rules.state === 'loading') return <DashboardSkeleton label={scoreSettings.loading} />;
  return <Editor {...{ db, rows, say, guard }} rules={rules.value} />;
}

const hrefOf = (accountId: string) => formatRoute({ view: 'account', accountId });

function Editor({ db, rows, say, guard, rules }: ScoreProps & { rules: ScoreRules }) {
  const { settings: inForce, context } = rules;
  const [typed, setTyped] = useState<ScoreDraft | null>(null);
  const draft = typed ?? toDraft(inForce);
  const { choices, problems, edited } = checkDraft(draft);
  const isUnsaved = typed !== null && !(choices && isSameChoice(choices, inForce));
  const tried = isUnsaved && rows.length > 0 ? choices : null;
  const { shown, retry } = useScorePreview(db, tried, rows.length);
  const { save, scoreAgain, scoring, notScored } = useScoreSettings(db, say);
  const question = useLeaveGuard(isUnsaved, guard);
  useOpenPage(scoring !== null);
  const demo = demoPart(rows);
  const idle = idleState({ isUnsaved, isValid: choices !== null, isEmpty: rows.length === 0 });
  const onSave = () => {
    if (choices)
      void save.run({ settings: choices, before: inForce, onKept: () => setTyped(null) });
  };
  const { pending: isSaving, failure } = save;
  return (
    <>
      <ScorePage
        {...{ draft, problems, edited, onSave }}
        preview={{ shown: idle ?? shown, demo, hrefOf, onRetry: retry, onReload }}
        connected={demo === 'counted' ? context.connected.demo : context.connected.own}
        saving={{ isUnsaved, isSaving, failure, scoring, notScored, onScoreAgain: scoreAgain }}
        onDraft={setTyped}
        onDiscard={() => setTyped(null)}
      />
      {question.isAsked && <ScoreLeave onStay={question.stay} onLeave={question.leave} />}
    </>
  );
}

function onReload(): void {
  location.reload();
}

/** What is said where there is nothing to try. */
function idleState(is: {
  isUnsaved: boolean;
  isValid: boolean;
  isEmpty: boolean;
}): PreviewState | null {
  if (!is.isUnsaved) return { state: 'unchanged' };
  if (!is.isValid) return { state: 'invalid' };
  return is.isEmpty ? { state: 'empty' } : null;
}
