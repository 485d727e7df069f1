import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';

interface ScoreLeaveProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before unsaved changes are lost. Escape stays. */
export function ScoreLeave({ onStay, onLeave }: ScoreLeaveProps) {
  const words = useMessages().scoreSettings.leave;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="bw-leave"
      aria-labelledby="score-leave"
      aria-describedby="score-leave-what"
      onCancel={onStay}
    >
      <h2 id="score-leave">{words.title}</h2>
      <p id="score-leave-what">{words.what}</p>
      <div class="bw-row">
        <Button kind="primary" onClick={onStay}>
          {words.stay}
        </Button>
        <Button onClick={onLeave}>{words.leave}</Button>
      </div>
    </dialog>
  );
}
