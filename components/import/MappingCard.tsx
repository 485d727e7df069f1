import { type ColumnMapping, mapColumn, missingFields } from '../../lib/intake/column-mapping.ts';
import type { RawRow } from '../../lib/intake/raw-row.ts';
import { RecordKind } from '../../lib/model/import-job.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { Select } from '../Select.tsx';
import { FileValues } from './FileValues.tsx';
import type { PresetChoice } from './import-state.ts';
import { MappingTable } from './MappingTable.tsx';

interface MappingCardProps {
  columns: readonly string[];
  sample: readonly RawRow[];
  mapping: ColumnMapping;
  presets: readonly PresetChoice[];
  onKind: (kind: RecordKind) => void;
  onPreset: (id: string | null) => void;
  onMapping: (mapping: ColumnMapping) => void;
}

/** What each row stands for, and which column is which field. */
export function MappingCard(props: MappingCardProps) {
  const { importColumns: words } = useMessages();
  const { columns, sample, mapping, onMapping } = props;
  return (
    <section class="bw-card" aria-labelledby="import-columns">
      <div class="bw-import-head">
        <h2 id="import-columns">{words.columnsTitle}</h2>
        <span class="bw-muted" aria-live="polite">
          {words.mapped(mapping.columns.length, columns.length)}
        </span>
      </div>
      <KindAndSource {...props} />
      <MissingFields mapping={mapping} />
      <MappingTable
        columns={columns}
        sample={sample}
        mapping={mapping}
        onField={(index, field) =>
          onMapping(mapColumn(mapping, { index, name: columns[index] ?? '' }, field))
        }
      />
      <FileValues mapping={mapping} onMapping={onMapping} />
    </section>
  );
}

function KindAndSource({ mapping, presets, onKind, onPreset }: MappingCardProps) {
  const { importColumns: words } = useMessages();
  return (
    <div class="bw-import-fields">
      <Select
        label={words.kind}
        options={RecordKind.options.map((value) => ({ value, label: words.kinds[value] }))}
        value={mapping.kind}
        onChange={onKind}
      />
      <Select
        label={words.preset}
        options={[
          { value: '', label: words.noPreset },
          ...presets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={mapping.preset ?? ''}
        hint={words.presetHint}
        onChange={(id) => onPreset(id === '' ? null : id)}
      />
    </div>
  );
}

/** What must be chosen before rows can be read. */
function MissingFields({ mapping }: { mapping: ColumnMapping }) {
  const { importColumns: words } = useMessages();
  const format = useFormatters();
  const missing = missingFields(mapping);
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{words.missing}</p>
      <ul class="bw-bullets">
        {missing.map((fields) => {
          const names = format.list(fields.map((field) => words.fields[field]));
          return <li key={fields.join()}>{fields.length === 1 ? names : words.oneOf(names)}</li>;
        })}
      </ul>
    </Notice>
  );
}
