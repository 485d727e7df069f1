import { useId } from 'preact/hooks';
import type { Formatters } from '../../lib/i18n/index.ts';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  type MergeChoice,
  type MergePreview,
} from '../../lib/model/identity.ts';
import { useFormatters, useMessages } from '../i18n.tsx';

interface SideBySideProps {
  preview: MergePreview;
  choice: MergeChoice;
  onChoose: (field: ChosenField, side: 'stays' | 'goes') => void;
}

/** Two customers, field by field, and which of the two values stays. */
export function SideBySide({ preview, choice, onChoose }: SideBySideProps) {
  const words = useMessages().identity;
  const { stays, goes } = preview;
  return (
    <table class="bw-side-by-side">
      <caption>{words.survives}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{stays.name}</th>
          <th scope="col">{goes.name}</th>
        </tr>
      </thead>
      <tbody>
        {CHOSEN_FIELDS.map((field) => (
          <FieldRow
            key={field}
            {...{ field, preview }}
            chosen={choice[field]}
            onChoose={(side) => onChoose(field, side)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  field: ChosenField;
  preview: MergePreview;
  chosen: 'stays' | 'goes';
  onChoose: (side: 'stays' | 'goes') => void;
}

function FieldRow({ field, preview, chosen, onChoose }: FieldRowProps) {
  const { common, identity } = useMessages();
  const format = useFormatters();
  const group = useId();
  const name = identity.field[field];
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['stays', 'goes'] as const).map((side) => {
        const text = valueText(preview[side], field, format) ?? common.notKnown;
        return (
          <td key={side}>
            <label class="bw-check">
              <input
                type="radio"
                name={group}
                aria-label={`${name}: ${text}, ${preview[side].name}`}
                checked={chosen === side}
                onChange={() => onChoose(side)}
              />
              <span>{text}</span>
            </label>
          </td>
        );
      })}
    </tr>
  );
}

/** `null`: not known. */
function valueText(
  side: MergePreview['stays'],
  field: ChosenField,
  format: Formatters,
): string | null {
  switch (field) {
    case 'arr':
      return side.arr && format.money(side.arr);
    case 'renewalAt':
      return side.renewalAt === null ? null : format.date(side.renewalAt);
    default:
      return side[field];
  }
}
