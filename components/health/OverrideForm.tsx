import { useEffect, useRef } from 'preact/hooks';
import type { HealthOverride } from '../../lib/model/health.ts';
import { Button } from '../Button.tsx';
import { Chips } from '../Chips.tsx';
import { focusFirstFault } from '../focus-first-fault.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import { isSendKey } from '../send-key.ts';
import { TextArea, TextField } from '../TextField.tsx';
import { REASON_MAX } from './override-fields.ts';
import type { OverrideState } from './use-override.ts';

const BANDS: readonly HealthOverride['band'][] = ['healthy', 'watch', 'at-risk'];

/** Band, reason and days. Ctrl or Cmd with Enter sends it from the reason as well. */
export function OverrideForm({ state }: { state: OverrideState }) {
  const { common, panel, score } = useMessages();
  const words = score.override;
  const { faults, problem, pending, submit } = state;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstFault(element.current), [faults]);
  return (
    <form
      ref={element}
      class="bw-aside bw-log"
      aria-label={words.formName}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <Fields state={state} />
      {problem !== null && <NoticeLine kind="error" text={panel.problem[problem]} />}
      <div class="bw-row">
        <Button type="submit" kind="primary" pending={pending === 'set'}>
          {pending === 'set' ? words.pending : problem === null ? words.submit : common.retry}
        </Button>
      </div>
    </form>
  );
}

function Fields({ state: { fields, faults, change } }: { state: OverrideState }) {
  const { common, score } = useMessages();
  const format = useFormatters();
  const words = score.override;
  const reasonFault =
    faults.reason === 'reason-long'
      ? words.faults['reason-long'](format.number(REASON_MAX))
      : faults.reason && words.faults.reason;
  return (
    <>
      <Chips
        label={words.band}
        chips={BANDS.map((band) => ({
          value: band,
          label: common.band[band],
          icon: `band-${band}` as const,
        }))}
        value={fields.band}
        error={faults.band && words.faults.band}
        onChange={(band) => change({ band })}
      />
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        value={fields.reason}
        error={reasonFault}
        onInput={(reason) => change({ reason })}
      />
      <TextField
        label={words.days}
        hint={words.daysHint}
        inputMode="numeric"
        value={fields.days}
        error={faults.days && words.faults.days}
        onInput={(days) => change({ days })}
      />
    </>
  );
}
