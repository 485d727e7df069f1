import type { ComponentChildren } from 'preact';

interface TableScrollProps {
  /** Accessible name of the table inside. */
  label: string;
  isShort?: boolean;
  children: ComponentChildren;
}

/** A table in a box that scrolls: by keyboard too, also where nothing inside takes the focus. */
export function TableScroll({ label, isShort = false, children }: TableScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="bw-import-scroll" data-short={isShort} aria-label={label} tabIndex={0}>
      <table class="bw-import-table" aria-label={label}>
        {children}
      </table>
    </section>
  );
}
