import { useState } from 'preact/hooks';
import { CSV_LISTS, type CsvList } from '../../lib/bundle/list-columns.ts';
import type { BundleLayout } from '../../lib/bundle/write-bundle.ts';
import { Button } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import type { Action } from '../use-action.ts';

export interface TakeChoice {
  confidentialNotes: 'included' | 'left-out';
}

export interface ExportCardProps {
  save: Action<[layout: BundleLayout, choice: TakeChoice]>;
}

/** Everything as one plain file. */
export function ExportCard({ save }: ExportCardProps) {
  const words = useMessages().backup.take;
  const [layout, setLayout] = useState<BundleLayout>('json');
  const [withNotes, setWithNotes] = useState(false);
  const options = (['json', 'ndjson'] as const).map((value) => {
    return { value, label: words.layouts[value] };
  });
  return (
    <section class="bw-card" aria-labelledby="take-title">
      <h2 id="take-title">{words.title}</h2>
      <p>{words.hint}</p>
      <div class="bw-backup-form">
        <Select label={words.layout} options={options} value={layout} onChange={setLayout} />
        <Checkbox label={words.confidential} isChecked={withNotes} onChange={setWithNotes} />
        <div>
          <Button pending={save.pending} onClick={() => void save.run(layout, choiceOf(withNotes))}>
            {save.pending ? words.pending : words.action}
          </Button>
        </div>
      </div>
      {save.failure !== null && <FieldError id="take-failed" text={save.failure} />}
    </section>
  );
}

export interface ListsCardProps {
  save: Action<[list: CsvList, choice: TakeChoice]>;
}

/** One list for a spreadsheet. */
export function ListsCard({ save }: ListsCardProps) {
  const { lists: words, take } = useMessages().backup;
  const [list, setList] = useState<CsvList>('accounts');
  const [withNotes, setWithNotes] = useState(false);
  const options = CSV_LISTS.map((value) => ({ value, label: words.names[value] }));
  return (
    <section class="bw-card" aria-labelledby="lists-title">
      <h2 id="lists-title">{words.title}</h2>
      <p>{words.hint}</p>
      <div class="bw-backup-form">
        <Select label={words.list} options={options} value={list} onChange={setList} />
        {list === 'interactions' && (
          <Checkbox label={take.confidential} isChecked={withNotes} onChange={setWithNotes} />
        )}
        <div>
          <Button pending={save.pending} onClick={() => void save.run(list, choiceOf(withNotes))}>
            {save.pending ? words.pending : words.action}
          </Button>
        </div>
      </div>
      {save.failure !== null && <FieldError id="lists-failed" text={save.failure} />}
    </section>
  );
}

function choiceOf(withNotes: boolean): TakeChoice {
  return { confidentialNotes: withNotes ? 'included' : 'left-out' };
}
