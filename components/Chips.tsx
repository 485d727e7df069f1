import { useId } from 'preact/hooks';
import { FieldError } from './Field.tsx';
import { Icon, type IconName } from './Icon.tsx';

export interface Chip<T extends string> {
  value: T;
  label: string;
  icon?: IconName;
  /** A key that chooses it, shown beside it; whoever shows the chips listens for it. */
  keyHint?: string;
}

interface ChipsProps<T extends string> {
  label: string;
  chips: readonly Chip<T>[];
  /** `null`: nothing chosen. */
  value: T | null;
  error?: string | null | undefined;
  /** The label is read, not seen. */
  hideLabel?: boolean;
  /** Called with `null` when a clearable group's chosen chip is pressed again. */
  onChange: (value: T | null) => void;
  clearable?: boolean;
  /** `scale`: one row of equal parts, from low to high. */
  shape?: 'chips' | 'scale';
}

/** The chip that a digit key stands for: the one named by it, else the one at its place. */
function chipOfKey<T extends string>(chips: readonly Chip<T>[], key: string): Chip<T> | undefined {
  if (!/^\d$/.test(key)) return undefined;
  return chips.find(({ value }) => value === key) ?? chips[Number(key) - 1];
}

/** A radio group that looks like chips: one tab stop, arrow keys move, a digit chooses. */
export function Chips<T extends string>(props: ChipsProps<T>) {
  const { label, chips, value, error, hideLabel = false, clearable = false, onChange } = props;
  const id = useId();
  const chooseByKey = (event: KeyboardEvent) => {
    const chip =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : chipOfKey(chips, event.key);
    if (!chip) return;
    event.preventDefault();
    onChange(chip.value);
  };
  return (
    <div
      class="bw-field"
      role="radiogroup"
      aria-labelledby={id}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <span id={id} class={hideLabel ? 'bw-hidden' : 'bw-label'}>
        {label}
      </span>
      <div class="bw-chips" data-shape={props.shape ?? 'chips'}>
        {chips.map((chip) => (
          <ChipChoice
            key={chip.value}
            chip={chip}
            group={id}
            isChosen={chip.value === value}
            onKeyDown={chooseByKey}
            onChoose={() => onChange(chip.value)}
            onAgain={clearable ? () => onChange(null) : undefined}
          />
        ))}
      </div>
      {error && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}

interface ChipChoiceProps<T extends string> {
  chip: Chip<T>;
  group: string;
  isChosen: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onChoose: () => void;
  /** Pressed while it is chosen already. */
  onAgain: (() => void) | undefined;
}

function ChipChoice<T extends string>(props: ChipChoiceProps<T>) {
  const { chip, group, isChosen, onKeyDown, onChoose, onAgain } = props;
  return (
    <label class="bw-chip">
      <input
        type="radio"
        name={group}
        value={chip.value}
        checked={isChosen}
        aria-keyshortcuts={chip.keyHint}
        onKeyDown={onKeyDown}
        onChange={onChoose}
        onClick={() => isChosen && onAgain?.()}
      />
      {chip.icon && <Icon name={chip.icon} />}
      {chip.label}
      {chip.keyHint && (
        <span class="bw-key" aria-hidden="true">
          {chip.keyHint}
        </span>
      )}
    </label>
  );
}
