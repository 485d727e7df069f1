import { type ColumnMapping, setFileValue } from '../../lib/intake/column-mapping.ts';
import { FIELDS_OF_KIND, type FieldId } from '../../lib/intake/fields.ts';
import { Button, IconButton } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { useMessages } from '../i18n.tsx';

interface FileValuesProps {
  mapping: ColumnMapping;
  onMapping: (mapping: ColumnMapping) => void;
}

/** What the file says of every row alike, such as which survey its answers are of. */
export function FileValues({ mapping, onMapping }: FileValuesProps) {
  const { importColumns: words } = useMessages();
  const { fileValues } = mapping;
  const taken = new Set<FieldId>(fileValues.map(({ field }) => field));
  const columns = new Set<FieldId>(mapping.columns.map(({ field }) => field));
  const all: readonly FieldId[] = FIELDS_OF_KIND[mapping.kind];
  const free = all.filter((field) => !taken.has(field) && !columns.has(field));
  const [first] = free;
  return (
    <Disclosure summary={words.forEveryRow} heldOpen={fileValues.length > 0}>
      <div class="bw-stack bw-import-values">
        <p class="bw-hint">{words.forEveryRowHint}</p>
        {fileValues.map(({ field, value }) => (
          <FileValueLine
            key={field}
            field={field}
            value={value}
            fields={[field, ...free]}
            onChange={(next, text) => {
              const without = next === field ? mapping : setFileValue(mapping, field, null);
              onMapping(setFileValue(without, next, text));
            }}
            onRemove={() => onMapping(setFileValue(mapping, field, null))}
          />
        ))}
        {first !== undefined && (
          <div>
            <Button icon="plus" onClick={() => onMapping(setFileValue(mapping, first, ''))}>
              {words.addValue}
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

interface FileValueLineProps {
  field: FieldId;
  value: string;
  fields: readonly FieldId[];
  onChange: (field: FieldId, value: string) => void;
  onRemove: () => void;
}

function FileValueLine({ field, value, fields, onChange, onRemove }: FileValueLineProps) {
  const { importColumns: words } = useMessages();
  return (
    <div class="bw-import-value">
      <select
        class="bw-input"
        aria-label={words.field}
        value={field}
        onChange={(event) => {
          const next = fields.find((one) => one === event.currentTarget.value);
          if (next) onChange(next, value);
        }}
      >
        {fields.map((one) => (
          <option key={one} value={one}>
            {words.fields[one]}
          </option>
        ))}
      </select>
      <input
        class="bw-input"
        aria-label={`${words.fields[field]}: ${words.value}`}
        autocomplete="off"
        maxLength={200}
        value={value}
        onInput={(event) => onChange(field, event.currentTarget.value)}
      />
      <IconButton icon="close" label={words.removeValue(words.fields[field])} onClick={onRemove} />
    </div>
  );
}
