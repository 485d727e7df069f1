interface CheckboxProps {
  label: string;
  /** More than the label says, for those who hear it; without it: the label. */
  name?: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

export function Checkbox({ label, name, isChecked, onChange }: CheckboxProps) {
  return (
    <label class="bw-check">
      <input
        type="checkbox"
        aria-label={name}
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
