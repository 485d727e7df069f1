import { Checkbox } from '../Checkbox.tsx';

interface CheckListProps {
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of several; nothing where there is nothing to choose. */
export function CheckList({ legend, options, chosen, onChange }: CheckListProps) {
  if (options.length === 0) return null;
  return (
    <fieldset class="bw-choices">
      <legend class="bw-label">{legend}</legend>
      <div class="bw-choices-scroll">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            isChecked={chosen.includes(value)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
