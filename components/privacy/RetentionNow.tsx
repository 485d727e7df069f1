import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';

interface RetentionNowProps {
  /** Entries that would go. */
  due: number;
  run: () => Promise<void>;
}

/** Deletes at once what would go in the night, after one more question. */
export function RetentionNow({ due, run }: RetentionNowProps) {
  const words = useMessages().privacy;
  const [isAsked, setAsked] = useState(false);
  const running = useAction(async () => {
    await run();
    setAsked(false);
  });
  if (due === 0) return null;
  return (
    <div class="bw-stack">
      {isAsked ? (
        <>
          <p>{words.retention.confirm(due)}</p>
          <div class="bw-row">
            <Button kind="primary" pending={running.pending} onClick={() => void running.run()}>
              {running.pending ? words.retention.running : words.retention.confirmed}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={() => setAsked(true)}>{words.retention.runNow}</Button>
        </div>
      )}
      {running.failure !== null && (
        <FieldError id="retention-failed" text={words.failed(running.failure)} />
      )}
    </div>
  );
}
