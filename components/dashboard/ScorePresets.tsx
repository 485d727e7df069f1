import { useId } from 'preact/hooks';
import type { PresetId } from '../../lib/health/presets.ts';
import { SEGMENTS, type Segment } from '../../lib/health/segment.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import { TextField } from '../TextField.tsx';
import type { DraftProblem } from './score-check.ts';
import { PRESET_IDS, type ScoreDraft, withSegment } from './score-draft.ts';
import { problemInWords, weightsInWords } from './score-words.ts';

export interface ScoreEditorProps {
  draft: ScoreDraft;
  problems: readonly DraftProblem[];
  /** Presets that are not as they came. */
  edited: ReadonlySet<PresetId>;
  onDraft: (draft: ScoreDraft) => void;
}

/** Which preset scores whom. */
export function ScorePresets(editor: ScoreEditorProps) {
  const { draft, edited, onDraft } = editor;
  const { scoreSettings: words } = useMessages();
  return (
    <>
      <section class="bw-card" aria-labelledby="score-preset">
        <h2 id="score-preset">{words.presetTitle}</h2>
        <p id="score-preset-hint">{words.presetHint}</p>
        <div
          class="bw-presets"
          role="radiogroup"
          aria-labelledby="score-preset"
          aria-describedby="score-preset-hint"
        >
          {PRESET_IDS.map((id) => (
            <PresetChoice
              key={id}
              {...{ id, draft }}
              isEdited={edited.has(id)}
              onChoose={() => onDraft({ ...draft, preset: id })}
            />
          ))}
        </div>
      </section>
      <Segments {...editor} />
    </>
  );
}

interface PresetChoiceProps {
  id: PresetId;
  draft: ScoreDraft;
  isEdited: boolean;
  onChoose: () => void;
}

function PresetChoice({ id, draft, isEdited, onChoose }: PresetChoiceProps) {
  const messages = useMessages();
  const format = useFormatters();
  const element = useId();
  const words = messages.scoreSettings;
  const { name, who } = words.presets[id];
  return (
    <label class="bw-preset">
      <input
        type="radio"
        name="score-preset"
        value={id}
        checked={draft.preset === id}
        aria-labelledby={`${element}-name`}
        aria-describedby={`${element}-about`}
        onChange={onChoose}
      />
      <span class="bw-preset-name" id={`${element}-name`}>
        {name}
      </span>
      <span class="bw-preset-about" id={`${element}-about`}>
        <span>{who}</span>
        <span class="bw-small bw-muted">
          {isEdited && <strong>{words.changedByHand}: </strong>}
          {weightsInWords(draft, id, messages, format) ?? words.noShare}
        </span>
      </span>
    </label>
  );
}

const AS_PORTFOLIO = 'as-portfolio';

function Segments({ draft, problems, onDraft }: ScoreEditorProps) {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.scoreSettings;
  const names = PRESET_IDS.map((value) => ({ value, label: words.presets[value].name }));
  const asPortfolio = words.asPortfolio(words.presets[draft.preset].name);
  const options = [{ value: AS_PORTFOLIO, label: asPortfolio } as const, ...names];
  const choose = (segment: Segment, chosen: PresetId | typeof AS_PORTFOLIO) =>
    onDraft(withSegment(draft, segment, chosen === AS_PORTFOLIO ? null : chosen));
  const problem = problems.find(({ at }) => at === 'onboarding');
  return (
    <section class="bw-card" aria-labelledby="score-segments">
      <h2 id="score-segments">{words.segmentTitle}</h2>
      <p>{words.segmentHint}</p>
      <div class="bw-score-fields">
        {SEGMENTS.map((segment) => (
          <Select
            key={segment}
            label={words.segments[segment]}
            options={options}
            value={draft.bySegment[segment] ?? AS_PORTFOLIO}
            onChange={(chosen) => choose(segment, chosen)}
          />
        ))}
        <TextField
          label={words.onboardingDays}
          hint={words.onboardingHint}
          inputMode="numeric"
          maxLength={12}
          value={draft.onboardingDays}
          error={problem && problemInWords(problem, messages, format)}
          onInput={(onboardingDays) => onDraft({ ...draft, onboardingDays })}
        />
      </div>
    </section>
  );
}
