import { useState } from 'preact/hooks';
import type { AccountProposal } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { usePanel } from './panel-context.ts';

interface CreateAccountProps {
  viewKey: string;
  proposal: AccountProposal;
}

const MAX_LENGTH = { name: 200, domain: 253, contactName: 200, contactEmail: 320 };

/** A new account from what the page shows. Nothing is stored before the click. */
export function CreateAccount({ viewKey, proposal }: CreateAccountProps) {
  const { panel } = useMessages();
  const { typed, setField, isNameMissing, isPending, create } = useProposal(viewKey, proposal);
  const field = (label: string, key: keyof AccountProposal) => (
    <TextField
      label={label}
      value={typed[key]}
      maxLength={MAX_LENGTH[key]}
      error={key === 'name' && isNameMissing ? panel.createNameEmpty : null}
      onInput={(value) => setField(key, value)}
    />
  );
  return (
    <form
      class="bw-stack bw-card"
      aria-label={panel.createTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h3>{panel.createTitle}</h3>
      <p class="bw-muted bw-small">{panel.createText}</p>
      {field(panel.createName, 'name')}
      {field(panel.createDomain, 'domain')}
      <div class="bw-columns">
        {field(panel.createContact, 'contactName')}
        {field(panel.createEmail, 'contactEmail')}
      </div>
      <div>
        <Button type="submit" kind="primary" pending={isPending}>
          {panel.create}
        </Button>
      </div>
    </form>
  );
}

type Typed = Record<keyof AccountProposal, string>;

function useProposal(viewKey: string, proposal: AccountProposal) {
  const { panel } = useMessages();
  const { actions, report } = usePanel();
  const [typed, setTyped] = useState<Typed>({
    name: proposal.name,
    domain: proposal.domain ?? '',
    contactName: proposal.contactName ?? '',
    contactEmail: proposal.contactEmail ?? '',
  });
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const name = typed.name.trim();
  const create = async () => {
    setChecked(true);
    if (name === '' || isPending) return;
    setPending(true);
    const answer = await actions.createAccount(viewKey, toProposal(typed));
    setPending(false);
    report(answer, panel.created(name));
  };
  const setField = (key: keyof Typed, value: string) => setTyped({ ...typed, [key]: value });
  return { typed, setField, isNameMissing: isChecked && name === '', isPending, create };
}

function toProposal(typed: Typed): AccountProposal {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    name: typed.name.trim(),
    domain: orNull(typed.domain),
    contactName: orNull(typed.contactName),
    contactEmail: orNull(typed.contactEmail),
  };
}
