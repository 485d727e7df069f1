import { useState } from 'preact/hooks';
import type { AccountProposal } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { usePanel } from './panel-context.ts';

interface CreateAccountProps {
  viewKey: string;
  proposal: AccountProposal;
}

/** What is typed; the figures of a page are taken over or not. */
type TextKey = 'name' | 'domain' | 'contactName' | 'contactEmail';

const MAX_LENGTH: Record<TextKey, number> = {
  name: 200,
  domain: 253,
  contactName: 200,
  contactEmail: 320,
};

/** A new account from what the page shows. Nothing is stored before the click. */
export function CreateAccount({ viewKey, proposal }: CreateAccountProps) {
  const { panel } = useMessages();
  const { typed, figures, setField, setFigures, isNameMissing, isPending, create } = useProposal(
    viewKey,
    proposal,
  );
  const field = (label: string, key: TextKey) => (
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
      <PageFigures proposal={proposal} figures={figures} onChange={setFigures} />
      <div>
        <Button type="submit" kind="primary" pending={isPending}>
          {panel.create}
        </Button>
      </div>
    </form>
  );
}

type Typed = Record<TextKey, string>;

type Figures = Pick<AccountProposal, 'arr' | 'renewalAt'>;

interface PageFiguresProps {
  proposal: AccountProposal;
  figures: Figures;
  onChange: (figures: Figures) => void;
}

/** What the page says of money and dates, each to be taken over or left. */
function PageFigures({ proposal, figures, onChange }: PageFiguresProps) {
  const { identity } = useMessages();
  const format = useFormatters();
  const { arr, renewalAt } = proposal;
  if (arr === null && renewalAt === null) return null;
  return (
    <fieldset class="bw-choices">
      <legend class="bw-label">{identity.takeOver}</legend>
      {arr !== null && (
        <Checkbox
          label={identity.takeArr(format.money(arr))}
          isChecked={figures.arr !== null}
          onChange={(isTaken) => onChange({ ...figures, arr: isTaken ? arr : null })}
        />
      )}
      {renewalAt !== null && (
        <Checkbox
          label={identity.takeRenewal(format.date(renewalAt))}
          isChecked={figures.renewalAt !== null}
          onChange={(isTaken) => onChange({ ...figures, renewalAt: isTaken ? renewalAt : null })}
        />
      )}
    </fieldset>
  );
}

function useProposal(viewKey: string, proposal: AccountProposal) {
  const { panel } = useMessages();
  const { actions, report } = usePanel();
  const [typed, setTyped] = useState<Typed>({
    name: proposal.name,
    domain: proposal.domain ?? '',
    contactName: proposal.contactName ?? '',
    contactEmail: proposal.contactEmail ?? '',
  });
  const [figures, setFigures] = useState<Figures>({
    arr: proposal.arr,
    renewalAt: proposal.renewalAt,
  });
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const name = typed.name.trim();
  const create = async () => {
    setChecked(true);
    if (name === '' || isPending) return;
    setPending(true);
    const answer = await actions.createAccount(viewKey, { ...toTexts(typed), ...figures });
    setPending(false);
    report(answer, panel.created(name));
  };
  const setField = (key: keyof Typed, value: string) => setTyped({ ...typed, [key]: value });
  const isNameMissing = isChecked && name === '';
  return { typed, figures, setField, setFigures, isNameMissing, isPending, create };
}

function toTexts(typed: Typed): Pick<AccountProposal, TextKey> {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    name: typed.name.trim(),
    domain: orNull(typed.domain),
    contactName: orNull(typed.contactName),
    contactEmail: orNull(typed.contactEmail),
  };
}
