import { Skeleton } from '../Skeleton.tsx';

const ROWS = Array.from({ length: 12 }, (_, index) => index);

/** Stands where the list or an account will be. */
export function DashboardSkeleton({ label }: { label: string }) {
  return (
    <div class="bw-dash-skeleton" role="status" aria-label={label}>
      <Skeleton size="title" short />
      {ROWS.map((row) => (
        <Skeleton key={row} size="line" />
      ))}
    </div>
  );
}
