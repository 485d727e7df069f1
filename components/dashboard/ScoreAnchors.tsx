import { useId } from 'preact/hooks';
import { MEASURES } from '../../lib/health/measures.ts';
import { PRESETS, type PresetId } from '../../lib/health/presets.ts';
import type { FactorId, MeasureId } from '../../lib/model/measure-id.ts';
import { Disclosure } from '../Disclosure.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { ScoreEditorProps } from './ScorePresets.tsx';
import type { DraftProblem } from './score-check.ts';
import { anchorTexts, withAnchor } from './score-draft.ts';
import { ANCHOR_POINTS, problemInWords } from './score-words.ts';

interface ScoreAnchorsProps extends ScoreEditorProps {
  preset: PresetId;
  factor: FactorId;
}

/** What each measure of a factor has to be for 0, 50, 75 and 100 points, behind a disclosure. */
export function ScoreAnchors({ factor, ...rest }: ScoreAnchorsProps) {
  const { preset, problems } = rest;
  const { common, scoreSettings: words } = useMessages();
  const measures = PRESETS[preset].measures.filter((one) => MEASURES[one].factor === factor);
  const hasProblem = problems.some(
    (one) => one.at === 'anchor' && one.preset === preset && measures.includes(one.measure),
  );
  return (
    <div>
      <Disclosure
        summary={words.anchors(common.factor[factor])}
        {...{ heldOpen: hasProblem, initiallyOpen: hasProblem }}
      >
        <div class="bw-anchors">
          <p class="bw-small bw-muted">{words.anchorsHint}</p>
          {measures.map((measure) => (
            <MeasureAnchors key={measure} measure={measure} {...rest} />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

type MeasureAnchorsProps = Omit<ScoreAnchorsProps, 'factor'> & { measure: MeasureId };

function MeasureAnchors({ draft, preset, measure, problems, onDraft }: MeasureAnchorsProps) {
  const messages = useMessages();
  const format = useFormatters();
  const id = useId();
  const { scoreSettings: words } = messages;
  const { unit, byTenure } = MEASURES[measure];
  const problem = problems.find(isAt(preset, measure));
  const type = (index: number, text: string) =>
    onDraft(withAnchor(draft, preset, { measure, index, text }));
  const wrong = problem?.index;
  return (
    <fieldset class="bw-anchor">
      <legend class="bw-label">
        {words.anchorOf(messages.health.measure[measure], words.units[unit])}
      </legend>
      {byTenure.length > 0 && <p class="bw-hint">{words.anchorsTenure}</p>}
      <div class="bw-anchor-values">
        {anchorTexts(draft, preset, measure).map((text, index) => (
          <label key={ANCHOR_POINTS[index]}>
            <span class="bw-hint">{words.anchorAt(String(ANCHOR_POINTS[index]))}</span>
            <input
              class="bw-input bw-figures"
              inputMode="decimal"
              autocomplete="off"
              maxLength={12}
              aria-invalid={wrong === index ? 'true' : undefined}
              aria-describedby={wrong === index ? `${id}-error` : undefined}
              value={text}
              onInput={(event) => type(index, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {problem && (
        <FieldError id={`${id}-error`} text={problemInWords(problem, messages, format)} />
      )}
    </fieldset>
  );
}

function isAt(preset: PresetId, measure: MeasureId) {
  return (one: DraftProblem): one is DraftProblem & { at: 'anchor' } =>
    one.at === 'anchor' && one.preset === preset && one.measure === measure;
}
