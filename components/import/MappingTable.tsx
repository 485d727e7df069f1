import { useMemo } from 'preact/hooks';
import type { ColumnMapping, MappedColumn } from '../../lib/intake/column-mapping.ts';
import { FIELDS_OF_KIND, type FieldId } from '../../lib/intake/fields.ts';
import type { RawRow } from '../../lib/intake/raw-row.ts';
import { useMessages } from '../i18n.tsx';
import { sampleValues } from './sample-values.ts';
import { TableScroll } from './TableScroll.tsx';

interface MappingTableProps {
  columns: readonly string[];
  sample: readonly RawRow[];
  mapping: ColumnMapping;
  onField: (index: number, field: FieldId | null) => void;
}

/** Every column with its first values, the field that it is imported as, and why. */
export function MappingTable({ columns, sample, mapping, onField }: MappingTableProps) {
  const { importColumns: words } = useMessages();
  const values = useMemo(() => sampleValues(sample, columns.length), [sample, columns]);
  const mapped = new Map(mapping.columns.map((one) => [one.index, one]));
  const fields: readonly FieldId[] = FIELDS_OF_KIND[mapping.kind];
  return (
    <TableScroll label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.whyHead}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((name, index) => (
          <MappingRow
            key={name}
            name={name}
            values={values[index] ?? []}
            mapped={mapped.get(index)}
            fields={fields}
            onField={(field) => onField(index, field)}
          />
        ))}
      </tbody>
    </TableScroll>
  );
}

interface MappingRowProps {
  name: string;
  values: readonly string[];
  mapped: MappedColumn | undefined;
  fields: readonly FieldId[];
  onField: (field: FieldId | null) => void;
}

function MappingRow({ name, values, mapped, fields, onField }: MappingRowProps) {
  const { importColumns: words } = useMessages();
  return (
    <tr data-mapped={mapped !== undefined}>
      <th scope="row">{name}</th>
      <td class="bw-import-samples">
        {values.length === 0 ? (
          <span class="bw-muted">{words.noValues}</span>
        ) : (
          <span title={values.join(' · ')}>{values.join(' · ')}</span>
        )}
      </td>
      <td>
        <select
          class="bw-input"
          aria-label={words.fieldOf(name)}
          value={mapped?.field ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onField(fields.find((one) => one === value) ?? null);
          }}
        >
          <option value="">{words.notImported}</option>
          {fields.map((field) => (
            <option key={field} value={field}>
              {words.fields[field]}
            </option>
          ))}
        </select>
      </td>
      <td class="bw-import-brief">{mapped ? words.reasons[mapped.why] : ''}</td>
    </tr>
  );
}
