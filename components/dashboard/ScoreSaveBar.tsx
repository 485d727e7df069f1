import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';

export interface ScoreSaveBarProps {
  isUnsaved: boolean;
  isSaving: boolean;
  /** Why the last save failed, in words. */
  failure: string | null;
  /** How many accounts are scored anew already; `null`: nothing runs. */
  scoring: { done: number; total: number } | null;
  /** Why not every score follows the settings in force; `null`: they all do. */
  notScored: string | null;
  /** How many fields need correcting. */
  problems: number;
  /** What the preview says in one line; `null`: nothing yet. */
  summary: string | null;
  onSave: () => void;
  onDiscard: () => void;
  onScoreAgain: () => void;
  onSummary: () => void;
}

/** Says what is not saved or not scored yet, and does it. Always in view while there is either. */
export function ScoreSaveBar(props: ScoreSaveBarProps) {
  const { scoreSettings: words } = useMessages();
  const { isUnsaved, scoring, notScored } = props;
  if (!isUnsaved && scoring === null && notScored === null) return null;
  return (
    <section class="bw-save-bar" aria-label={words.unsaved}>
      {scoring !== null && <Scoring {...scoring} />}
      {notScored !== null && scoring === null && (
        <div class="bw-row">
          <FieldError id="score-not-scored" text={words.notScored(notScored)} />
          <Button onClick={props.onScoreAgain}>{words.scoreAgain}</Button>
        </div>
      )}
      {isUnsaved && <Unsaved {...props} />}
    </section>
  );
}

function Unsaved(props: ScoreSaveBarProps) {
  const { isSaving, failure, problems, scoring, onSave, onDiscard } = props;
  const { scoreSettings: words } = useMessages();
  return (
    <div class="bw-row">
      <strong>{words.unsaved}</strong>
      {problems > 0 && <span>{words.correct(problems)}</span>}
      {props.summary !== null && (
        <span class="bw-save-summary">
          <Button kind="link" onClick={props.onSummary}>
            {props.summary}
          </Button>
        </span>
      )}
      {failure !== null && <FieldError id="score-save-failed" text={words.saveFailed(failure)} />}
      <span class="bw-save-buttons">
        <Button onClick={onDiscard}>{words.discard}</Button>
        <Button kind="primary" pending={isSaving || scoring !== null} onClick={onSave}>
          {isSaving ? words.saving : words.save}
        </Button>
      </span>
    </div>
  );
}

function Scoring({ done, total }: { done: number; total: number }) {
  const { scoreSettings: words } = useMessages();
  const format = useFormatters();
  const text = total === 0 ? words.scoring : words.scoringAt(format.number(done, 0), total);
  return (
    <div class="bw-row">
      <progress class="bw-progress" aria-label={text} value={done} max={Math.max(total, 1)} />
      <span>{text}</span>
    </div>
  );
}
