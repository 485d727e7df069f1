import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { useAction } from '../use-action.ts';

interface HoldFormProps {
  name: string;
  onSet: (reason: string) => Promise<void>;
}

/** Why somebody may not be erased. */
export function HoldForm({ name, onSet }: HoldFormProps) {
  const words = useMessages().privacy;
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const set = useAction(onSet);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="bw-aside bw-stack"
      aria-label={words.account.holdNamed(name)}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') void set.run(reason.trim());
      }}
    >
      <TextField
        label={words.account.reason}
        hint={words.account.reasonHint}
        value={reason}
        maxLength={500}
        error={isMissing ? words.account.reasonMissing : null}
        onInput={(text) => {
          setReason(text);
          setMissing(false);
        }}
      />
      {set.failure !== null && <FieldError id="hold-failed" text={words.failed(set.failure)} />}
      <div>
        <Button type="submit" kind="primary" pending={set.pending}>
          {set.pending ? words.account.setting : words.account.setHold}
        </Button>
      </div>
    </form>
  );
}
