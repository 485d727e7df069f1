import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Chip, Chips } from '../Chips.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { type Option, Select } from '../Select.tsx';
import { TextArea, TextField } from '../TextField.tsx';
import { faultText } from './field-words.ts';
import type { FieldKey } from './log-fields.ts';
import type { LogFormState } from './use-log-form.ts';

/** The form that a field belongs to. */
export const FormContext = createContext<LogFormState | null>(null);

/** Value, setter and error of one field of the surrounding form. */
export function useLogField(key: FieldKey) {
  const form = useContext(FormContext);
  const messages = useMessages();
  const format = useFormatters();
  if (!form) throw new Error(`The field ${key} stands outside of a log form: put it inside one.`);
  return {
    value: form.fields.values[key] ?? '',
    set: (value: string | null) => form.set(key, value),
    error: faultText(key, form.faults, form.fields.values, messages, format),
  };
}

interface ChipsFieldProps {
  field: FieldKey;
  label: string;
  chips: readonly Chip<string>[];
  clearable?: boolean;
  shape?: 'chips' | 'scale';
}

export function ChipsField({ field, ...rest }: ChipsFieldProps) {
  const { value, set, error } = useLogField(field);
  return <Chips {...rest} value={value === '' ? null : value} error={error} onChange={set} />;
}

interface TextFieldProps {
  field: FieldKey;
  label: string;
  hint?: string;
  placeholder?: string;
  type?: 'text' | 'date' | 'datetime-local';
  inputMode?: 'numeric';
}

export function LogTextField({ field, ...rest }: TextFieldProps) {
  const { value, set, error } = useLogField(field);
  return <TextField {...rest} value={value} error={error} onInput={set} />;
}

export function LogTextArea(props: { field: FieldKey; label: string; placeholder?: string }) {
  const { field, ...rest } = props;
  const { value, set, error } = useLogField(field);
  return <TextArea {...rest} value={value} error={error} onInput={set} />;
}

export function LogSelect(props: {
  field: FieldKey;
  label: string;
  options: readonly Option<string>[];
}) {
  const { field, ...rest } = props;
  const { value, set, error } = useLogField(field);
  const chosen = value === '' ? (rest.options[0]?.value ?? '') : value;
  return <Select {...rest} value={chosen} error={error} onChange={set} />;
}
