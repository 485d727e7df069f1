/** A placeholder with the size of what will stand there, so that nothing moves when it arrives. */
export function Skeleton(props: {
  size: 'line' | 'title' | 'facts' | 'score' | 'block';
  short?: boolean;
}) {
  return (
    <span
      class={`bw-skeleton bw-skeleton-${props.size}`}
      data-short={props.short}
      aria-hidden="true"
    />
  );
}
