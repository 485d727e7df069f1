import { useId } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';

interface ActionButtonProps {
  action: Action<[]>;
  label: string;
  pendingLabel: string;
  kind?: 'plain' | 'link';
}

/** A button that says when its work goes on, and why it failed. */
export function ActionButton({ action, label, pendingLabel, kind = 'plain' }: ActionButtonProps) {
  const { dashboard } = useMessages();
  const id = useId();
  return (
    <div class="bw-stack">
      <div>
        <Button kind={kind} pending={action.pending} onClick={() => void action.run()}>
          {action.pending ? pendingLabel : label}
        </Button>
      </div>
      {action.failure !== null && (
        <FieldError id={id} text={dashboard.workspace.failed(action.failure)} />
      )}
    </div>
  );
}
