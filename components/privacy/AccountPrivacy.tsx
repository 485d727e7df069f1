import { useRef, useState } from 'preact/hooks';
import type { EraseTarget } from '../../lib/model/erase.ts';
import type { LegalHold } from '../../lib/model/privacy.ts';
import type { AccountView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';
import type { PrivacyActions } from './actions.ts';
import { ErasePanel } from './ErasePanel.tsx';
import { HoldForm } from './HoldForm.tsx';

/** People that are listed at first. */
const SHOWN = 8;

export interface AccountPrivacyProps {
  account: Pick<AccountView, 'id' | 'name' | 'isDemo' | 'contacts'>;
  /** On the account and on its people. */
  holds: readonly LegalHold[];
  actions: PrivacyActions;
}

/** Who is meant, and what is being done about them. */
interface Opened {
  target: EraseTarget;
  name: string;
  what: 'erase' | 'hold';
}

/** Erasing and holding the account and each of its people; one at a time. */
export function AccountPrivacy({ account, holds, actions }: AccountPrivacyProps) {
  const words = useMessages().privacy;
  const title = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isAll, setAll] = useState(false);
  const people = isAll ? account.contacts : account.contacts.slice(0, SHOWN);
  const close = () => {
    setOpened(null);
    title.current?.focus();
  };
  const lineOf = (of: EraseTarget['of'], id: string, name: string) => (
    <PrivacyLine
      key={id}
      {...{ name, actions, opened }}
      target={{ of, id }}
      hold={holds.find((one) => one.id === id) ?? null}
      onOpen={setOpened}
      onClose={close}
    />
  );
  return (
    <section class="bw-section" aria-labelledby="bw-privacy-title">
      <h2 id="bw-privacy-title" ref={title} tabIndex={-1}>
        {words.account.title}
      </h2>
      <p class="bw-muted bw-small">{account.isDemo ? words.account.demo : words.account.hint}</p>
      {!account.isDemo && (
        <>
          <h3>{words.account.people}</h3>
          {account.contacts.length === 0 && (
            <p class="bw-muted bw-small">{words.account.noPeople}</p>
          )}
          <ul class="bw-privacy-lines">
            {people.map(({ id, name }) => lineOf('contact', id, name))}
          </ul>
          {people.length < account.contacts.length && (
            <div>
              <Button kind="link" onClick={() => setAll(true)}>
                {words.showAll(account.contacts.length)}
              </Button>
            </div>
          )}
          <h3>{words.account.itself}</h3>
          <ul class="bw-privacy-lines">{lineOf('account', account.id, account.name)}</ul>
        </>
      )}
    </section>
  );
}

interface PrivacyLineProps {
  target: EraseTarget;
  name: string;
  hold: LegalHold | null;
  actions: PrivacyActions;
  opened: Opened | null;
  onOpen: (opened: Opened) => void;
  onClose: () => void;
}

function PrivacyLine(props: PrivacyLineProps) {
  const { target, name, hold, actions, opened, onOpen, onClose } = props;
  const words = useMessages().privacy;
  const isOpen = (what: Opened['what']) => opened?.target.id === target.id && opened.what === what;
  const open = (what: Opened['what']) => () =>
    isOpen(what) ? onClose() : onOpen({ target, name, what });
  return (
    <li>
      <div class="bw-privacy-line">
        <span>{name}</span>
        <span class="bw-row">
          {!hold && (
            <NamedButton
              label={words.account.hold}
              name={words.account.holdNamed(name)}
              isOpen={isOpen('hold')}
              onClick={open('hold')}
            />
          )}
          <NamedButton
            label={words.account.erase}
            name={words.account.eraseNamed(name)}
            isOpen={isOpen('erase')}
            onClick={open('erase')}
          />
        </span>
      </div>
      {hold && <HoldStanding {...{ hold, name, actions }} />}
      {isOpen('hold') && (
        <HoldForm
          name={name}
          onSet={async (reason) => {
            await actions.setHold(target, name, reason);
            onClose();
          }}
        />
      )}
      {isOpen('erase') && <ErasePanel {...{ target, name, actions }} onClose={onClose} />}
    </li>
  );
}

interface NamedButtonProps {
  label: string;
  /** With whom it is about, for those who hear it. */
  name: string;
  isOpen: boolean;
  onClick: () => void;
}

function NamedButton({ label, name, isOpen, onClick }: NamedButtonProps) {
  return (
    <button
      type="button"
      class="bw-button"
      data-kind="link"
      aria-label={name}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      {label}
    </button>
  );
}

interface HoldStandingProps {
  hold: LegalHold;
  name: string;
  actions: PrivacyActions;
}

function HoldStanding({ hold, name, actions }: HoldStandingProps) {
  const words = useMessages().privacy;
  const format = useFormatters();
  const lift = useAction(() => actions.liftHold(hold, name));
  return (
    <div class="bw-privacy-hold bw-small">
      <span>{words.account.onHold(format.date(hold.since), hold.reason)}</span>{' '}
      <Button kind="link" pending={lift.pending} onClick={() => void lift.run()}>
        {words.account.lift}
      </Button>
      {lift.failure !== null && <FieldError id="lift-failed" text={words.failed(lift.failure)} />}
    </div>
  );
}
