import { useState } from 'preact/hooks';
import type { AccountIdentity } from '../../lib/model/identity.ts';
import type { AccountCandidate } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { formatRoute } from '../dashboard/dashboard-route.ts';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';
import { AccountSearch } from './AccountSearch.tsx';
import type { IdentityActions } from './actions.ts';

interface FamilyFieldProps {
  identity: AccountIdentity;
  actions: Pick<IdentityActions, 'setParent' | 'search'>;
}

/** What a customer is a part of, and what is a part of it. */
export function FamilyField({ identity, actions }: FamilyFieldProps) {
  const words = useMessages().identity;
  const { parent, parts } = identity;
  return (
    <div class="bw-stack">
      <h3>{words.parent}</h3>
      <p class={parent ? undefined : 'bw-muted bw-small'}>
        {parent ? <AccountLink {...parent} /> : words.noParent}
      </p>
      <ParentChoice hasParent={parent !== null} actions={actions} />
      {parts.length > 0 && (
        <>
          <h3>{words.parts}</h3>
          <ul class="bw-lines">
            {parts.map((part) => (
              <li key={part.id}>
                <AccountLink {...part} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function AccountLink({ id, name }: { id: string; name: string }) {
  return <a href={formatRoute({ view: 'account', accountId: id })}>{name}</a>;
}

interface ParentChoiceProps {
  hasParent: boolean;
  actions: FamilyFieldProps['actions'];
}

function ParentChoice({ hasParent, actions }: ParentChoiceProps) {
  const words = useMessages().identity;
  const [isPicking, setPicking] = useState(false);
  const choose = useAction(async (parent: AccountCandidate | null) => {
    await actions.setParent(parent);
    setPicking(false);
  });
  return (
    <>
      {isPicking && (
        <AccountSearch
          name={words.chooseParent}
          search={actions.search}
          onPick={(parent) => void choose.run(parent)}
          pickWords={words.choose}
        />
      )}
      {choose.failure !== null && (
        <FieldError id="parent-failed" text={words.failed(choose.failure)} />
      )}
      <div class="bw-row">
        <Button kind="link" onClick={() => setPicking(!isPicking)}>
          {isPicking ? words.cancel : hasParent ? words.changeParent : words.chooseParent}
        </Button>
        {hasParent && !isPicking && (
          <Button kind="link" onClick={() => void choose.run(null)}>
            {words.standAlone}
          </Button>
        )}
      </div>
    </>
  );
}
