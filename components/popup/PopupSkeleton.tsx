import { useMessages } from '../i18n.tsx';
import { Skeleton } from '../Skeleton.tsx';

/** Stands where the summary will be, in its size. */
export function PopupSkeleton() {
  const { popup } = useMessages();
  return (
    <div class="bw-summary" role="status" aria-label={popup.loading}>
      <Skeleton size="title" />
      <Skeleton size="score" />
      <Skeleton size="block" />
      <Skeleton size="block" />
    </div>
  );
}
