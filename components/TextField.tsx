import { Field } from './Field.tsx';

interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'number' | 'date' | 'datetime-local' | 'search' | 'email';
  name?: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  placeholder?: string;
  maxLength?: number;
  inputMode?: 'numeric' | 'decimal' | 'text';
  min?: string;
  max?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onInput, hint, error, type = 'text', ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...rest}
          // Preact types each input type apart; all of ours are boxes that hold text.
          type={type as 'text'}
          class="bw-input"
          autocomplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = Omit<TextFieldProps, 'type' | 'inputMode' | 'min' | 'max'>;

export function TextArea(props: TextAreaProps) {
  const { label, value, onInput, hint, error, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          {...rest}
          class="bw-input"
          rows={2}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
