import { useId, useState } from 'preact/hooks';
import type { AccountCandidate } from '../../lib/model/views.ts';
import { type ControlProps, Field } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { AccountChoice } from './quick-log.ts';
import { type Suggestions, useSuggestions } from './use-suggestions.ts';

interface AccountComboboxProps {
  value: AccountChoice | null;
  /** Beside the label, such as where the choice came from. */
  hint?: string | undefined;
  error?: string | undefined;
  search: (query: string) => Promise<readonly AccountCandidate[]>;
  onChange: (account: AccountChoice | null) => void;
  /** An account was chosen by key or click: the next field may take over. */
  onChosen: () => void;
}

/** Type a name or a domain, choose with the arrows and Enter, or by a click. */
export function AccountCombobox(props: AccountComboboxProps) {
  const { popup } = useMessages();
  const { value, hint, error, search, onChange, onChosen } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const listId = useId();
  const suggestions = useSuggestions(typed, search);
  const candidates = suggestions.state === 'found' ? suggestions.candidates : [];
  const choose = ({ accountId, name }: AccountChoice) => {
    setTyped(null);
    onChange({ accountId, name });
    onChosen();
  };
  const onInput = (text: string) => {
    setTyped(text);
    setActive(0);
    if (value !== null) onChange(null);
  };
  const onKeyDown = (event: KeyboardEvent) =>
    handleKey(event, { typed, candidates, active, setActive, setTyped, choose });
  return (
    <div class="bw-combobox">
      <Field label={popup.log.customer} hint={hint} error={error}>
        {(control) => (
          <ComboboxInput
            control={control}
            listId={listId}
            text={typed ?? value?.name ?? ''}
            activeId={candidates[active] && `${listId}-${active}`}
            {...{ onInput, onKeyDown }}
            onBlur={() => setTyped(null)}
          />
        )}
      </Field>
      <Options {...{ listId, suggestions, active, choose }} />
    </div>
  );
}

interface KeyContext {
  typed: string | null;
  candidates: readonly AccountCandidate[];
  active: number;
  setActive: (index: number) => void;
  setTyped: (text: string | null) => void;
  choose: (account: AccountChoice) => void;
}

function handleKey(event: KeyboardEvent, context: KeyContext): void {
  const { typed, candidates, active } = context;
  if (event.isComposing || typed === null) return;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const chosen = candidates[active];
  if (step !== 0 && candidates.length > 0) {
    context.setActive((active + step + candidates.length) % candidates.length);
  } else if (event.key === 'Enter' && typed.trim() !== '') {
    if (chosen) context.choose(chosen);
  } else if (event.key === 'Escape') {
    context.setTyped(null);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

interface ComboboxInputProps {
  control: ControlProps;
  listId: string;
  text: string;
  activeId: string | undefined;
  onInput: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
}

function ComboboxInput(props: ComboboxInputProps) {
  const { popup } = useMessages();
  const { control, listId, text, activeId, onInput, onKeyDown, onBlur } = props;
  return (
    <input
      {...control}
      class="bw-input"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck={false}
      maxLength={200}
      placeholder={popup.log.customerHint}
      aria-autocomplete="list"
      aria-expanded={activeId !== undefined}
      aria-controls={activeId === undefined ? undefined : listId}
      aria-activedescendant={activeId}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

interface OptionsProps {
  listId: string;
  suggestions: Suggestions;
  active: number;
  choose: (account: AccountChoice) => void;
}

function Options({ listId, suggestions, active, choose }: OptionsProps) {
  const { popup } = useMessages();
  if (suggestions.state === 'idle') return null;
  const candidates = suggestions.state === 'found' ? suggestions.candidates : [];
  if (candidates.length === 0) {
    const words = suggestions.state === 'failed' ? popup.log.searchFailed : popup.log.noMatch;
    return (
      <p class="bw-options bw-options-none" role="status">
        {words}
      </p>
    );
  }
  return (
    <div class="bw-options" role="listbox" id={listId} aria-label={popup.log.options}>
      {candidates.map((candidate, index) => (
        <Option
          key={candidate.accountId}
          id={`${listId}-${index}`}
          candidate={candidate}
          active={index === active}
          onChoose={() => choose(candidate)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  candidate: AccountCandidate;
  active: boolean;
  onChoose: () => void;
}

function Option({ id, candidate, active, onChoose }: OptionProps) {
  return (
    <div
      class="bw-option"
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={active}
      // Before the input loses the focus, which would close the list under the pointer.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <span>{candidate.name}</span>
      {candidate.reason && <span class="bw-muted bw-small">{candidate.reason.value}</span>}
    </div>
  );
}
