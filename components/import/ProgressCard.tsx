import type { Messages } from '../../lib/i18n/index.ts';
import { Button } from '../Button.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { Progress } from './import-state.ts';

interface ProgressCardProps {
  title: string;
  progress: Progress;
  isStopping?: boolean;
  hint?: string;
  onCancel: () => void;
}

/** How far a long piece of work is: its bar, its rate, the time left, and the way out. */
export function ProgressCard(props: ProgressCardProps) {
  const { title, progress, isStopping = false, hint, onCancel } = props;
  const { importRun: words } = useMessages();
  return (
    <section class="bw-card" aria-labelledby="import-progress">
      <h2 id="import-progress">{title}</h2>
      <Bar progress={progress} label={words.phases[progress.phase]} />
      <div class="bw-row">
        <Button pending={isStopping} onClick={onCancel}>
          {isStopping ? words.cancelling : words.cancel}
        </Button>
        {hint && <span class="bw-hint">{hint}</span>}
      </div>
    </section>
  );
}

function Bar({ progress, label }: { progress: Progress; label: string }) {
  const { importRun: words } = useMessages();
  const format = useFormatters();
  const { done, total, ratePerSecond, leftMs } = progress;
  const n = (value: number) => format.number(value, 0);
  const figures = [
    total === null ? words.rowsDone(done) : words.progress(n(done), n(total)),
    ratePerSecond === null ? '' : words.rate(n(ratePerSecond)),
    leftMs === null ? '' : timeLeft(leftMs, words),
  ];
  return (
    <div class="bw-import-progress">
      <progress
        class="bw-progress"
        aria-label={label}
        max={total ?? undefined}
        value={total === null ? undefined : Math.min(done, total)}
      />
      <p class="bw-row">
        <span class="bw-strong">{label}</span>
        <span class="bw-muted bw-figures">{figures.filter(Boolean).join(' · ')}</span>
      </p>
      {/* Every figure read aloud would be noise: a tenth of the way at a time is said. */}
      <p class="bw-hidden" role="status">
        {total === null || total === 0
          ? label
          : `${label} ${format.percent(Math.floor((done / total) * 10) / 10)}`}
      </p>
    </div>
  );
}

const MINUTE_MS = 60_000;

function timeLeft(leftMs: number, { left }: Messages['importRun']): string {
  return leftMs < MINUTE_MS
    ? left.seconds(Math.max(1, Math.ceil(leftMs / 1000)))
    : left.minutes(Math.ceil(leftMs / MINUTE_MS));
}
