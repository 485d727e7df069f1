import type { PickerView } from '../../lib/model/picker.ts';
import { RECIPE_FIELDS } from '../../lib/model/recipe-fields.ts';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import { FieldText } from './FieldText.tsx';
import type { Teach } from './PickerPanel.tsx';

/** What would be read on another record: the user opens one and says whether it is right. */
export function SecondStep({ view, teach }: { view: PickerView; teach: Teach }) {
  const { picker } = useMessages();
  const { second } = view;
  return (
    <>
      <h2>{picker.secondTitle}</h2>
      <p>{second?.state === 'read' ? picker.secondRead : picker.secondText}</p>
      <p role="status" class="bw-muted bw-small">
        {second?.state === 'same' && picker.secondSame}
        {second?.state === 'none' && picker.secondNone}
        {second?.state === 'reading' && picker.secondReading}
      </p>
      {second?.state === 'read' && <Compared view={view} second={second} />}
      <div>
        <Button onClick={() => teach({ do: 'read' })}>{picker.readAgain}</Button>
      </div>
    </>
  );
}

interface ComparedProps {
  view: PickerView;
  second: NonNullable<PickerView['second']>;
}

function Compared({ view, second }: ComparedProps) {
  const { picker } = useMessages();
  const fields = RECIPE_FIELDS.filter((field) => view.fields[field]);
  const isNothing = fields.every((field) => (second.texts[field] ?? null) === null);
  const chosen = view.addresses[view.address]?.address;
  return (
    <>
      {isNothing && <NoticeLine kind="warning" text={picker.secondNothing} />}
      {JSON.stringify(chosen) !== JSON.stringify(second.address) && (
        <NoticeLine kind="info" text={picker.secondWide} />
      )}
      <dl class="bw-picker-compared">
        {fields.map((field) => {
          const text = second.texts[field] ?? null;
          const isAlike = text !== null && text === view.fields[field]?.text;
          return (
            <div key={field}>
              <dt>{picker.field[field]}</dt>
              <dd>
                <FieldText field={field} text={text} language={view.language} />
                {isAlike && <span class="bw-muted bw-small">{picker.secondAlike}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
