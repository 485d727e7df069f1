import { useMemo, useRef, useState } from 'preact/hooks';
import type { AccountIdentity } from '../../lib/model/identity.ts';
import type { AccountView } from '../../lib/model/views.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useMessages } from '../i18n.tsx';
import type { IdentityActions } from './actions.ts';
import { DomainList } from './DomainList.tsx';
import { FamilyField } from './FamilyField.tsx';
import { LinkedRecords } from './LinkedRecords.tsx';
import { MergePanel } from './MergePanel.tsx';
import { SplitPanel } from './SplitPanel.tsx';

export interface IdentitySectionProps {
  account: AccountView;
  identity: AccountIdentity;
  actions: IdentityActions;
}

/** What a customer is known by and belongs to, and the ways to put that right. */
export function IdentitySection({ account, identity, actions: given }: IdentitySectionProps) {
  const words = useMessages().identity;
  const title = useRef<HTMLHeadingElement>(null);
  const actions = useMemo(() => keepingFocus(given, () => title.current?.focus()), [given]);
  return (
    <section class="bw-section bw-identity" aria-labelledby="bw-identity-title">
      <h2 id="bw-identity-title" ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      <LinkedRecords records={identity.records} onUnlink={actions.unlink} />
      <DomainList domains={identity.domains} actions={actions} />
      <FamilyField identity={identity} actions={actions} />
      <Reworking {...{ account, identity, actions }} />
    </section>
  );
}

/** What was clicked goes away with what it did: whoever uses keys goes on from the title. */
function keepingFocus(actions: IdentityActions, focusTitle: () => void): IdentityActions {
  const then =
    <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      await work(...args);
      focusTitle();
    };
  return {
    ...actions,
    unlink: then(actions.unlink),
    removeDomain: then(actions.removeDomain),
    setParent: then(actions.setParent),
    merge: then(actions.merge),
    split: then(actions.split),
  };
}

/** Merging and splitting: one at a time, and closed again once done. */
function Reworking({ account, identity, actions }: IdentitySectionProps) {
  const words = useMessages().identity;
  const [open, setOpen] = useState<'merge' | 'split' | null>(null);
  const toggle = (which: 'merge' | 'split') => (isOpen: boolean) => setOpen(isOpen ? which : null);
  const close = () => setOpen(null);
  return (
    <div class="bw-stack">
      <div>
        <Disclosure summary={words.merge} isOpen={open === 'merge'} onToggle={toggle('merge')}>
          <MergePanel account={account} actions={actions} onDone={close} />
        </Disclosure>
      </div>
      <div>
        <Disclosure summary={words.split} isOpen={open === 'split'} onToggle={toggle('split')}>
          <SplitPanel {...{ account, identity, actions }} onDone={close} />
        </Disclosure>
      </div>
    </div>
  );
}
