import { useState } from 'preact/hooks';
import { StoreProblem } from '../../../components/StoreProblem.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { troubleOf } from '../../../lib/store/problem.ts';
import type { Rows } from '../use-rows.ts';
import { Recovery, useExport } from './Recovery.tsx';

interface FailedProps {
  error: Error;
  retry: () => void;
  say: (toast: ToastContent) => void;
}

/** Whether a part of the data is missing: then there is nothing else to see than the ways out. */
export function hasLoss({ database, rows }: Rows): boolean {
  return [database, rows].some(
    (live) => live.state === 'failed' && troubleOf(live.error).kind === 'loss',
  );
}

/** The data is there and cannot be shown: what is wrong, and every way out that there is. */
export function Failed({ error, retry, say }: FailedProps) {
  const [isRecovering, setRecovering] = useState(false);
  const exportReadable = useExport(say);
  const trouble = troubleOf(error);
  if (isRecovering) return <Recovery say={say} />;
  return (
    <div class="bw-page">
      <StoreProblem
        trouble={trouble}
        onRetry={retry}
        onReload={() => location.reload()}
        exportReadable={exportReadable}
        onRecover={() => setRecovering(true)}
      />
    </div>
  );
}
