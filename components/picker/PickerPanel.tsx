import { useEffect, useRef, useState } from 'preact/hooks';
import type { PickerCommand, PickerStep, PickerView } from '../../lib/model/picker.ts';
import { NAMING_FIELDS } from '../../lib/model/recipe-fields.ts';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { TextField } from '../TextField.tsx';
import { AddressStep } from './AddressStep.tsx';
import { FieldsStep } from './FieldsStep.tsx';
import { SecondStep } from './SecondStep.tsx';

/** Sends one thing that the user did. */
export type Teach = (command: PickerCommand) => void;

const STEPS: readonly PickerStep[] = ['fields', 'address', 'second'];

/** The user teaches Bellwether to read this page: fields, address, another record. */
export function PickerPanel({ view }: { view: PickerView }) {
  const { picker } = useMessages();
  const { actions, fail } = useTeaching();
  const teach: Teach = (command) => void actions.teach(command).then(fail);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view.step]);
  const place = STEPS.indexOf(view.step);
  return (
    <section class="bw-section" aria-labelledby="picker-title">
      <div class="bw-stack">
        <h1 id="picker-title" class="bw-title" tabIndex={-1} ref={heading}>
          {view.mends ? picker.titleMend(view.mends.name) : picker.title}
        </h1>
        <p class="bw-muted bw-small">{picker.where(view.host)}</p>
        <p class="bw-small">{picker.stepOf(place + 1, picker.steps[view.step])}</p>
      </div>
      {view.step === 'fields' && <FieldsStep view={view} teach={teach} />}
      {view.step === 'address' && <AddressStep view={view} teach={teach} />}
      {view.step === 'second' && <SecondStep view={view} teach={teach} />}
      <Ending view={view} teach={teach} place={place} />
    </section>
  );
}

/** Says so when something did not work. */
function useTeaching() {
  const { actions, report } = usePanel();
  const fail = (answer: Awaited<ReturnType<typeof actions.teach>>) => {
    if (!answer.ok) report(answer, '');
  };
  return { actions, fail };
}

function isComplete(view: PickerView): boolean {
  if (view.step === 'fields') return NAMING_FIELDS.some((name) => view.fields[name]?.text);
  return view.step === 'address' && view.addresses.length > 0;
}

interface EndingProps {
  view: PickerView;
  teach: Teach;
  place: number;
}

function Ending({ view, teach, place }: EndingProps) {
  const { picker } = useMessages();
  const before = STEPS[place - 1];
  const next = STEPS[place + 1];
  const mayMend = view.mends !== null && isComplete(view);
  return (
    <>
      {(view.second?.state === 'read' || mayMend) && <Save view={view} />}
      <div class="bw-row">
        {next && isComplete(view) && (
          <Button
            kind={mayMend ? 'plain' : 'primary'}
            onClick={() => teach({ do: 'step', step: next })}
          >
            {picker.next}
          </Button>
        )}
        {before && (
          <Button onClick={() => teach({ do: 'step', step: before })}>
            {view.second?.state === 'read' ? picker.wrong : picker.back}
          </Button>
        )}
        <Button kind="quiet" onClick={() => teach({ do: 'close' })}>
          {picker.cancel}
        </Button>
      </div>
    </>
  );
}

/** By its name the recipe is found again among all others. */
function Save({ view }: { view: PickerView }) {
  const { picker } = useMessages();
  const { actions, fail } = useTeaching();
  const { say } = usePanel();
  const [name, setName] = useState(
    view.mends?.name ?? picker.nameDefault(view.host, picker.nameOf[view.recordType]),
  );
  const [isPending, setPending] = useState(false);
  // Made once: saving twice is saving once.
  const [recipeId] = useState(() => crypto.randomUUID());
  const trimmed = name.trim();
  const save = async () => {
    if (trimmed === '' || isPending) return;
    setPending(true);
    const answer = await actions.teach({ do: 'save', recipeId, name: trimmed });
    setPending(false);
    if (answer.ok) say(picker.saved(trimmed));
    fail(answer);
  };
  return (
    <form
      class="bw-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={picker.name}
        value={name}
        maxLength={200}
        error={trimmed === '' ? picker.nameEmpty : null}
        onInput={setName}
      />
      <div>
        <Button type="submit" kind="primary" pending={isPending}>
          {view.step === 'second' ? picker.save : picker.saveMended}
        </Button>
      </div>
    </form>
  );
}
