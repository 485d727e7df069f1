import type { ComponentChildren } from 'preact';

/** Nothing to show, why, and what to do about it. */
export function EmptyState(props: { title: string; children?: ComponentChildren }) {
  return (
    <div class="bw-empty">
      <p class="bw-empty-title">{props.title}</p>
      {props.children}
    </div>
  );
}
