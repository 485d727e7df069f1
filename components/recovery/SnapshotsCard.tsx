import { useFormatters, useMessages } from '../i18n.tsx';

export interface SnapshotsCardProps {
  /** When the newest was taken, epoch ms; `null`: there is none. */
  newestAt: number | null;
  /** Why the last attempt made none; `null`: it made one, or there was no attempt. */
  skipped: 'empty' | 'unchanged' | 'too-large' | 'changing' | 'failed' | null;
}

/** Whether there is a second copy of the data in this browser, and of when. */
export function SnapshotsCard({ newestAt, skipped }: SnapshotsCardProps) {
  const words = useMessages().recovery.snapshots;
  const format = useFormatters();
  const isWorthSaying = skipped !== null && skipped !== 'unchanged' && skipped !== 'empty';
  return (
    <section class="bw-card" aria-labelledby="snapshots-title">
      <h2 id="snapshots-title">{words.title}</h2>
      <p>{words.hint}</p>
      <p>{newestAt === null ? words.none : words.newest(format.dateTime(newestAt))}</p>
      {isWorthSaying && <p>{words.skipped[skipped]}</p>}
    </section>
  );
}
