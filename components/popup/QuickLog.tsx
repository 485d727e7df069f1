import { useEffect, useRef } from 'preact/hooks';
import type { AccountCandidate } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { TextArea } from '../TextField.tsx';
import { AccountCombobox } from './AccountCombobox.tsx';
import { QuickChips } from './QuickChips.tsx';
import {
  type AccountChoice,
  chipOfKey,
  problemOf,
  type QuickLogDraft,
  type QuickLogProblem,
} from './quick-log.ts';
import { useQuickLog } from './use-quick-log.ts';

export interface QuickLogProps {
  /** Customer of the current tab; `null`: none is known. */
  tabAccount: AccountChoice | null;
  draft: QuickLogDraft;
  /** Where the first key goes. */
  focus: 'note' | 'outcome' | null;
  search: (query: string) => Promise<readonly AccountCandidate[]>;
  onDraft: (draft: QuickLogDraft) => void;
  /** Resolves once it is stored; a rejection's message is shown. */
  onLog: (draft: QuickLogDraft) => Promise<void>;
}

/** Customer, what happened, note, Enter. */
export function QuickLog(props: QuickLogProps) {
  const { log, popup } = useMessages();
  const { tabAccount, draft, search, onDraft } = props;
  const form = useRef<HTMLFormElement>(null);
  const { problem, action, submit } = useQuickLog(props, (found) => focusOn(form.current, found));
  useFirstFocus(form, props.focus);
  const change = (part: Partial<QuickLogDraft>) => onDraft({ ...draft, ...part });
  const choose = (account: AccountChoice | null) => change({ account, followsTab: false });
  const isTabs = draft.account !== null && draft.account.accountId === tabAccount?.accountId;
  return (
    <form
      ref={form}
      class="bw-quick-log"
      aria-label={popup.log.title}
      onSubmit={submit}
      onKeyDownCapture={(event) => onFormKey(event, draft, change)}
      onClickCapture={(event) => isPickedByPointer(event) && focusOn(form.current, 'no-note')}
    >
      <AccountCombobox
        value={draft.account}
        hint={isTabs ? popup.log.fromTab : undefined}
        error={problem === 'no-account' ? popup.log.problems[problem] : undefined}
        search={search}
        onChange={choose}
        onChosen={() => focusOn(form.current, 'no-outcome')}
      />
      <OtherThanTab {...{ tabAccount, draft }} onUseTab={choose} />
      <QuickChips draft={draft} problem={problem} onChange={change} />
      <div class="bw-quick-note">
        <NoteField {...{ draft, problem, change }} />
        <Button type="submit" kind="primary" pending={action.pending}>
          {action.pending ? popup.log.pending : popup.log.submit}
        </Button>
      </div>
      <div class="bw-quick-confidential">
        <Checkbox
          label={log.confidential}
          isChecked={draft.isConfidential ?? false}
          onChange={(isConfidential) => change({ isConfidential })}
        />
      </div>
      {action.failure !== null && (
        <FieldError id="quick-log-failure" text={popup.log.failed(action.failure)} />
      )}
    </form>
  );
}

interface NoteFieldProps {
  draft: QuickLogDraft;
  problem: QuickLogProblem | null;
  change: (part: Partial<QuickLogDraft>) => void;
}

function NoteField({ draft, problem, change }: NoteFieldProps) {
  const { popup } = useMessages();
  return (
    <TextArea
      label={popup.log.note}
      placeholder={popup.log.noteHint}
      name="note"
      maxLength={20_000}
      value={draft.note}
      error={problem === 'no-note' ? popup.log.problems[problem] : undefined}
      onInput={(note) => change({ note })}
    />
  );
}

interface OtherThanTabProps {
  tabAccount: AccountChoice | null;
  draft: QuickLogDraft;
  onUseTab: (account: AccountChoice) => void;
}

/** The wrong customer is the costliest slip of all: said before Enter, not after. */
function OtherThanTab({ tabAccount, draft, onUseTab }: OtherThanTabProps) {
  const { popup } = useMessages();
  if (tabAccount === null || draft.account === null) return null;
  if (draft.account.accountId === tabAccount.accountId) return null;
  return (
    <Notice kind="warning">
      <p>{popup.log.otherThanTab(tabAccount.name, draft.account.name)}</p>
      <Button kind="link" onClick={() => onUseTab(tabAccount)}>
        {popup.log.useTab(tabAccount.name)}
      </Button>
    </Notice>
  );
}

function useFirstFocus(
  form: { readonly current: HTMLFormElement | null },
  focus: QuickLogProps['focus'],
): void {
  useEffect(() => {
    if (focus === 'note') focusOn(form.current, 'no-note');
    if (focus === 'outcome') focusOn(form.current, 'no-outcome');
  }, [form, focus]);
}

const FIELD_OF: Record<QuickLogProblem, string> = {
  'no-account': '[role="combobox"]',
  'no-outcome': '.bw-quick-outcome input:checked, .bw-quick-outcome input, textarea',
  'no-note': 'textarea',
};

function focusOn(form: HTMLFormElement | null, problem: QuickLogProblem): void {
  form?.querySelector<HTMLElement>(FIELD_OF[problem])?.focus();
}

/** Arrow keys click too, but with no pointer: they go on moving between the chips. */
function isPickedByPointer({ target, detail }: MouseEvent): boolean {
  return detail > 0 && target instanceof Element && target.matches('.bw-quick-outcome input');
}

function onFormKey(
  event: KeyboardEvent,
  draft: QuickLogDraft,
  change: (part: Partial<QuickLogDraft>) => void,
): void {
  const form = event.currentTarget as HTMLFormElement;
  const target = event.target as HTMLElement;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.matches('textarea') && event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  } else if (target.matches('input[type="radio"]')) {
    const chip = chipOfKey(event.key, draft.kind);
    if (chip === null) return;
    event.preventDefault();
    // Here a digit is an outcome wherever the focus is; to a group of chips it is a place in it.
    event.stopPropagation();
    if ('kind' in chip) change({ kind: chip.kind, outcome: null });
    else change({ outcome: chip.outcome });
    const next = { ...draft, ...chip };
    if ('outcome' in chip || problemOf({ ...next, outcome: null }) !== 'no-outcome') {
      focusOn(form, 'no-note');
    }
  }
}
