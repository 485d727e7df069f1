import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { ActionButton } from './ActionButton.tsx';

interface EraseDemoProps {
  erase: Action<[]>;
  label: string;
  kind?: 'plain' | 'link';
}

/** One click, and one more after the words: the demo may hold what the user logged on it. */
export function EraseDemo({ erase, label, kind = 'plain' }: EraseDemoProps) {
  const { dashboard } = useMessages();
  const words = dashboard.workspace;
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div>
        <Button kind={kind} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <fieldset class="bw-erase-demo">
      <legend>{words.demoConfirm}</legend>
      <div class="bw-row">
        <ActionButton
          action={erase}
          kind="primary"
          label={words.demoConfirmYes}
          pendingLabel={words.demoDeleting}
        />
        <Button onClick={() => setAsking(false)}>{words.demoConfirmNo}</Button>
      </div>
    </fieldset>
  );
}
