import { useState } from 'preact/hooks';
import type { AccountIdentity } from '../../lib/model/identity.ts';
import { Button } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';
import type { IdentityActions } from './actions.ts';

type DomainActions = Pick<IdentityActions, 'addDomain' | 'removeDomain' | 'shareDomain'>;

interface DomainListProps {
  domains: AccountIdentity['domains'];
  actions: DomainActions;
}

/** The domains of a customer: added, removed, or marked as shared with others. */
export function DomainList({ domains, actions }: DomainListProps) {
  const words = useMessages().identity;
  const remove = useAction(actions.removeDomain);
  const share = useAction(actions.shareDomain);
  const failure = remove.failure ?? share.failure;
  return (
    <div class="bw-stack">
      <h3>{words.domains}</h3>
      <p class="bw-muted bw-small">{domains.length === 0 ? words.noDomains : words.domainsHint}</p>
      {domains.length > 0 && (
        <ul class="bw-lines">
          {domains.map(({ domain, isShared }) => (
            <li key={domain}>
              <span class="bw-stack-tight">
                <span class={isShared ? 'bw-muted' : undefined}>{domain}</span>
                <Checkbox
                  label={words.shared}
                  name={words.sharedNamed(domain)}
                  isChecked={isShared}
                  onChange={(isNow) => void share.run(domain, isNow)}
                />
              </span>
              <Button kind="link" onClick={() => void remove.run(domain)}>
                <span aria-hidden="true">{words.remove}</span>
                <span class="bw-hidden">{words.removeNamed(domain)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <FieldError id="domain-failed" text={words.failed(failure)} />}
      <AddDomain onAdd={actions.addDomain} />
    </div>
  );
}

function AddDomain({ onAdd }: { onAdd: (typed: string) => Promise<void> }) {
  const words = useMessages().identity;
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const add = useAction(async (text: string) => {
    await onAdd(text);
    setTyped('');
  });
  const submit = () => {
    setEmpty(typed.trim() === '');
    if (typed.trim() !== '') void add.run(typed);
  };
  return (
    <form
      class="bw-inline-form"
      aria-label={words.addDomain}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={words.addDomain}
        hint={words.addDomainHint}
        value={typed}
        error={isEmpty ? words.domainFault.empty : add.failure}
        maxLength={2048}
        onInput={(text) => {
          setTyped(text);
          setEmpty(false);
        }}
      />
      <Button type="submit" pending={add.pending}>
        {words.add}
      </Button>
    </form>
  );
}
