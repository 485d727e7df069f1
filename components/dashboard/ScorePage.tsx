import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SignalMetric } from '../../lib/health/signal-metrics.ts';
import { useMessages } from '../i18n.tsx';
import { type ScoreEditorProps, ScorePresets } from './ScorePresets.tsx';
import { ScorePreview, type ScorePreviewProps, statusText } from './ScorePreview.tsx';
import { ScoreSaveBar, type ScoreSaveBarProps } from './ScoreSaveBar.tsx';
import { ScoreWeights } from './ScoreWeights.tsx';

export interface ScorePageProps extends ScoreEditorProps {
  preview: ScorePreviewProps;
  /** Signals that some counted account has. */
  connected: readonly SignalMetric[];
  saving: Omit<ScoreSaveBarProps, 'problems' | 'summary' | 'onSummary' | 'onSave' | 'onDiscard'>;
  onSave: () => void;
  onDiscard: () => void;
}

/** How scores are made, and what would happen if they were made otherwise. */
export function ScorePage(props: ScorePageProps) {
  const { draft, problems, edited, onDraft, preview, connected, saving, onDiscard } = props;
  const { scoreSettings: words } = useMessages();
  const page = useRef<HTMLDivElement>(null);
  const heading = useHeadingAfterSave(saving.isUnsaved);
  const { shown, setShown, save } = useShownPreset(props, page);
  const editor = { draft, problems, edited, onDraft };
  const summary = preview.shown.state === 'ready' ? statusText(preview.shown, words.preview) : null;
  const showPreview = () => page.current?.querySelector<HTMLElement>('#score-preview')?.focus();
  return (
    <div class="bw-page bw-score-page" ref={page}>
      <div class="bw-stack">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class="bw-muted">{words.lead}</p>
      </div>
      <div class="bw-score-columns">
        <div>
          <ScorePresets {...editor} />
          <ScoreWeights {...editor} preset={shown} onEdit={setShown} connected={connected} />
        </div>
        <ScorePreview {...preview} />
      </div>
      <ScoreSaveBar
        {...{ ...saving, summary, onDiscard }}
        problems={problems.length}
        onSummary={showPreview}
        onSave={save}
      />
    </div>
  );
}

/** Which preset's weights are shown: the chosen one's, or those that need correcting. */
function useShownPreset(
  { draft, problems, onSave }: ScorePageProps,
  page: { current: HTMLElement | null },
) {
  const [shown, setShown] = useState(draft.preset);
  const findProblem = useFindProblem(page);
  useEffect(() => setShown(draft.preset), [draft.preset]);
  const save = () => {
    const first = problems[0];
    if (!first) return onSave();
    if (first.at !== 'onboarding') setShown(first.preset);
    findProblem();
  };
  return { shown, setShown, save };
}

/** The bar with the pressed button goes away: the focus must not go with it. */
function useHeadingAfterSave(isUnsaved: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasUnsaved = useRef(isUnsaved);
  useEffect(() => {
    if (wasUnsaved.current && !isUnsaved) heading.current?.focus({ preventScroll: true });
    wasUnsaved.current = isUnsaved;
  }, [isUnsaved]);
  return heading;
}

/** Leads to the first field that needs correcting, once it is shown. */
function useFindProblem(page: { current: HTMLElement | null }): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) page.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus();
  }, [asked, page]);
  return useCallback(() => setAsked((count) => count + 1), []);
}
