import { weighedPreset } from '../../lib/health/choose-profile.ts';
import type { PresetId } from '../../lib/health/presets.ts';
import type { SignalMetric } from '../../lib/health/signal-metrics.ts';
import type { FactorId } from '../../lib/model/measure-id.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { Select } from '../Select.tsx';
import { ScoreAnchors } from './ScoreAnchors.tsx';
import type { ScoreEditorProps } from './ScorePresets.tsx';
import { type DraftProblem, weightNumbers } from './score-check.ts';
import { PRESET_IDS, presetsInUse, weightTexts, withoutEdits, withWeight } from './score-draft.ts';
import { sharesOf } from './score-shares.ts';
import { problemInWords } from './score-words.ts';

interface ScoreWeightsProps extends ScoreEditorProps {
  /** The preset that is changed here. */
  preset: PresetId;
  onEdit: (preset: PresetId) => void;
  /** Signals that some counted account has. */
  connected: readonly SignalMetric[];
}

/** Weights and values of one preset, and the way back to how it came. */
export function ScoreWeights(props: ScoreWeightsProps) {
  const { draft, preset, problems, edited, onDraft, onEdit } = props;
  const { scoreSettings: words } = useMessages();
  const { name } = words.presets[preset];
  const options = PRESET_IDS.map((value) => {
    const label = words.presets[value].name;
    return { value, label: edited.has(value) ? words.editedName(label) : label };
  });
  const factors = Object.keys(weightTexts(draft, preset)) as FactorId[];
  return (
    <section class="bw-card" aria-labelledby="score-weights">
      <h2 id="score-weights">{words.weightsTitle}</h2>
      <Select label={words.edited} options={options} value={preset} onChange={onEdit} />
      {!presetsInUse(draft).includes(preset) && <p>{words.notInUse}</p>}
      <LeftOut {...props} />
      <WeightTable {...{ draft, preset, problems, edited, onDraft }} />
      <div class="bw-stack">
        {factors.map((factor) => (
          <ScoreAnchors
            key={`${preset} ${factor}`}
            {...{ draft, preset, factor, problems, edited, onDraft }}
          />
        ))}
      </div>
      {edited.has(preset) && (
        <div>
          <Button onClick={() => onDraft(withoutEdits(draft, preset))}>{words.reset(name)}</Button>
        </div>
      )}
    </section>
  );
}

function LeftOut({ preset, connected }: ScoreWeightsProps) {
  const { common, scoreSettings: words } = useMessages();
  const format = useFormatters();
  const { leftOut } = weighedPreset(preset, { edits: {}, holidays: [], connected });
  if (leftOut.length === 0) return null;
  return (
    <Notice kind="info">
      <p>{words.leftOut(format.list(leftOut.map((factor) => common.factor[factor])))}</p>
    </Notice>
  );
}

type WeightTableProps = ScoreEditorProps & { preset: PresetId };

function WeightTable({ draft, preset, problems, onDraft }: WeightTableProps) {
  const { scoreSettings: words } = useMessages();
  const format = useFormatters();
  const texts = Object.entries(weightTexts(draft, preset)) as [FactorId, string][];
  const shares = sharesOf(weightNumbers(Object.fromEntries(texts)));
  const shareText = (at: number) =>
    shares === null ? words.noShare : format.percent((shares[at] ?? 0) / 100);
  const nothing = problems.find((one) => one.at === 'weights' && one.preset === preset);
  return (
    <table class="bw-weights" aria-labelledby="score-weights">
      <thead>
        <tr>
          <th scope="col">{words.factor}</th>
          <th scope="col">{words.weight}</th>
          <th scope="col">{words.shareColumn}</th>
        </tr>
      </thead>
      <tbody>
        {texts.map(([factor, text], at) => (
          <WeightRow
            key={factor}
            {...{ factor, text, preset, problems }}
            share={shareText(at)}
            onInput={(typed) => onDraft(withWeight(draft, preset, factor, typed))}
          />
        ))}
      </tbody>
      <WeightFoot nothing={nothing} total={shares === null ? words.noShare : format.percent(1)} />
    </table>
  );
}

function WeightFoot({ nothing, total }: { nothing: DraftProblem | undefined; total: string }) {
  const messages = useMessages();
  const format = useFormatters();
  return (
    <tfoot>
      <tr>
        <th scope="row">{messages.scoreSettings.together}</th>
        <td>
          {nothing && (
            <FieldError id="score-nothing" text={problemInWords(nothing, messages, format)} />
          )}
        </td>
        <td class="bw-figures">{total}</td>
      </tr>
    </tfoot>
  );
}

interface WeightRowProps extends Pick<WeightTableProps, 'preset' | 'problems'> {
  factor: FactorId;
  text: string;
  share: string;
  onInput: (text: string) => void;
}

function WeightRow({ factor, text, share, preset, problems, onInput }: WeightRowProps) {
  const messages = useMessages();
  const format = useFormatters();
  const name = messages.common.factor[factor];
  const problem = problems.find(
    (one) => one.at === 'weight' && one.preset === preset && one.factor === factor,
  );
  const nothing = problems.some((one) => one.at === 'weights' && one.preset === preset);
  const error = problem ? `score-weight-${factor}-error` : nothing ? 'score-nothing' : undefined;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          class="bw-input bw-figures"
          inputMode="decimal"
          autocomplete="off"
          maxLength={12}
          aria-label={messages.scoreSettings.weightOf(name)}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {problem && error && (
          <FieldError id={error} text={problemInWords(problem, messages, format)} />
        )}
      </td>
      <td class="bw-figures">{share}</td>
    </tr>
  );
}
