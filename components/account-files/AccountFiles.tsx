import { useState } from 'preact/hooks';
import type { Sheet } from '../../lib/bundle/sheet.ts';
import type { AccountView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { Select } from '../Select.tsx';
import type { Action } from '../use-action.ts';
import { PrintedSheet } from './PrintedSheet.tsx';

export interface AccessChoice {
  /** `null`: the whole account. */
  contactId: string | null;
  form: 'page' | 'json';
  confidentialNotes: 'included' | 'left-out';
}

export interface AccountFilesProps {
  contacts: AccountView['contacts'];
  brief: Sheet;
  copyBrief: Action<[]>;
  saveBrief: Action<[]>;
  onPrint: () => void;
  saveAccess: Action<[choice: AccessChoice]>;
}

/** What can be taken out of one account: the brief, and all that is kept. */
export function AccountFiles(props: AccountFilesProps) {
  const words = useMessages().accountFiles;
  const { brief, copyBrief, saveBrief, onPrint, saveAccess } = props;
  const failure = [copyBrief, saveBrief, saveAccess].find((one) => one.failure !== null)?.failure;
  return (
    <section class="bw-section" aria-labelledby="files-title">
      <h2 id="files-title">{words.title}</h2>
      <h3>{words.briefTitle}</h3>
      <p class="bw-muted bw-small">{words.briefHint}</p>
      <div class="bw-row">
        <Button pending={copyBrief.pending} onClick={() => void copyBrief.run()}>
          {words.copy}
        </Button>
        <Button pending={saveBrief.pending} onClick={() => void saveBrief.run()}>
          {words.save}
        </Button>
        <Button onClick={onPrint}>{words.print}</Button>
      </div>
      <AccessForm {...props} />
      {failure && <FieldError id="files-failed" text={failure} />}
      <PrintedSheet sheet={brief} />
    </section>
  );
}

const WHOLE = 'account';

function AccessForm({ contacts, saveAccess }: Pick<AccountFilesProps, 'contacts' | 'saveAccess'>) {
  const { accountFiles: words, backup } = useMessages();
  const [about, setAbout] = useState(WHOLE);
  const [withNotes, setWithNotes] = useState(false);
  const options = [
    { value: WHOLE, label: words.wholeAccount },
    ...contacts.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const save = (form: AccessChoice['form']) =>
    void saveAccess.run({
      contactId: about === WHOLE ? null : about,
      form,
      confidentialNotes: withNotes ? 'included' : 'left-out',
    });
  return (
    <>
      <h3>{words.accessTitle}</h3>
      <p class="bw-muted bw-small">{words.accessHint}</p>
      <div class="bw-files-form">
        <Select label={words.about} options={options} value={about} onChange={setAbout} />
        <Checkbox label={backup.take.confidential} isChecked={withNotes} onChange={setWithNotes} />
        <div class="bw-row">
          <Button pending={saveAccess.pending} onClick={() => save('page')}>
            {words.page}
          </Button>
          <Button pending={saveAccess.pending} onClick={() => save('json')}>
            {words.json}
          </Button>
        </div>
      </div>
    </>
  );
}
