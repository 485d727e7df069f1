import { useState } from 'preact/hooks';
import type { AccountIdentity, SplitChoice } from '../../lib/model/identity.ts';
import type { AccountView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import type { IdentityActions } from './actions.ts';
import { CheckList } from './CheckList.tsx';
import { recordWords } from './record-words.ts';
import { SplitOutlook } from './SplitOutlook.tsx';

interface SplitPanelProps {
  account: AccountView;
  identity: AccountIdentity;
  actions: Pick<IdentityActions, 'previewSplit' | 'split'>;
  onDone: () => void;
}

const NOTHING: SplitChoice = { recordKeys: [], contactIds: [], domains: [] };

/** Choose what belongs to the new customer, see what goes along, confirm. */
export function SplitPanel({ account, identity, actions, onDone }: SplitPanelProps) {
  const messages = useMessages();
  const words = messages.identity;
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [choice, setChoice] = useState(NOTHING);
  const split = useAction(async () => {
    await actions.split(name.trim(), choice);
    onDone();
  });
  const records = identity.records.map((record) => {
    const { name: label, place } = recordWords(record, messages);
    return { value: record.key, label: `${label}, ${place}` };
  });
  return (
    <form
      class="bw-aside bw-stack"
      aria-label={words.splitTitle(account.name)}
      onSubmit={(event) => {
        event.preventDefault();
        setNameMissing(name.trim() === '');
        if (name.trim() !== '') void split.run();
      }}
    >
      <p class="bw-muted bw-small">{words.splitHint}</p>
      <TextField
        label={words.splitName}
        value={name}
        maxLength={200}
        error={isNameMissing ? words.splitNameEmpty : null}
        onInput={(text) => {
          setName(text);
          setNameMissing(false);
        }}
      />
      <CheckList
        legend={words.splitRecords}
        options={records}
        chosen={choice.recordKeys}
        onChange={(recordKeys) => setChoice({ ...choice, recordKeys })}
      />
      <CheckList
        legend={words.splitPeople}
        options={account.contacts.map(({ id, name: label }) => ({ value: id, label }))}
        chosen={choice.contactIds}
        onChange={(contactIds) => setChoice({ ...choice, contactIds })}
      />
      <CheckList
        legend={words.splitDomains}
        options={identity.domains.map(({ domain }) => ({ value: domain, label: domain }))}
        chosen={choice.domains}
        onChange={(domains) => setChoice({ ...choice, domains })}
      />
      <SplitOutlook choice={choice} preview={actions.previewSplit} />
      {split.failure !== null && (
        <FieldError id="split-refused" text={words.failed(split.failure)} />
      )}
      <div>
        <Button type="submit" kind="primary" pending={split.pending}>
          {split.pending ? words.splitting : words.splitButton}
        </Button>
      </div>
    </form>
  );
}
