import { useId } from 'preact/hooks';
import { FieldError } from './Field.tsx';
import { Icon, type IconName } from './Icon.tsx';

export interface Chip<T extends string> {
  value: T;
  label: string;
  icon?: IconName;
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
}

/** A radio group that looks like chips: arrow keys move, one tab stop. */
export function Chips<T extends string>(props: ChipsProps<T>) {
  const { label, chips, value, error, hideLabel = false, clearable = false, onChange } = props;
  const id = useId();
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
      <div class="bw-chips">
        {chips.map((chip) => (
          <label class="bw-chip" key={chip.value}>
            <input
              type="radio"
              name={id}
              value={chip.value}
              checked={chip.value === value}
              onChange={() => onChange(chip.value)}
              onClick={() => clearable && chip.value === value && onChange(null)}
            />
            {chip.icon && <Icon name={chip.icon} />}
            {chip.label}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}
