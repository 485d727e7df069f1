import { Field } from '../Field.tsx';

interface PassphraseFieldProps {
  label: string;
  value: string;
  /** `new-password` lets a password manager propose one. */
  autocomplete: 'new-password' | 'current-password';
  hint?: string | undefined;
  error?: string | null | undefined;
  onInput: (value: string) => void;
}

/** A secret: hidden while it is typed, and kept by nobody but whoever typed it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, autocomplete, hint, error, onInput } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="password"
          class="bw-input"
          autocomplete={autocomplete}
          spellcheck={false}
          maxLength={1000}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
