import { useId } from 'preact/hooks';
import { FieldError } from './Field.tsx';
import type { Action } from './use-action.ts';

/** Something that the pages of one address may do only where the user switches it on. */
export interface SiteSwitchProps {
  origin: string;
  isOn: boolean;
  turn: Action<[origin: string, isOn: boolean]>;
}

export function SiteSwitch(props: SiteSwitchProps & { label: string; hint: string }) {
  const { origin, isOn, turn, label, hint } = props;
  const id = useId();
  return (
    <div>
      <label class="bw-check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => void turn.run(origin, event.currentTarget.checked)}
        />
        <span>
          {label}
          <span class="bw-muted"> {hint}</span>
        </span>
      </label>
      {turn.failure !== null && <FieldError id={`${id}-failed`} text={turn.failure} />}
    </div>
  );
}
