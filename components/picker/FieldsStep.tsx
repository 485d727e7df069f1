import type { PickedField, PickerView } from '../../lib/model/picker.ts';
import {
  NAMING_FIELDS,
  RECIPE_FIELDS,
  type RecipeFieldName,
} from '../../lib/model/recipe-fields.ts';
import { Button, IconButton } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { Select } from '../Select.tsx';
import { FieldText } from './FieldText.tsx';
import type { Teach } from './PickerPanel.tsx';

interface StepProps {
  view: PickerView;
  teach: Teach;
}

/** Where does what stand? One field after the other, in any order. */
export function FieldsStep({ view, teach }: StepProps) {
  const { picker } = useMessages();
  const types = Object.entries(picker.type) as [PickerView['recordType'], string][];
  const isTicket = view.recordType === 'ticket';
  const shown = RECIPE_FIELDS.filter(
    (field) => isTicket || !field.startsWith('ticket') || view.fields[field],
  );
  return (
    <>
      <Select
        label={picker.recordType}
        options={types.map(([value, label]) => ({ value, label }))}
        value={view.recordType}
        onChange={(recordType) => teach({ do: 'type', recordType })}
      />
      {view.pointing && <Pointing field={view.pointing} teach={teach} />}
      <ul class="bw-picker-fields">
        {shown.map((field) => (
          <FieldRow key={field} {...{ field, view, teach }} />
        ))}
      </ul>
      {isTicket && view.fields.ticketSubject === undefined && (
        <p class="bw-muted bw-small">{picker.ticketHint}</p>
      )}
      {!NAMING_FIELDS.some((name) => view.fields[name]) && (
        <p class="bw-muted bw-small">{picker.needsName}</p>
      )}
    </>
  );
}

function Pointing({ field, teach }: { field: RecipeFieldName; teach: Teach }) {
  const { picker } = useMessages();
  return (
    <Notice kind="info">
      <p role="status">{picker.pointing(picker.field[field])}</p>
      <p class="bw-small">{picker.pointingHint}</p>
      <div>
        <Button onClick={() => teach({ do: 'stop' })}>{picker.stop}</Button>
      </div>
    </Notice>
  );
}

function FieldRow({ field, view, teach }: StepProps & { field: RecipeFieldName }) {
  const { picker } = useMessages();
  const picked = view.fields[field];
  const name = picker.field[field];
  return (
    <li data-pointing={view.pointing === field || undefined}>
      <span class="bw-picker-name">{name}</span>
      <span class="bw-picker-buttons">
        <button
          type="button"
          class="bw-button"
          aria-label={picked ? picker.pointAgainAt(name) : picker.pointAt(name)}
          onClick={() => teach({ do: 'point', field })}
        >
          {picked ? picker.pointAgain : picker.point}
        </button>
        {picked && (
          <IconButton
            icon="close"
            label={picker.forget(name)}
            onClick={() => teach({ do: 'forget', field })}
          />
        )}
      </span>
      {picked && (
        <div class="bw-picker-read">
          <FieldText field={field} text={picked.text} language={view.language} />
          <Ways {...{ field, picked, teach }} />
        </div>
      )}
    </li>
  );
}

interface WaysProps {
  field: RecipeFieldName;
  picked: PickedField;
  teach: Teach;
}

/** How it will be found again; a choice where there is one. */
function Ways({ field, picked, teach }: WaysProps) {
  const { picker } = useMessages();
  const options = picked.ways.map(({ at, grade }, index) => ({
    value: String(index),
    label: picker.wayOf(grade, at.by === 'label' ? at.text : null),
  }));
  const isWeak = picked.ways[picked.chosen]?.grade === 'position';
  return (
    <>
      {options.length > 1 ? (
        <Select
          label={picker.way}
          options={options}
          value={String(picked.chosen)}
          onChange={(index) => teach({ do: 'way', field, index: Number(index) })}
        />
      ) : (
        <span class="bw-muted bw-small">
          {picker.way} {options[0]?.label}
        </span>
      )}
      {isWeak && <p class="bw-small">{picker.weak}</p>}
    </>
  );
}
